// What `import`, `import()` and `require` give: the project's files compiled by the kernel and always as they lie on
// disk, packages and Node's own modules as Node finds them.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Script } from "node:vm";
import type { CompiledFile } from "../compile/modules";
import { namespace, nativeImport } from "./native";
import { current } from "./run";
import { rememberScript } from "./stack";

/** A package that Node loads only as an ES module, with `import()`: a cell that imports it has to wait. */
export class NeedsImport extends Error {
  readonly specifier: string;
  constructor(specifier: string, cause: unknown) {
    super(
      `${specifier} is there only as an ES module: load it with await import(${JSON.stringify(specifier)}).`,
      { cause },
    );
    this.specifier = specifier;
  }
}

/** What a compiled file or cell finds under the kernel's name. */
export interface Scope {
  readonly run: unknown;
  readonly meta: object;
  import(specifier: string): unknown;
  load(specifier: unknown, options?: ImportCallOptions): Promise<unknown>;
}

export interface LoaderOptions {
  /** The notebook's folder. */
  readonly folder: string;
  /** The folders whose files the kernel compiles: the notebook's project, and the course that the kernel comes from. */
  readonly homes: readonly string[];
  /** Compiles a file of the project. */
  readonly compile: (path: string) => CompiledFile | undefined;
  /** Modules that the kernel brings itself: specifier → exports. */
  readonly builtins: ReadonlyMap<string, unknown>;
  /** Files that stand in for packages: specifier → path. The file itself gets the package. */
  readonly substitutes: ReadonlyMap<string, string>;
}

interface Loaded {
  readonly module: { exports: unknown };
  readonly text: string;
  readonly importers: Set<string>;
  /** Settled when a file that awaits at its top level has come to its end. */
  readonly ready: Promise<unknown> | undefined;
}

const extensions = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json"];

export class Loader {
  readonly #options: LoaderOptions;
  readonly #loaded = new Map<string, Loaded>();
  /** What had to be loaded with `import()`, for a cell that imports it. */
  readonly #imported = new Map<string, unknown>();

  constructor(options: LoaderOptions) {
    this.#options = options;
  }

