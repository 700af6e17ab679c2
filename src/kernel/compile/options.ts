// How cells and the project's files are compiled: for the JavaScript that runs them, and no stricter than a notebook needs.
import ts from "typescript";

/** Each library of TypeScript beyond ES2023, and how one knows that this JavaScript has what it describes. */
const libraries: [name: string, isThere: () => boolean][] = [
  [
    "lib.es2024.d.ts",
    () => "groupBy" in Object && "withResolvers" in Promise && "transfer" in ArrayBuffer.prototype,
  ],
  ["lib.es2024.sharedmemory.d.ts", () => "waitAsync" in Atomics],
  ["lib.es2024.string.d.ts", () => "isWellFormed" in String.prototype],
  ["lib.es2025.d.ts", () => "Iterator" in globalThis && "union" in Set.prototype && "try" in Promise],
  ["lib.es2025.iterator.d.ts", () => "Iterator" in globalThis],
  ["lib.es2025.collection.d.ts", () => "union" in Set.prototype],
  ["lib.es2025.float16.d.ts", () => "Float16Array" in globalThis],
  ["lib.es2025.promise.d.ts", () => "try" in Promise],
  ["lib.es2025.regexp.d.ts", () => "escape" in RegExp],
  ["lib.esnext.array.d.ts", () => "fromAsync" in Array],
  ["lib.esnext.collection.d.ts", () => "getOrInsert" in Map.prototype],
  ["lib.esnext.disposable.d.ts", () => "dispose" in Symbol],
  ["lib.esnext.error.d.ts", () => "isError" in Error],
  ["lib.esnext.typedarrays.d.ts", () => "fromBase64" in Uint8Array],
  ["lib.esnext.temporal.d.ts", () => "Temporal" in globalThis],
];

/**
 * The options of the program that holds the cells.
 * @param home The folder of the node_modules that the kernel brings.
 * @param types The packages of types that every cell sees.
 */
export function compilerOptions(folder: string, home: string, types: string[]): ts.CompilerOptions {
  const present = libraries.filter(([, isThere]) => isThere()).map(([name]) => name);
  return {
    // What is newer than the target (`using`, decorators) is written in older words.
    target: present.includes("lib.es2025.d.ts") ? ts.ScriptTarget.ES2025 : ts.ScriptTarget.ES2024,
    lib: ["lib.es2023.d.ts", ...present],
    module: ts.ModuleKind.ESNext,
    // A cell without an import is a module as well: its names are its own.
    moduleDetection: ts.ModuleDetectionKind.Force,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ["node"],
    // A cell is a sketch: `(x) => x + 1` needs no type.
    strict: false,
    types,
    // Beside what a project has itself: a notebook may lie where nothing is installed.
    typeRoots: [...(above(folder) ?? []), `${home}/node_modules/@types`],
    paths: { tslab: [`${home}/node_modules/tslab/dist/public.d.ts`] },
    jsx: ts.JsxEmit.React,
    allowJs: true,
    allowImportingTsExtensions: true,
    allowSyntheticDefaultImports: true,
    esModuleInterop: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    preserveConstEnums: true,
    declaration: true,
    sourceMap: true,
    newLine: ts.NewLineKind.LineFeed,
  };
}

/** Every folder of types from here upwards. */
function above(folder: string): string[] {
  const parts = folder.split("/");
  return parts.map((_, depth) => `${parts.slice(0, parts.length - depth).join("/")}/node_modules/@types`);
}
