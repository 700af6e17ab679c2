// What two runs of a notebook on different engines must have in common.
import { expect } from "vitest";
import type { Cell } from "../../support/notebook";

/**
 * How much two numbers may differ: exp, sin and their like may differ in the last bit from engine to engine. A notebook
 * prints errors of differences that are made of such bits: up to 9e-11, of which a bit here or there changes 1e-11.
 */
const LAST_BITS = 2e-11;

const number = /[-−]?\d+(?:\.\d+)?(?:e[-+−]?\d+)?/g;

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