  /** The scope of a cell, or of anything in a folder. */
  scope(file: string): Scope {
    const folder = dirname(file);
    const url = pathToFileURL(file).href;
    const native = createRequire(file);
    return {
      get run() {
        return current.run;
      },
      meta: {
        url,
        filename: file,
        dirname: folder,
        resolve: (specifier: string) => {
          const path = this.#own(specifier, folder) ?? native.resolve(specifier);
          return isAbsolute(path)
            ? pathToFileURL(path).href
            : path.startsWith("node:")
              ? path
              : `node:${path}`;
        },
      },
      import: (specifier) => namespace(this.#import(specifier, file, native)),
      load: async (specifier, options) => {
        const name = String(specifier);
        if (this.#options.builtins.has(name)) return namespace(this.#options.builtins.get(name));
        const own = this.#substitute(name, file) ?? this.#own(name, folder);
        if (own === undefined) return nativeImport(file, name, options);
        const loaded = this.#file(own, file);
        await loaded.ready;
        return namespace(loaded.module.exports);
      },
    };
  }

  /** `require` for a cell, or for a file. */
  require(file: string): NodeJS.Require {
    const native = createRequire(file);
    const required = (specifier: string) => this.#import(specifier, file, native);
    return Object.assign(required, {
      resolve: Object.assign(
        (specifier: string, options?: { paths?: string[] }) =>
          this.#own(specifier, dirname(file)) ?? native.resolve(specifier, options),
        { paths: native.resolve.paths },
      ),
      cache: native.cache,
      main: native.main,
      extensions: native.extensions,
    }) as NodeJS.Require;
  }

  /** Loads with `import()` what a cell has asked for in vain, so that the cell can be run again. */
  async prepare({ specifier }: NeedsImport, file: string): Promise<void> {
    const own = this.#own(specifier, dirname(file));
    if (own) await this.#loaded.get(own)?.ready;
    else this.#imported.set(specifier, await nativeImport(file, specifier));
  }

  /** Forgets the files that have changed since they were loaded, and all that import them. */
  refresh(): void {
    for (const [path, { text }] of this.#loaded) if (read(path) !== text) this.#forget(path);
  }

  #forget(path: string): void {
    const loaded = this.#loaded.get(path);
    if (!this.#loaded.delete(path)) return;
    for (const each of loaded?.importers ?? []) this.#forget(each);
  }

  #import(specifier: string, file: string, native: NodeJS.Require): unknown {
    const { builtins } = this.#options;
    if (builtins.has(specifier)) return builtins.get(specifier);
    const own = this.#substitute(specifier, file) ?? this.#own(specifier, dirname(file));
    if (own !== undefined) {
      const { module, ready } = this.#file(own, file);
      if (ready && !this.#done.has(ready)) throw new NeedsImport(specifier, undefined);
      return module.exports;
    }
    if (this.#imported.has(specifier)) return this.#imported.get(specifier);
    try {
      return native(specifier.startsWith("file:") ? fileURLToPath(specifier) : specifier);
    } catch (error) {
      if (isPackage(specifier) && isThere(native, specifier, file)) throw new NeedsImport(specifier, error);
      throw error;
    }
  }

  readonly #done = new WeakSet<Promise<unknown>>();

  #substitute(specifier: string, file: string): string | undefined {
    const path = this.#options.substitutes.get(specifier);
    return path === file ? undefined : path;
  }

  /** The project's file that a specifier means, seen from a folder. */
  #own(specifier: string, folder: string): string | undefined {
    const isPath = /^\.{0,2}(\/|$)/.test(specifier) || isAbsolute(specifier) || specifier.startsWith("file:");
    if (!isPath) return undefined;
    const base = specifier.startsWith("file:") ? fileURLToPath(specifier) : resolve(folder, specifier);
    const stem = base.replace(/\.([cm]?)js(x?)$/, "");
    const written =
      base === stem
        ? []
        : extensions
            .filter((extension) => /^\.[cm]?tsx?$/.test(extension))
            .map((extension) => stem + extension);
    const candidates = [
      base,
      ...written,
      ...extensions.map((extension) => base + extension),
      ...extensions.map((extension) => join(base, `index${extension}`)),
    ];
    const path = candidates.find(isFile);
    const isOurs = this.#options.homes.some((home) => path?.startsWith(home + sep));
    if (path === undefined || !isOurs || path.includes(`${sep}node_modules${sep}`)) return undefined;
    return extensions.includes(extname(path)) ? path : undefined;
  }

  #file(path: string, importer: string): Loaded {
    const known = this.#loaded.get(path);
    if (known) {
      known.importers.add(importer);
      return known;
    }
    const text = read(path) ?? "";
    if (path.endsWith(".json"))
      return this.#keep(path, {
        module: { exports: parseJson(path, text) },
        text,
        importers: new Set([importer]),
        ready: undefined,
      });
    const compiled = this.#options.compile(path);
    if (!compiled) throw new Error(`Cannot find module '${path}'`);
    const { code, map, prefix, isAsync } = compiled;
    rememberScript(path, {
      name: relative(this.#options.folder, path).replaceAll(sep, "/"),
      isCell: false,
      code,
      map,
    });
    const parameters = ["exports", "require", "module", "__filename", "__dirname", `${prefix}kernel`];
    const source = `(${isAsync ? "async " : ""}function (${parameters.join(", ")}) {\n${code}\n})`;
    const run = new Script(source, { filename: path, lineOffset: -1 }).runInThisContext();
    const module = { exports: {} as unknown, filename: path, id: path, loaded: false };
    // Known before it is run, so that files that import each other end.
    const importers = new Set([importer]);
    const provisional = this.#keep(path, { module, text, importers, ready: undefined });
    try {
      const ready = run.call(
        module.exports,
        module.exports,
        this.require(path),
        module,
        path,
        dirname(path),
        this.scope(path),
      );
      if (!isAsync) return provisional;
      const settled: Promise<unknown> = Promise.resolve(ready).then(
        () => {
          this.#done.add(settled);
        },
        (error) => {
          this.#loaded.delete(path);
          throw error;
        },
      );
      settled.catch(() => {});
      return this.#keep(path, { module, text, importers, ready: settled });
    } catch (error) {
      this.#loaded.delete(path);
      throw error;
    }
  }

  #keep(path: string, loaded: Loaded): Loaded {
    this.#loaded.set(path, loaded);
    return loaded;
  }
}

/** Whether a package can be found at all, so that `import()` may do better than `require`. */
function isThere(native: NodeJS.Require, specifier: string, file: string): boolean {
  const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  const places = native.resolve.paths(specifier) ?? [dirname(file)];
  return places.some((place) => existsSync(join(place, name, "package.json")));
}

function isPackage(specifier: string): boolean {
  return (
    !specifier.startsWith("node:") &&
    !specifier.startsWith("file:") &&
    !specifier.startsWith(".") &&
    !isAbsolute(specifier)
  );
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`${path}: ${(error as Error).message}`);
  }
}
