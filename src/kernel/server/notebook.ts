// What the notebook itself can tell about a name that no cell has declared yet: which cell would.
import { readFileSync } from "node:fs";
import ts from "typescript";
import { declaredNames } from "../compile/declared";

/** A sentence about the first of these unknown names, if there is something to say. `count`: how many cells have run. */
export function hintFor(names: readonly string[], count: number): string | undefined {
  for (const name of names) {
    const line = declaringLine(name, process.env.JPY_SESSION_NAME);
    if (line) return `The cell with \`${line}\` makes ${name}: run that one first.`;
  }
  return count <= 1
    ? `This kernel has run no cell before this one: if a cell above makes ${names[0]}, run the cells above first.`
    : undefined;
}

/** The line that declares a name, in the notebook as it was last saved. */
function declaringLine(name: string, path: string | undefined): string | undefined {
  if (!path?.endsWith(".ipynb")) return undefined;
  try {
    const { cells } = JSON.parse(readFileSync(path, "utf8")) as {
      cells: { cell_type: string; source: string | string[] }[];
    };
    for (const { cell_type, source } of cells) {
      if (cell_type !== "code") continue;
      const code = Array.isArray(source) ? source.join("") : source;
      const file = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.Latest, true);
      const declared = declaredNames(file).get(name);
      if (!declared) continue;
      const { line } = file.getLineAndCharacterOfPosition(declared.name.getStart(file));
      const text = code.split("\n")[line].trim();
      return text.length > 60 ? `${text.slice(0, 60)}…` : text;
    }
  } catch {
    // Not saved yet, or not a notebook.
  }
  return undefined;
}
