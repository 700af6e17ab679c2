// What a rule is, and the cells it looks at.
import type { Cell, Notebook } from "../../support/notebook";

/** Finds what contradicts a rule: cell, and what to do. */
export type Rule = (notebook: Notebook, course: readonly Notebook[]) => string[];

export function at(cell: Cell, says: string): string {
  return `cell ${cell.number} ${says}`;
}

export function code(cells: readonly Cell[]): Cell[] {
  return cells.filter(({ type }) => type === "code");
}

export function prose(cells: readonly Cell[]): Cell[] {
  return cells.filter(({ type }) => type === "markdown");
}
