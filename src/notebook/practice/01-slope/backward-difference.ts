import { almost, type Exercise, format, functionCheck, notYet } from "../kit";
import {
  backward,
  central,
  cube,
  type Difference,
  forward,
  onDifferences,
  ownStep,
  says,
} from "./differences";

/** Practice: the backward difference, the slope of f between x − h and x. */
export const backwardDifference: Exercise = {
  notebook: 1,
  statement: `**Practice: look back.** The forward difference looks from x to $x + h$. Write the *backward* difference:
the slope of the straight line through the curve at $x - h$ and at x. Use the \`h\` you are given.`,
  stub: `function myBackward(f: (x: number) => number, x: number, h: number): number {
  return NaN; // your code here
}
practice.backwardDifference.check(myBackward);`,
  hints: [
    "A slope is a rise divided by a run. Which two heights of the curve are at the ends of this run?",
    "The run goes from x − h to x, so its length is h. The rise is the height at x minus the height at x − h.",
    "`(f(x) - f(x - h))` is the rise. Divide it by the run.",
  ],
  solution: `function myBackward(f: (x: number) => number, x: number, h: number): number {
  return (f(x) - f(x - h)) / h;
}
practice.backwardDifference.check(myBackward);`,
  check: functionCheck<Difference>({
    ...onDifferences,
    expected: backward,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("own-step", says.ownStep, ownStep(backward)),
      notYet("forward", "This is the forward difference: it looks from x to x + h. Look to the other side.",
        forward),
      notYet("minus-forward", "This is the forward difference with the sign turned round. Looking back means looking to x − h.",
        (f, x, h) => -forward(f, x, h)),
      notYet("central", "This is the central difference: it looks to both sides. The backward one starts at x itself and looks to the left only.",
        central),
      almost("turned-round", "The sign is turned round: with the rise taken from right to left, the run would have to be −h.",
        (f, x, h) => -backward(f, x, h)),
      notYet("not-divided", says.notDivided, (f, x, h) => f(x) - f(x - h)),
      almost("divided-by-2h", "The rise is right, but from x − h to x the run is h, and not 2h.",
        (f, x, h) => backward(f, x, h) / 2),
      notYet("parentheses", says.parentheses, (f, x, h) => f(x) - f(x - h) / h),
      notYet("multiplied", "It multiplies by h where a slope divides by it.",
        (f, x, h) => (f(x) - f(x - h)) * h),
    ],
    shows: () => {
      const errors = [forward, backward].map((method) => format(method(cube, 2, 0.1) - 12, 3));
      return `A slope needs two values and their distance, on whichever side. On x³ at 2 with h = 0.1 the forward difference is off by ${errors[0]} and yours by ${errors[1]}: nearly the same error, with the other sign. The next exercise uses that.`;
    },
  }),
};
