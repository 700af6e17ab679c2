import { gradientDescent } from "../../../descent";
import { almost, type Exercise, type Field, formula, functionCheck, notYet } from "../kit";

type Task = readonly [f: Field, starts: number[][], bottom: number[], learningRate: number];

const distance = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((coordinate, index) => coordinate - b[index]));

/** How many of the runs end in a place that is `there`. */
function count(
  f: Field,
  starts: readonly number[][],
  rate: number,
  there: (x: number[], start: number[]) => boolean,
) {
  return starts.filter((start) => {
    const { path } = gradientDescent(f, start, { learningRate: rate, steps: 300 });
    return there([...path[path.length - 1].x], start);
  }).length;
}

/** How many of the runs end at the bottom. */
const hits = (f: Field, starts: readonly number[][], bottom: readonly number[], rate: number) =>
  count(f, starts, rate, (x) => distance(x, bottom) < 0.1);

/** Whether an error says that an entry of a path was read that is not there. */
const isMissing = (error: unknown) => /undefined \(reading '(x|value)'\)/.test(String(error));

const rippled = formula(
  "f(x) = x₀² / 8 − 0.2·cos(3x₀)",
  (x: ArrayLike<number>) => x[0] ** 2 / 8 - 0.2 * Math.cos(3 * x[0]),
);
const four = formula(
  "f(x) = (x₀² − 1)² + (x₁² − 1)²",
  (x: ArrayLike<number>) => (x[0] ** 2 - 1) ** 2 + (x[1] ** 2 - 1) ** 2,
);

/** Practice: the share of the starts that reach the bottom. */
export const shareOfStarts: Exercise = {
  notebook: 6,
  statement: `**Practice: what share?** Run \`gradientDescent(f, start, { learningRate, steps: 300 })\` from each of the starts, and return
the share of them, a number from 0 to 1, whose run ends less than 0.1 from \`bottom\`. Leave what you are given as it is.`,
  stub: `function myShare(
  f: (x: number[]) => number, starts: number[][], bottom: number[], learningRate: number,
): number {
  return NaN; // your code here
}
practice.shareOfStarts.check(myShare);`,
  hints: [
    "`starts.filter((start) => …)` keeps those that arrive, and its `length` counts them.",
    "A run ends at `path[path.length - 1].x`. Its distance from the bottom needs all coordinates: `Math.hypot(...bottom.map((each, i) => x[i] - each))`.",
    "Divide the count by `starts.length`.",
  ],
  uses: { gradientDescent: "../src/descent" },
  solution: `function myShare(
  f: (x: number[]) => number, starts: number[][], bottom: number[], learningRate: number,
): number {
  const arrived = starts.filter((start) => {
    const { path } = gradientDescent(f, start, { learningRate, steps: 300 });
    const { x } = path[path.length - 1];
    return Math.hypot(...bottom.map((each, i) => x[i] - each)) < 0.1;
  });
  return arrived.length / starts.length;
}
practice.shareOfStarts.check(myShare);`,
  check: functionCheck<Task>({
    parameters: ["f", "starts", "bottom", "learningRate"],
    // biome-ignore format: one case a line
    cases: () => [
      [rippled, [[-4], [-2], [-1], [0.3], [0.9], [2.5], [3]], [0], 0.1],
      [four, [[0.5, 0.5], [0.4, -0.3], [-0.2, 0.8], [2, 1.5], [-1.2, -0.7], [0.2, 0.1]], [1, 1], 0.05],
      [four, [[0.5, 0.5], [-0.7, -0.5], [1.1, -1.1], [-0.3, 0.2]], [-1, 1], 0.05],
    ],
    expected: (f, starts, bottom, rate) => hits(f, starts, bottom, rate) / starts.length,
    // A quotient of two small whole numbers; the nearest other one is 1/7 away.
    tolerance: 1e-9,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("past-the-end", "It reads an entry of the path that is not there. A run that arrives ends before its 300 steps: the last entry is `path[path.length - 1]`.",
        { happened: (calls) => calls.some(({ ending, result }) => ending === "threw" && isMissing(result)) }),
      almost("count", "That is how many arrive. Divide by how many set out.",
        (f, starts, bottom, rate) => hits(f, starts, bottom, rate)),
      almost("percent", "That is the share in percent. Return a number from 0 to 1.",
        (f, starts, bottom, rate) => (100 * hits(f, starts, bottom, rate)) / starts.length),
      almost("missed", "That is the share that does *not* arrive.",
        (f, starts, bottom, rate) => 1 - hits(f, starts, bottom, rate) / starts.length),
      almost("odds", "It divides by how many fail. A share is of all the starts.",
        (f, starts, bottom, rate) => hits(f, starts, bottom, rate) / (starts.length - hits(f, starts, bottom, rate))),
      almost("no-size", "It does not take the size of the difference: an end far to the left of the bottom passes as well.",
        (f, starts, bottom, rate) => count(f, starts, rate, (x) => x.every((each, i) => each - bottom[i] < 0.1)) / starts.length),
      almost("first-only", "It compares the first coordinate only. Two minima may lie one above the other.",
        (f, starts, bottom, rate) => count(f, starts, rate, (x) => Math.abs(x[0] - bottom[0]) < 0.1) / starts.length),
      notYet("starts-counted", "It looks where the runs begin. Look where they end.",
        (f, starts, bottom, rate) => count(f, starts, rate, (_x, start) => distance(start, bottom) < 0.1) / starts.length),
      almost("by-height", "It compares heights. Two minima may be equally low: compare the places.",
        (f, starts, bottom, rate) => count(f, starts, rate, (x) => f(x) - f(bottom) < 0.1) / starts.length),
    ],
    shows: () =>
      "One lucky start proves nothing about a method, and one unlucky start nothing against it. A share over many starts is a measurement, and two methods can be compared by it.",
  }),
};
