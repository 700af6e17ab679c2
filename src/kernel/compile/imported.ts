// Which files of the project a cell rests on: those it imports, and those that they import in turn.
import ts from "typescript";
import type { Files } from "./files";
import type { View } from "./program";

/** A file that a cell imports, directly or not, with all that it imports itself. */
export interface Imported {
  readonly path: string;
  readonly reach: readonly string[];
}

/** The project's files that a cell imports. */
export function importedFiles(
  { program, cell }: View,
  files: Files,
  options: ts.CompilerOptions,
): Imported[] {
  const cache = ts.createModuleResolutionCache(files.folder, (path) => path, options);
  const host = {
    fileExists: (path: string) => files.exists(path),
    readFile: (path: string) => files.text(path),
    getCurrentDirectory: () => files.folder,
  };
  const importsOf = (path: string, text: string) =>
    ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => {
      const found = ts.resolveModuleName(fileName, path, options, host, cache).resolvedModule
        ?.resolvedFileName;
      return found && files.isOurs(found) && isCode(found) ? [found] : [];
    });

  const direct = new Map<string, string[]>();
  const visit = (path: string) => {
    if (direct.has(path)) return;
    const found = importsOf(path, program.getSourceFile(path)?.text ?? "");
    direct.set(path, found);
    found.forEach(visit);
  };
  importsOf(cell.fileName, cell.text).forEach(visit);

  const reach = (path: string, seen = new Set<string>()): Set<string> => {
    for (const next of direct.get(path) ?? [])
      if (!seen.has(next)) {
        seen.add(next);
        reach(next, seen);
      }
    return seen;
  };
  return [...direct.keys()].map((path) => ({ path, reach: [...reach(path)].sort() }));
}

/** Whether a file has something to run. */
function isCode(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) && !/\.d\.[cm]?ts$/.test(path);
}
