import { almost, type Exercise, functionCheck, notYet, type Reader } from "../kit";
import { readDual } from "./read-dual";

type Parts = readonly [value: number, slope: number];

const read: Reader = (returned) => readDual(returned);

/** Practice: the rule of the square root. */
export const dualRoot: Exercise = {
  notebook: 9,
  statement: `**Practice: a rule of your own.** Our numbers cannot take a square root yet. Write the rule: the value is the root of the value, and the
slope is the slope of √ at that value times the slope that comes in.`,
  stub: `function myRoot(a: { value: number; slope: number }): { value: number; slope: number } {
  return { value: NaN, slope: NaN }; // your code here
}
practice.dualRoot.check(myRoot);`,
  hints: [
    "The value is `Math.sqrt(a.value)`. What is the slope of √x?",
    "1 / (2√x). And by how much does x itself move?",
    "By `a.slope`: the slope is a.slope / (2 · Math.sqrt(a.value)).",
  ],
  solution: `function myRoot(a: { value: number; slope: number }): { value: number; slope: number } {
  const value = Math.sqrt(a.value);
  return { value, slope: a.slope / (2 * value) };
}
practice.dualRoot.check(myRoot);`,
  check: functionCheck<Parts>({
    parameters: ["a.value", "a.slope"],
    cases: () => [
      [4, 3],
      [0.25, -2],
      [7, 0.5],
    ],
    expected: (value, slope) => [Math.sqrt(value), slope / (2 * Math.sqrt(value))],
    call: (answer, [value, slope]) => answer({ value, slope }),
    read,
    // A root and a division, each right to the last digit.
    tolerance: 1e-12,
    isBlank: (result) => {
      const { value, slope } = (result ?? {}) as { value?: unknown; slope?: unknown };
      return Number.isNaN(value) && Number.isNaN(slope);
    },
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("incoming-slope-lost", "That is the slope of √ at the value. Multiply it by `a.slope`: the number under the root may move faster or slower than x.",
        (value) => [Math.sqrt(value), 1 / (2 * Math.sqrt(value))]),
      almost("no-two", "The 2 is missing: √x = x^½ has the slope ½ · x^−½.",
        (value, slope) => [Math.sqrt(value), slope / Math.sqrt(value)]),
      almost("upside-down", "The fraction is upside down: √ gets flatter as x grows, so the root belongs below.",
        (value, slope) => [Math.sqrt(value), slope * 2 * Math.sqrt(value)]),
      almost("half-the-root", "Half the root, times the slope: the power goes down by one, from ½ to −½, so the root belongs below.",
        (value, slope) => [Math.sqrt(value), (slope * Math.sqrt(value)) / 2]),
      almost("not-at-the-root", "It divides by twice the value. Divide by twice its root.",
        (value, slope) => [Math.sqrt(value), slope / (2 * value)]),
      almost("value-kept", "The slope is right, but the value is not the root.",
        (value, slope) => [value, slope / (2 * Math.sqrt(value))]),
      almost("slope-kept", "The value is right. The slope was handed on as it came: multiply it by the slope of √ there.",
        (value, slope) => [Math.sqrt(value), slope]),
      notYet("root-of-the-slope", "It takes the root of the slope. The slope of a root is another thing: 1 / (2√x).",
        (value, slope) => [Math.sqrt(value), Math.sqrt(slope)]),
    ],
    shows: () =>
      "One line of value, one of slope: so any function whose derivative you know joins in, and everything that is built from it has its slopes for nothing. At 0 it gives Infinity, and rightly: there the root is upright.",
  }),
};
