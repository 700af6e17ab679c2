// What running code needs of what is round it: Node, or a browser's worker.
import type { PlatformPath } from "node:path";

/** Packages and built-in modules as one file sees them. */
export interface Packages {
  require(specifier: string): unknown;
  import(specifier: string, options?: ImportCallOptions): Promise<unknown>;
  /** The path or name of a module. */
  resolve(specifier: string, options?: { paths?: string[] }): string;
  /** The address of a module. */
  address(specifier: string): string;
  /** Whether it is a package that is there, so that `import` may do better than `require`. */
  has(specifier: string): boolean;
  /** What else `require` has. */
  readonly extras: { readonly paths?: unknown } & Record<string, unknown>;
}

export interface Outside {
  readonly path: Pick<
    PlatformPath,
    "dirname" | "extname" | "isAbsolute" | "join" | "relative" | "resolve" | "sep"
  >;
  readonly url: { toPath(address: string): string; fromPath(path: string): string };
  /** The text of a file; undefined if there is none. */
  read(path: string): string | undefined;
  isFile(path: string): boolean;
  packages(file: string): Packages;
  /** The value of an expression; its lines and its name are those that stacks have. */
  evaluate(expression: string, file: string): (...args: unknown[]) => unknown;
  /** Calls what can be interrupted. `isListening`: somebody else hears of an interruption. */
  call(run: () => unknown, isListening: boolean): unknown;
  /** Whether an error says that it was interrupted. */
  isInterruption(error: unknown): boolean;
  isError(value: unknown): value is Error;
  /** A value as text. */
  inspect(value: unknown): string;
}
