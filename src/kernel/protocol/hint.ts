// What the notebook itself can tell about a name that no cell has declared yet: which cell would.
import ts from "typescript";
import { declaredNames } from "../compile/declared";

/**
 * A sentence about the first of these unknown names, if there is something to say.
 * @param count How many cells have run.
 * @param cells The code cells of the notebook, as far as they are known.
 */
export function hintFor(
  names: readonly string[],
  count: number,
  cells: readonly string[],
): string | undefined {
  for (const name of names) {
    const line = declaringLine(name, cells);
    if (line) return `The cell with \`${line}\` makes ${name}: run that one first.`;
  }
  return count <= 1
    ? `This kernel has run no cell before this one: if a cell above makes ${names[0]}, run the cells above first.`
    : undefined;
}

/** The line that declares a name. */
function declaringLine(name: string, cells: readonly string[]): string | undefined {
  for (const code of cells) {
    const file = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.Latest, true);
    const declared = declaredNames(file).get(name);
    if (!declared) continue;
    const { line } = file.getLineAndCharacterOfPosition(declared.name.getStart(file));
    const text = code.split("\n")[line].trim();
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  }
  return undefined;
}
