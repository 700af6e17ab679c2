// The notebook that this kernel belongs to, as it was last saved.
import { readFileSync } from "node:fs";

/** Its code cells; none if it was not saved yet, or is no notebook. */
export function savedCells(path = process.env.JPY_SESSION_NAME): string[] {
  if (!path?.endsWith(".ipynb")) return [];
  try {
    const { cells } = JSON.parse(readFileSync(path, "utf8")) as {
      cells: { cell_type: string; source: string | string[] }[];
    };
    const code = cells.filter(({ cell_type }) => cell_type === "code");
    return code.map(({ source }) => (Array.isArray(source) ? source.join("") : source));
  } catch {
    return [];
  }
}
