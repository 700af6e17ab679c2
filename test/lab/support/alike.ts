// What two runs of a notebook on different engines must have in common.
import { expect } from "vitest";
import { type Cell, type Notebook, pictures } from "../../support/notebook";

/**
 * How much two numbers may differ: exp, sin and their like may differ in the last bit from engine to engine. A notebook
 * prints errors of differences that are made of such bits: up to 9e-11, of which a bit here or there changes 1e-11.
 */
const LAST_BITS = 2e-11;

const number = /[-−]?\d+(?:\.\d+)?(?:e[-+−]?\d+)?/g;

/** Expects that the cells of a notebook print what is committed. */
export function sameTexts(now: Notebook, committed: Notebook): void {
  const texts = ({ outputs }: Cell) => outputs.filter(({ kind }) => kind !== "text/html");
  for (const [place, cell] of committed.cells.entries()) {
    const [printed, before] = [texts(now.cells[place]), texts(cell)];
    expect(printed.length).toBe(before.length);
    for (const [index, { text }] of before.entries()) alike(printed[index].text, text);
  }
}

/** Expects that its cells draw the charts that are committed: words, frames and marks. */
export function sameCharts(now: Notebook, committed: Notebook): void {
  expect(committed.cells.flatMap(pictures).length).toBeGreaterThan(0);
  for (const [place, cell] of committed.cells.entries()) {
    alike(words(now.cells[place]), words(cell));
    expect(marksIn(now.cells[place])).toEqual(marksIn(cell));
  }
}

/** The words of a cell's charts. At which h an error that is all rounding is least, the last bit of exp decides. */
const words = (cell: Cell) =>
  JSON.stringify(pictures(cell)).replace(/(The least error: .* at h = )\S+(,.* at h = )[^\s."]+/, "$1…$2…");

/** Expects two texts with the same words and, but for the last bits, the same numbers. */
export function alike(now: string, before: string): void {
  expect(now.replace(number, "#")).toBe(before.replace(number, "#"));
  const [values, expected] = [numbersIn(now), numbersIn(before)];
  for (const [index, value] of values.entries()) {
    const near = Math.abs(value - expected[index]) <= LAST_BITS * Math.max(1, Math.abs(expected[index]));
    if (!near) expect(now).toBe(before);
  }
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(number)].map(([digits]) => Number(digits.replaceAll("−", "-")));
}

/** How many marks of each kind the pictures of a cell have, as the page shows them first. */
export function marksIn({ outputs }: Cell): Record<string, number>[] {
  const sources = outputs.flatMap(({ text }) =>
    [...text.matchAll(/src="data:image\/svg[^"]*"/g)].map(String),
  );
  return sources.map((source) => {
    const counts: Record<string, number> = {};
    for (const [, name] of source.matchAll(/<([a-z]+)\b/gi)) counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  });
}
