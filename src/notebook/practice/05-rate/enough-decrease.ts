import { almost, type Exercise, type Field, formula, functionCheck, notYet, sum } from "../kit";

type Look = readonly [f: Field, x: number[], gradient: number[], rate: number];

/** Whether a step at this rate will do: by how far it brings f down, and the square of the gradient's length. */
type Enough = (fall: number, square: number, rate: number) => boolean;

/** The first of rate, rate/2, rate/4, … that is enough; 0 if none is. */
function firstRate(
  f: Field,
  x: readonly number[],
  gradient: readonly number[],
  from: number,
  enough: Enough,
) {
  const square = sum(gradient.map((slope) => slope ** 2));
  for (let rate = from; rate > 1e-9; rate /= 2) {
    const next = x.map((coordinate, index) => coordinate - rate * gradient[index]);
    if (enough(f(x) - f(next), square, rate)) return rate;
  }
  return 0;
}

const half: Enough = (fall, square, rate) => fall >= (rate * square) / 2;

const valley = formula("x₀² + 10x₁²", (x: ArrayLike<number>) => x[0] ** 2 + 10 * x[1] ** 2);
const walls = formula(
  "x₀² + 10x₁² + 10x₁⁴",
  (x: ArrayLike<number>) => x[0] ** 2 + 10 * x[1] ** 2 + 10 * x[1] ** 4,
);
const edge = formula("x₀ − ln x₀", (x: ArrayLike<number>) => x[0] - Math.log(x[0]));

/** Practice: halve the rate until the step brings f down far enough. */
export const enoughDecrease: Exercise = {
  notebook: 5,
  statement: `**Practice: lower by enough.** Lower by a hair should not do. If the ground were straight, a step would bring f down by
$\\text{rate} \\cdot \\lVert\\nabla f(x)\\rVert^2$, the rate times the gradient's length squared. Return the first of rate, rate/2, rate/4, …
whose step, $x - \\text{rate} \\cdot \\nabla f(x)$, brings it down by at least *half* of that. The gradient at x is given, and is not zero.`,
  stub: `function myHalvedRate(
  f: (x: number[]) => number, x: number[], gradient: number[], rate: number,
): number {
  return NaN; // your code here
}
practice.enoughDecrease.check(myHalvedRate);`,
  hints: [
    "Work out the place that a rate leads to, and how far f falls on the way there. While that is too little, halve the rate.",
    "A small function inside yours helps: `const fall = (r: number) => f(x) - f(x.map((each, i) => each - r * gradient[i]))`.",
    "`while (!(fall(rate) >= rate * square / 2)) rate /= 2;` where `square` is the sum of the squared slopes. Written so, it refuses NaN too.",
  ],
  solution: `function myHalvedRate(
  f: (x: number[]) => number, x: number[], gradient: number[], rate: number,
): number {
  const square = gradient.reduce((sum, slope) => sum + slope ** 2, 0);
  const fall = (r: number) => f(x) - f(x.map((each, i) => each - r * gradient[i]));
  while (!(fall(rate) >= (rate * square) / 2)) rate /= 2;
  return rate;
}
practice.enoughDecrease.check(myHalvedRate);`,
  check: functionCheck<Look>({
    parameters: ["f", "x", "gradient", "rate"],
    cases: () => [
      [valley, [-3, 1], [-6, 20], 1],
      [valley, [2, 0], [4, 0], 0.3],
      [walls, [-3, 1], [-6, 60], 2],
      [edge, [0.1], [-9], 1],
      [edge, [2], [0.5], 8],
    ],
    expected: (f, x, gradient, rate) => firstRate(f, x, gradient, rate, half),
    // Halving is exact.
    tolerance: 1e-12,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("nothing-is-enough", "The rate has shrunk to nothing, so that no step was good enough. Is the step downhill, x − rate · gradient, and does it ask for *half* of rate · length²? A valley curves up: the whole is never reached.",
        { happened: (calls) => calls.every(({ result }) => typeof result === "number" && result < 1e-3) }),
      almost("any-decrease", "It takes any place that is lower. Ask for a fall of at least rate · length² / 2.",
        (f, x, gradient, rate) => firstRate(f, x, gradient, rate, (fall) => fall > 0)),
      almost("nan-taken", "Where f is not a number, every comparison is false: with `<` the loop ends, and the step is taken. Ask `!(fall >= …)`.",
        (f, x, gradient, rate) => firstRate(f, x, gradient, rate, (fall, square, r) => !(fall < (r * square) / 2))),
      almost("nan-taken-any", "It takes any place that is not higher, also one where f is not a number. Ask for a fall of at least rate · length² / 2.",
        (f, x, gradient, rate) => firstRate(f, x, gradient, rate, (fall) => !(fall <= 0))),
      almost("not-squared", "The length of the gradient must be squared: once for how far the step goes, once for how steep the ground is.",
        (f, x, gradient, rate) => firstRate(f, x, gradient, rate, (fall, square, r) => fall >= (r * Math.sqrt(square)) / 2)),
      almost("one-too-far", "It has halved once more than it needed to. Return the rate that passed.",
        (f, x, gradient, rate) => firstRate(f, x, gradient, rate, half) / 2),
      almost("one-too-few", "It returns the last rate that failed. The next half is the one that passes.",
        (f, x, gradient, rate) => {
          const passed = firstRate(f, x, gradient, rate, half);
          return passed === rate ? rate : 2 * passed;
        }),
      notYet("halved-once", "It halves at most once. Look again after each halving: `while` in place of `if`.",
        (f, x, gradient, rate) => (firstRate(f, x, gradient, rate, half) === rate ? rate : rate / 2)),
      almost("quartered", "It divides by 4. Halve, so as not to pass by a longer step that would do.",
        (f, x, gradient, rate) => {
          let r = rate;
          while (firstRate(f, x, gradient, r, half) < r) r /= 4;
          return r;
        }),
      almost("count", "That is how many times it had to halve. Return the rate itself.",
        (f, x, gradient, rate) => Math.log2(rate / firstRate(f, x, gradient, rate, half))),
      notYet("as-given", "It returns the rate as it was given. Does the loop ever look?",
        (_f, _x, _gradient, rate) => rate),
    ],
    shows: () =>
      "This is Armijo's rule. In a valley of largest curvature L it takes every rate up to 1/L, so after a few halvings it must stop, and each step makes real progress, however large the first rate was. Nobody had to know L.",
  }),
};
