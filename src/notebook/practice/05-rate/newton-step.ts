import { almost, type Exercise, formula, functionCheck, notYet, type RealFunction } from "../kit";

/** The functions that answers are tried on: each with its slope and its curvature. */
const known: readonly (readonly [f: RealFunction, slope: RealFunction, curvature: RealFunction])[] = [
  [formula("3(x − 2)² + 1", (x: number) => 3 * (x - 2) ** 2 + 1), (x) => 6 * (x - 2), () => 6],
  [formula("x⁴", (x: number) => x ** 4), (x) => 4 * x ** 3, (x) => 12 * x ** 2],
  [formula("eˣ − 2x", (x: number) => Math.exp(x) - 2 * x), (x) => Math.exp(x) - 2, Math.exp],
  [formula("sin x", (x: number) => Math.sin(x)), Math.cos, (x) => -Math.sin(x)],
];
const [bowl, quartic, hanging, wave] = known.map(([f]) => f);

/** The slope and the curvature of one of them at x. */
function bends(f: RealFunction, x: number): [slope: number, curvature: number] {
  const [, slope, curvature] = known.find(([each]) => each === f) ?? known[0];
  return [slope(x), curvature(x)];
}

/** A wrong answer that is made of the slope and the curvature. */
const from =
  (made: (x: number, slope: number, curvature: number) => number) => (f: RealFunction, x: number) =>
    made(x, ...bends(f, x));

/** Practice: Newton's step on a curve, by differences. */
export const newtonStep: Exercise = {
  notebook: 5,
  statement: `**Practice: Newton's step.** On a curve it divides the slope by the curvature, in place of a learning rate. Measure both from values of f,
and return the place where the step ends. The curvature is about $\\big(f(x + h) - 2f(x) + f(x - h)\\big) / h^2$. Choose your own $h$.`,
  stub: `function myNewton(f: (x: number) => number, x: number): number {
  return NaN; // your code here
}
practice.newtonStep.check(myNewton);`,
  hints: [
    "Three values of f are enough for both: above, here and below. The slope is (above − below) / (2h).",
    "h = 1e-4 is a good step. The square of a smaller one soon drowns in rounding.",
    "`return x - slope / curvature;`",
  ],
  solution: `function myNewton(f: (x: number) => number, x: number): number {
  const h = 1e-4;
  const [above, here, below] = [f(x + h), f(x), f(x - h)];
  const slope = (above - below) / (2 * h);
  const curvature = (above - 2 * here + below) / h ** 2;
  return x - slope / curvature;
}
practice.newtonStep.check(myNewton);`,
  check: functionCheck<readonly [f: RealFunction, x: number]>({
    parameters: ["f", "x"],
    cases: () => [
      [bowl, 5],
      [quartic, 1],
      [hanging, 0],
      [wave, 1],
    ],
    expected: from((x, slope, curvature) => x - slope / curvature),
    // With h from 1e-5 to 1e-3 rounding and truncation leave 2e-4 of the step at most.
    tolerance: 1e-3,
    ownStep: true,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      notYet("no-curvature", "That is a step of gradient descent with rate 1. Divide the slope by the curvature.",
        from((x, slope) => x - slope)),
      almost("uphill", "The step goes the wrong way: subtract slope / curvature.",
        from((x, slope, curvature) => x + slope / curvature)),
      almost("upside-down", "The fraction is upside down: the more the ground curves, the shorter the step.",
        from((x, slope, curvature) => x - curvature / slope)),
      notYet("product", "It multiplies by the curvature. The more the ground curves, the shorter the step must be: divide.",
        from((x, slope, curvature) => x - slope * curvature)),
      almost("the-move", "That is the move. Where it ends is x plus that.",
        from((_x, slope, curvature) => -slope / curvature)),
      almost("slope-doubled", "The slope is twice what it should be: above and below are 2h apart.",
        from((x, slope, curvature) => x - (2 * slope) / curvature)),
      almost("curvature-quartered", "The curvature is a quarter of what it should be: it is divided by h², not by (2h)².",
        from((x, slope, curvature) => x - (4 * slope) / curvature)),
      almost("absolute", "It takes the size of the curvature, which makes the step go downhill always. A good idea, and more than was asked: Newton's step keeps the sign.",
        from((x, slope, curvature) => x - slope / Math.abs(curvature))),
      almost("root", "x − f/slope is Newton's method for a place where f is 0. Here the *slope* is to be 0: divide it by its own slope, the curvature.",
        (f, x) => x - f(x) / bends(f, x)[0]),
    ],
    shows: () =>
      "On the parabola one step is enough, from anywhere. On sin x at 1 the ground curves down, and the step goes uphill, towards the top at π/2: Newton's step looks for level ground, of whichever kind.",
  }),
};
