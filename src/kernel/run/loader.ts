// What `import`, `import()` and `require` give: the project's files compiled by the kernel and always as they lie on
// disk, packages and built-in modules as what is outside has them.
import type { CompiledFile } from "../compile/modules";
import { namespace } from "./namespace";
import type { Outside, Packages } from "./outside";
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
  readonly #outside: Outside;
  readonly #loaded = new Map<string, Loaded>();
  /** What had to be loaded with `import()`, for a cell that imports it. */
  readonly #imported = new Map<string, unknown>();

  constructor(options: LoaderOptions, outside: Outside) {
    this.#options = options;
    this.#outside = outside;
  }

  /** The scope of a cell, or of anything in a folder. */
  scope(file: string): Scope {
    const { path, url } = this.#outside;
    const folder = path.dirname(file);
    const packages = this.#outside.packages(file);
    return {
      get run() {
        return current.run;
      },
      meta: {
        url: url.fromPath(file),
        filename: file,
        dirname: folder,
        resolve: (specifier: string) => {
          const own = this.#own(specifier, folder);
          return own === undefined ? packages.address(specifier) : url.fromPath(own);
        },
      },
      import: (specifier) => namespace(this.#import(specifier, file, packages)),
      load: async (specifier, options) => {
        const name = String(specifier);
        if (this.#options.builtins.has(name)) return namespace(this.#options.builtins.get(name));
        const own = this.#substitute(name, file) ?? this.#own(name, folder);
        if (own === undefined) return packages.import(name, options);
        const loaded = this.#file(own, file);
        await loaded.ready;
        return namespace(loaded.module.exports);
      },
    };
  }

  /** `require` for a cell, or for a file. */
  require(file: string): NodeJS.Require {
    const packages = this.#outside.packages(file);
    const required = (specifier: string) => this.#import(specifier, file, packages);
    const resolve = (specifier: string, options?: { paths?: string[] }) =>
      this.#own(specifier, this.#outside.path.dirname(file)) ?? packages.resolve(specifier, options);
    const { paths, ...extras } = packages.extras;
    return Object.assign(required, extras, {
      resolve: Object.assign(resolve, { paths }),
    }) as unknown as NodeJS.Require;
  }

  /** Loads with `import()` what a cell has asked for in vain, so that the cell can be run again. */
  async prepare({ specifier }: NeedsImport, file: string): Promise<void> {
    const own = this.#own(specifier, this.#outside.path.dirname(file));
    if (own) await this.#loaded.get(own)?.ready;
    else this.#imported.set(specifier, await this.#outside.packages(file).import(specifier));
  }

  /** Forgets the files that have changed since they were loaded, and all that import them. */
  refresh(): void {
    for (const [path, { text }] of this.#loaded) if (this.#outside.read(path) !== text) this.#forget(path);
  }

  #forget(path: string): void {
    const loaded = this.#loaded.get(path);
    if (!this.#loaded.delete(path)) return;
    for (const each of loaded?.importers ?? []) this.#forget(each);
  }

  #import(specifier: string, file: string, packages: Packages): unknown {
    const { builtins } = this.#options;
    if (builtins.has(specifier)) return builtins.get(specifier);
    const own = this.#substitute(specifier, file) ?? this.#own(specifier, this.#outside.path.dirname(file));
    if (own !== undefined) {
      const { module, ready } = this.#file(own, file);
      if (ready && !this.#done.has(ready)) throw new NeedsImport(specifier, undefined);
      return module.exports;
    }
    if (this.#imported.has(specifier)) return this.#imported.get(specifier);
    try {
      return packages.require(specifier);
    } catch (error) {
      if (this.#isPackage(specifier) && packages.has(specifier)) throw new NeedsImport(specifier, error);
      throw error;
    }
  }

  #isPackage(specifier: string): boolean {
    return !/^(node:|file:|\.)/.test(specifier) && !this.#outside.path.isAbsolute(specifier);
  }

  readonly #done = new WeakSet<Promise<unknown>>();

  #substitute(specifier: string, file: string): string | undefined {
    const path = this.#options.substitutes.get(specifier);
    return path === file ? undefined : path;
  }

  /** The project's file that a specifier means, seen from a folder. */
  #own(specifier: string, folder: string): string | undefined {
    const { isAbsolute, resolve, join, sep, extname } = this.#outside.path;
    const isPath = /^\.{0,2}(\/|$)/.test(specifier) || isAbsolute(specifier) || specifier.startsWith("file:");
    if (!isPath) return undefined;
    const base = specifier.startsWith("file:")
      ? this.#outside.url.toPath(specifier)
      : resolve(folder, specifier);
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
    const path = candidates.find(this.#outside.isFile);
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
    const { path: paths, read, evaluate } = this.#outside;
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
      name: paths.relative(this.#options.folder, path).replaceAll(paths.sep, "/"),
      isCell: false,
      code,
      map,
    });
    const parameters = ["exports", "require", "module", "__filename", "__dirname", `${prefix}kernel`];
    const source = `(${isAsync ? "async " : ""}function (${parameters.join(", ")}) {\n${code}\n})`;
    const run = evaluate(source, path);
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
        paths.dirname(path),
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

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`${path}: ${(error as Error).message}`);
  }
}
