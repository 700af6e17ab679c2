// What `import`, `import()` and `require` give: the project's files compiled by the kernel and always as they lie on
// disk, packages and built-in modules as what is outside has them.
import { type FilesOptions, LoadedFiles } from "./loaded-files";
import { namespace } from "./namespace";
import type { Outside, Packages } from "./outside";
import { ownFile } from "./resolve";
import { current } from "./run";

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

export interface LoaderOptions extends FilesOptions {
  /** The folders whose files the kernel compiles: the notebook's project, and the course that the kernel comes from. */
  readonly homes: readonly string[];
  /** Modules that the kernel brings itself: specifier → exports. */
  readonly builtins: ReadonlyMap<string, unknown>;
  /** Files that stand in for packages: specifier → path. The file itself gets the package. */
  readonly substitutes: ReadonlyMap<string, string>;
}

export class Loader {
  readonly #options: LoaderOptions;
  readonly #outside: Outside;
  readonly #files: LoadedFiles;
  /** What had to be loaded with `import()`, for a cell that imports it. */
  readonly #imported = new Map<string, unknown>();

  constructor(options: LoaderOptions, outside: Outside) {
    this.#options = options;
    this.#outside = outside;
    this.#files = new LoadedFiles(options, outside, (path) => [this.require(path), this.scope(path)]);
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
        const loaded = this.#files.get(own, file);
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
    if (own) await this.#files.settled(own);
    else this.#imported.set(specifier, await this.#outside.packages(file).import(specifier));
  }

  /** Forgets the files that have changed since they were loaded, and all that import them. */
  refresh(): void {
    this.#files.refresh();
  }

  #import(specifier: string, file: string, packages: Packages): unknown {
    const { builtins } = this.#options;
    if (builtins.has(specifier)) return builtins.get(specifier);
    const own = this.#substitute(specifier, file) ?? this.#own(specifier, this.#outside.path.dirname(file));
    if (own !== undefined) {
      const loaded = this.#files.get(own, file);
      if (this.#files.isWaiting(loaded)) throw new NeedsImport(specifier, undefined);
      return loaded.module.exports;
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

  #substitute(specifier: string, file: string): string | undefined {
    const path = this.#options.substitutes.get(specifier);
    return path === file ? undefined : path;
  }

  #own(specifier: string, folder: string): string | undefined {
    return ownFile(specifier, folder, this.#options.homes, this.#outside);
  }
}
