// The project's files that are loaded: each is run once, and anew when it has changed on disk, or what it imports has.
import type { CompiledFile } from "../compile/modules";
import type { Outside } from "./outside";
import { rememberScript } from "./stack";

export interface FilesOptions {
  /** The notebook's folder. */
  readonly folder: string;
  /** Compiles a file of the project. */
  readonly compile: (path: string) => CompiledFile | undefined;
}

export interface Loaded {
  readonly module: { exports: unknown };
  readonly text: string;
  readonly importers: Set<string>;
  /** Settled when a file that awaits at its top level has come to its end. */
  readonly ready: Promise<unknown> | undefined;
}

/** What a file finds: its `require`, and what the kernel gives it. */
type Around = (path: string) => readonly [require: NodeJS.Require, scope: object];

export class LoadedFiles {
  readonly #options: FilesOptions;
  readonly #outside: Outside;
  readonly #around: Around;
  readonly #loaded = new Map<string, Loaded>();
  readonly #done = new WeakSet<Promise<unknown>>();

  constructor(options: FilesOptions, outside: Outside, around: Around) {
    this.#options = options;
    this.#outside = outside;
    this.#around = around;
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

  /** A file's module, run if it was not before. */
  get(path: string, importer: string): Loaded {
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
      prefix,
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
      const [require, scope] = this.#around(path);
      const ready = run.call(
        module.exports,
        module.exports,
        require,
        module,
        path,
        paths.dirname(path),
        scope,
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

  /** Whether a file still waits at its top level. */
  isWaiting({ ready }: Loaded): boolean {
    return ready !== undefined && !this.#done.has(ready);
  }

  /** Waits until a file, if it is loaded, has come to its end. */
  async settled(path: string): Promise<void> {
    await this.#loaded.get(path)?.ready;
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
