// What two runs of a notebook on different engines must have in common.
import { expect } from "vitest";
import { type Cell, type Notebook, pictures } from "../../support/notebook";

/** Expects that the cells of a notebook print what is committed. */
export function sameTexts(now: Notebook, committed: Notebook): void {
  const texts = ({ outputs }: Cell) => outputs.filter(({ kind }) => kind !== "text/html");
  for (const [place, cell] of committed.cells.entries()) {
    const [printed, before] = [texts(now.cells[place]), texts(cell)];
    expect(printed.length).toBe(before.length);
    for (const [index, { text }] of before.entries()) expect(printed[index].text).toBe(text);
  }
}

/** Expects that its cells draw the charts that are committed: words, frames and marks. */
export function sameCharts(now: Notebook, committed: Notebook): void {
  expect(committed.cells.flatMap(pictures).length).toBeGreaterThan(0);
  for (const [place, cell] of committed.cells.entries()) {
    expect(pictures(now.cells[place])).toEqual(pictures(cell));
    expect(marksIn(now.cells[place])).toEqual(marksIn(cell));
  }
}

/** How many marks of each kind the pictures of a cell have, as the page shows them first. */
function marksIn({ outputs }: Cell): Record<string, number>[] {
  const sources = outputs.flatMap(({ text }) =>
    [...text.matchAll(/src="data:image\/svg[^"]*"/g)].map(String),
  );
  return sources.map((source) => {
    const counts: Record<string, number> = {};
    for (const [, name] of source.matchAll(/<([a-z]+)\b/gi)) counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  });
}
