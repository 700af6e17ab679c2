// What an import sees of a module, of whatever kind it is.

/** What `import * as` sees: a module's exports as they are, or those of a CommonJS module with itself as the default. */
export function namespace(exports: unknown): unknown {
  if (exports === null || (typeof exports !== "object" && typeof exports !== "function"))
    return { default: exports };
  if (isNamespace(exports) || (exports as { __esModule?: unknown }).__esModule) return exports;
  const known = namespaces.get(exports);
  if (known) return known;
  const made = Object.create(null);
  for (const key of Object.getOwnPropertyNames(exports))
    if (key !== "default" && key !== "prototype")
      Object.defineProperty(made, key, {
        enumerable: true,
        configurable: true,
        get: () => (exports as Record<string, unknown>)[key],
      });
  Object.defineProperty(made, "default", { enumerable: true, configurable: true, value: exports });
  namespaces.set(exports, made);
  return made;
}

const namespaces = new WeakMap<object, unknown>();

function isNamespace(exports: object): boolean {
  return Object.prototype.toString.call(exports) === "[object Module]";
}
