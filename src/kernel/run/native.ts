// Node's own modules beside compiled ones: `import()` as if written in a file, and what an import sees of CommonJS.
import { types } from "node:util";
import { constants, Script } from "node:vm";

/** What `import * as` sees: a module's exports as they are, or those of a CommonJS module with itself as the default. */
export function namespace(exports: unknown): unknown {
  if (exports === null || (typeof exports !== "object" && typeof exports !== "function"))
    return { default: exports };
  if (types.isModuleNamespaceObject(exports) || (exports as { __esModule?: unknown }).__esModule)
    return exports;
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

// Node 20 and 22 call the constant below experimental, which is no news for whoever reads a cell.
const { emitWarning } = process;
process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
  if (!String(warning).includes("USE_MAIN_CONTEXT_DEFAULT_LOADER"))
    (emitWarning as (...args: unknown[]) => void).call(process, warning, ...rest);
};

/** Node's own `import()`, as if written in `file`. */
export function nativeImport(file: string, specifier: string, options?: ImportCallOptions): Promise<unknown> {
  const script = new Script("(specifier, options) => import(specifier, options)", {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  return script.runInThisContext()(specifier, options);
}
