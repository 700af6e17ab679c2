import { derivative } from "../../../difference";
import { central, type Difference } from "../01-slope/differences";
import { almost, type Exercise, format, formula, functionCheck, notYet, type RealFunction } from "../kit";

const combined = (f: RealFunction, x: number, h: number) => (9 * central(f, x, h / 3) - central(f, x, h)) / 8;

/** Practice: Richardson's combination of two central differences, with an error of order four. */
export const richardson: Exercise = {
  notebook: 2,
  statement: `**Practice: two wrongs make a right.** A central difference with the small step $h/3$ has about a ninth of the error that it has with h.
Combine the two so that these errors cancel: \`centralDifference(f, x, h)\` and \`centralDifference(f, x, h / 3)\` in, a
better estimate out.`,
  stub: `function myRichardson(f: (x: number) => number, x: number, h: number): number {
  return NaN; // your code here
}
practice.richardson.check(myRichardson);`,
  hints: [
    "Call the error at h nine units. Then coarse = exact + 9 and fine = exact + 1. How do you get exact out of the two?",
    "Nine times fine is 9·exact + 9. Subtract coarse: what is left is 8·exact.",
    "(9·fine − coarse) / 8.",
  ],
  uses: { centralDifference: "../src/difference" },
  solution: `function myRichardson(f: (x: number) => number, x: number, h: number): number {
  const coarse = centralDifference(f, x, h);
  const fine = centralDifference(f, x, h / 3);
  return (9 * fine - coarse) / 8;
}
practice.richardson.check(myRichardson);`,
  check: functionCheck<Difference>({
    parameters: ["f", "x", "h"],
    cases: () => [
      [formula("f(x) = sin x", Math.sin), 1, 0.5],
      [formula("f(x) = exp x", Math.exp), 0, 0.8],
      [formula("f(x) = 1/x", (x) => 1 / x), 2, 0.5],
      [formula("f(x) = x⁵", (x) => x ** 5), 1, 0.4],
    ],
    expected: combined,
    // The same combination of h and 3h is also of order four.
    alsoRight: (f, x, h) => combined(f, x, 3 * h),
    // Steps this large lose nothing to rounding; the exact derivative is 3e-5 away, so it does not pass for the combination.
    tolerance: 1e-9,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      notYet("mean", "The plain mean of the two: it is worse than the finer one alone. Weigh them so that the errors cancel.",
        (f, x, h) => (central(f, x, h) + central(f, x, h / 3)) / 2),
      almost("halved-step", "That is the mixture of h and h / 2. Here the finer step is h / 3.",
        (f, x, h) => (4 * central(f, x, h / 2) - central(f, x, h)) / 3),
      almost("weights-of-the-half", "4 and 3 belong to the step h / 2, which leaves a quarter of the error. h / 3 leaves a ninth.",
        (f, x, h) => (4 * central(f, x, h / 3) - central(f, x, h)) / 3),
      almost("weights-of-forward", "2·fine − coarse belongs to the forward difference with h / 2, which leaves half of the error. Here a ninth is left.",
        (f, x, h) => 2 * central(f, x, h / 3) - central(f, x, h)),
      almost("order-one-weights", "(3·fine − coarse) / 2 would be right if a third of the step left a third of the error. A central difference leaves a ninth.",
        (f, x, h) => (3 * central(f, x, h / 3) - central(f, x, h)) / 2),
      almost("swapped", "The weights are right, but exchanged: the finer estimate counts nine times.",
        (f, x, h) => (9 * central(f, x, h) - central(f, x, h / 3)) / 8),
      almost("not-divided", "The errors have cancelled, but 9·fine − coarse leaves eight times the derivative.",
        (f, x, h) => 9 * central(f, x, h / 3) - central(f, x, h)),
      almost("added", "With a plus the errors add up. Subtract, so that they cancel, and divide by the weight that is left.",
        (f, x, h) => (9 * central(f, x, h / 3) + central(f, x, h)) / 10),
      notYet("fine-only", "That is the central difference with h / 3 alone. The one with h knows something about its error.",
        (f, x, h) => central(f, x, h / 3)),
      notYet("coarse-only", "That is the central difference with h alone. Bring in the one with h / 3.",
        (f, x, h) => central(f, x, h)),
      almost("too-exact", "This is more exact than the combination can be, so it is another method. Combine the two central differences with h and h / 3.",
        (f, x) => derivative(f, x).value),
    ],
    shows: () => {
      const error = (method: typeof central) => format(Math.abs(method(Math.sin, 1, 0.1) - Math.cos(1)), 2);
      return `Knowing how an error shrinks is as good as knowing the error. For sin at 1 with h = 0.1: ${error(central)} before, ${error(combined)} after.`;
    },
  }),
};
