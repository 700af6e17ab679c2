// What the compiler must know of where cells run: the files that there are, and the JavaScript that runs them.
import type ts from "typescript";

/** Files and folders as TypeScript asks for them, and the folder of its own library. */
export type Disk = Pick<
  ts.System,
  | "useCaseSensitiveFileNames"
  | "readFile"
  | "fileExists"
  | "directoryExists"
  | "getDirectories"
  | "readDirectory"
  | "realpath"
> & { readonly lib: string };

/** Keeps what was made of a file in one state, for another kernel or from an earlier one. */
export interface Keeper {
  /** What `make` makes, or made. `state` is all that the outcome rests on. */
  get<Value>(
    name: string,
    state: readonly string[],
    make: () => Value,
    isWorthKeeping?: (value: Value) => boolean,
  ): Value;
}

export interface World {
  readonly disk: Disk;
  /** What runs the cells, at the beginning of a sentence: "Node 22.13.0". */
  readonly name: string;
  /** A sentence for the reader in place of one of TypeScript's that is of no use here. */
  readonly reword?: (message: string) => string;
  /** The packages of types that every cell sees: as TypeScript's option `types` names them, and what each one is. */
  readonly types: Readonly<Record<string, string>>;
  /** `maker`: what compiles; another compiler may compile otherwise. */
  readonly keep: (maker: string) => Keeper;
  /** Where the packages' files stand that another compiler has read: they do not change. */
  readonly installed?: ts.DocumentRegistry;
  /** What else becomes of code before it is run. */
  readonly guard?: (prefix: string) => ts.TransformerFactory<ts.SourceFile>;
}
