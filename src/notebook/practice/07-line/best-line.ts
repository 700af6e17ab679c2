import { almost, type Exercise, functionCheck, notYet } from "../kit";
import { mean } from "./mean";

type Points = readonly [x: number[], y: number[]];

/** The mean of (a − mean of a)·(b − mean of b). */
function together(a: number[], b: number[]): number {
  return mean(a.map((each, i) => (each - mean(a)) * (b[i] - mean(b))));
}

const steepness = (x: number[], y: number[]) => together(x, y) / together(x, x);

/** The line with this slope through the middle of the points. */
const through = (x: number[], y: number[], slope: number) => [mean(y) - slope * mean(x), slope];

/** The slope of the line through 0 that is off least. */
const fromZero = (x: number[], y: number[]) =>
  mean(x.map((each, i) => each * y[i])) / mean(x.map((each) => each ** 2));

/** Practice: the line with the smallest loss, from the normal equations. */
export const bestLine: Exercise = {
  notebook: 7,
  statement: `**Practice: without a marble.** Return the two weights of the line $w_0 + w_1 x$ that has the smallest loss on the points $(x_i, y_i)$:
$w_0$ first. No steps: use the normal equations.`,
  stub: `function myBestLine(x: number[], y: number[]): number[] {
  return []; // your code here
}
practice.bestLine.check(myBestLine);`,
  hints: [
    "Four means are enough: those of x, of y, of x · y and of x².",
    "The slope is (mean of x · y − mean of x · mean of y) / (mean of x² − (mean of x)²).",
    "The best line passes through the middle of the points: w₀ = mean of y − w₁ · mean of x.",
  ],
  solution: `function myBestLine(x: number[], y: number[]): number[] {
  const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const products = mean(x.map((each, i) => each * y[i])) - mean(x) * mean(y);
  const squares = mean(x.map((each) => each ** 2)) - mean(x) ** 2;
  const slope = products / squares;
  return [mean(y) - slope * mean(x), slope];
}
practice.bestLine.check(myBestLine);`,
  check: functionCheck<Points>({
    parameters: ["x", "y"],
    cases: () => [
      [
        [1, 2, 4, 6],
        [3, 5, 4, 9],
      ],
      [
        [-2, 0.5, 1, 3],
        [1, -1, 2, 5],
      ],
      [
        [10, 12, 11],
        [2, 3, 7],
      ],
    ],
    expected: (x, y) => through(x, y, steepness(x, y)),
    // Means that cancel leave 13 digits here; a marble that has rolled for long enough passes, too.
    tolerance: 1e-6,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("exchanged", "The weights are exchanged: w₀, the height at x = 0, comes first.",
        (x, y) => through(x, y, steepness(x, y)).reverse()),
      almost("flat-start", "The slope is right. But w₀ is the height at x = 0, and not the mean height: go back from the middle by slope times mean x.",
        (x, y) => [mean(y), steepness(x, y)]),
      almost("wrong-way", "The slope is right. From the middle back to x = 0 the line goes down by slope times mean x: subtract it.",
        (x, y) => [mean(y) + steepness(x, y) * mean(x), steepness(x, y)]),
      almost("no-start", "The slope is right, and w₀ is missing.",
        (x, y) => [0, steepness(x, y)]),
      notYet("through-zero", "That is the best line through 0. Nothing makes this one pass there.",
        (x, y) => [0, fromZero(x, y)]),
      notYet("slope-through-zero", "The slope is that of a line through 0: mean of x · y over mean of x². From both, the product of the means must be taken away.",
        (x, y) => through(x, y, fromZero(x, y))),
      almost("other-way-round", "It divides by the spread of y. The residuals are measured along y, so the spread of x belongs below.",
        (x, y) => through(x, y, together(x, y) / together(y, y))),
      almost("half-centred", "Below the fraction the square of the mean is missing.",
        (x, y) => through(x, y, together(x, y) / mean(x.map((each) => each ** 2)))),
      almost("ends", "That is the line through the first and the last point. All of them have a say.",
        (x, y) => {
          const slope = ((y.at(-1) ?? 0) - y[0]) / ((x.at(-1) ?? 0) - x[0]);
          return [y[0] - slope * x[0], slope];
        }),
    ],
    shows: () =>
      "Four means, and the bottom is found without a step. That works because the loss of a line is a bowl: its slopes are linear in the weights. For a network they are not.",
  }),
};
