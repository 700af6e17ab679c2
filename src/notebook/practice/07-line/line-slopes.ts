import { almost, type Exercise, functionCheck, notYet } from "../kit";
import { mean } from "./mean";

type Readings = readonly [x: number[], y: number[], w: number[]];

/** What the line w₀ + w₁·x is too much at each of the points. */
const residuals = (x: number[], y: number[], w: number[]) => x.map((each, i) => w[0] + w[1] * each - y[i]);

/** `share` times the two slopes of the mean of the squares. */
function slopes(x: number[], y: number[], w: number[], share = 1): number[] {
  const r = residuals(x, y, w);
  return [2 * share * mean(r), 2 * share * mean(r.map((each, i) => each * x[i]))];
}

/** Practice: the gradient of the loss of a line. */
export const lineSlopes: Exercise = {
  notebook: 7,
  statement: `**Practice: two slopes.** The points are $(x_i, y_i)$, in two arrays; the line is $w_0 + w_1 x$; and the loss is the mean of the squares of
its residuals. Return the gradient of the loss at w: its slope along $w_0$, then its slope along $w_1$.`,
  stub: `function myLineSlopes(x: number[], y: number[], w: number[]): number[] {
  return []; // your code here
}
practice.lineSlopes.check(myLineSlopes);`,
  hints: [
    "Begin with the residuals: `x.map((each, i) => w[0] + w[1] * each - y[i])`.",
    "One square, (w[0] + w[1] · x − y)², has the slope 2 · residual along w[0], and 2 · residual · x along w[1].",
    "The gradient of the mean is the mean of the gradients: the mean of 2 · residual, and the mean of 2 · residual · x.",
  ],
  solution: `function myLineSlopes(x: number[], y: number[], w: number[]): number[] {
  const residuals = x.map((each, i) => w[0] + w[1] * each - y[i]);
  const slope0 = residuals.reduce((sum, r) => sum + 2 * r, 0) / x.length;
  const slope1 = residuals.reduce((sum, r, i) => sum + 2 * r * x[i], 0) / x.length;
  return [slope0, slope1];
}
practice.lineSlopes.check(myLineSlopes);`,
  check: functionCheck<Readings>({
    parameters: ["x", "y", "w"],
    cases: () => [
      [
        [1, 2, 4],
        [3, 5, 4],
        [0.5, 1.5],
      ],
      [
        [-2, 0, 1, 3],
        [1, -1, 2, 0],
        [1, -0.5],
      ],
      [
        [0.5, 7],
        [2, 3],
        [-1, 0.25],
      ],
    ],
    expected: (x, y, w) => slopes(x, y, w),
    // Central differences pass as well; the nearest wrong formula is a tenth of the slopes away.
    tolerance: 1e-6,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("sum", "That is the gradient of the sum. The loss is a mean: divide by the number of points.",
        (x, y, w) => slopes(x, y, w, x.length)),
      almost("no-two", "The 2 is missing: the slope of a square r² is 2r times the slope of r.",
        (x, y, w) => slopes(x, y, w, 0.5)),
      almost("downhill", "The signs are turned round. Is it y minus the line? A residual is the line minus y; or else the minus goes into the slopes.",
        (x, y, w) => slopes(x, y, w, -1)),
      almost("no-x", "Both slopes are the same. Along w[1] each residual is multiplied by its x, since w[1] is.",
        (x, y, w) => [slopes(x, y, w)[0], slopes(x, y, w)[0]]),
      almost("exchanged", "The two slopes are exchanged: first the one along w[0].",
        (x, y, w) => slopes(x, y, w).reverse()),
      almost("weights-exchanged", "The weights are exchanged: w[0] is the height at x = 0, and w[1] is multiplied by x.",
        (x, y, [w0, w1]) => slopes(x, y, [w1, w0])),
      almost("means-multiplied", "The second slope is the mean residual times the mean x. It has to be the mean of their products.",
        (x, y, w) => [slopes(x, y, w)[0], slopes(x, y, w)[0] * mean(x)]),
      notYet("square-not-opened", "It takes the squares themselves. A slope is wanted: how does r² change with w[0], and with w[1]?",
        (x, y, w) => {
          const squares = residuals(x, y, w).map((r) => r ** 2);
          return [mean(squares), mean(squares.map((square, i) => square * x[i]))];
        }),
      notYet("one-point", "That is the gradient of the first point alone. The loss is the mean over all of them.",
        (x, y, w) => slopes(x.slice(0, 1), y, w)),
    ],
    shows: () =>
      "Two means, and a whole landscape is known in its tilt. With more inputs there is one more mean for each: the residual times that input.",
  }),
};
