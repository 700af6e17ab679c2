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

/** Practice: the central difference, the mean of the forward and the backward difference. */
export const centralDifference: Exercise = {
  notebook: 1,
  statement: `**Practice: meet in the middle.** Where a curve bends one way, the forward difference errs to one side, the backward
one to the other. Write the *central* difference as the mean of the two. (It can be made simpler: $f(x)$ cancels.)`,
  stub: `function myCentral(f: (x: number) => number, x: number, h: number): number {
  return NaN; // your code here
}
practice.centralDifference.check(myCentral);`,
  hints: [
    "Write the forward and the backward difference side by side, add them, halve the sum.",
    "In the sum, f(x) appears once with a plus and once with a minus. What is left are the values at x + h and x − h.",
    "From x − h to x + h the run is 2h: divide `f(x + h) - f(x - h)` by it, and mind the parentheses.",
  ],
  solution: `function myCentral(f: (x: number) => number, x: number, h: number): number {
  return (f(x + h) - f(x - h)) / (2 * h);
}
practice.centralDifference.check(myCentral);`,
  check: functionCheck<Difference>({
    ...onDifferences,
    expected: central,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("own-step", says.ownStep, ownStep(central)),
      almost("divided-by-h", "Twice too large: from x − h to x + h the run is 2h, but it is divided by h.",
        (f, x, h) => 2 * central(f, x, h)),
      almost("precedence", "`/ 2 * h` divides by 2 and then multiplies by h. Write `/ (2 * h)`.",
        (f, x, h) => central(f, x, h) * h * h),
      notYet("parentheses", says.parentheses, (f, x, h) => f(x + h) - f(x - h) / (2 * h)),
      notYet("parentheses", `${says.parentheses} And 2h belongs in parentheses of its own.`,
        (f, x, h) => f(x + h) - (f(x - h) / 2) * h),
      almost("half-of-one", "Only the backward difference is halved: the sum of the two belongs in parentheses.",
        (f, x, h) => forward(f, x, h) + backward(f, x, h) / 2),
      notYet("forward", "This is the forward difference, one half of the answer. The mean needs the backward one as well.",
        forward),
      notYet("backward", "This is the backward difference, one half of the answer. The mean needs the forward one as well.",
        backward),
      almost("turned-round", "The sign is turned round: the value on the right, at x + h, comes first.",
        (f, x, h) => -central(f, x, h)),
      notYet("subtracted", "This is half the difference of forward and backward; a mean is half their sum.",
        (f, x, h) => (forward(f, x, h) - backward(f, x, h)) / 2),
      notYet("not-divided", says.notDivided, (f, x, h) => f(x + h) - f(x - h)),
      almost("half-step", "A central difference, but it looks only h / 2 to each side. Look a whole h to the right and to the left.",
        (f, x, h) => central(f, x, h / 2)),
    ],
    shows: () => {
      const errors = [forward, central].map((method) => format(method(cube, 2, 0.1) - 12, 2));
      return `Two errors of opposite sign cancel. On x³ at 2 with h = 0.1 the forward difference is off by ${errors[0]}, yours by ${errors[1]}, from two values each.`;
    },
  }),
};
