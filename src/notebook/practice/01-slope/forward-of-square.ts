import { almost, type Exercise, notYet, numberCheck } from "../kit";

/** Practice: predict what the forward difference of x² gives at 3 with the step 0.1. */
export const forwardOfSquare: Exercise = {
  notebook: 1,
  statement: `**Practice: by hand.** For $f(x) = x^2$ at $x = 3$ the slope is 6. What does the *forward* difference give there
with $h = 0.1$? Work it out without running it.`,
  stub: `const myForward = NaN; // your answer here
practice.forwardOfSquare.check(myForward);`,
  hints: [
    "Put the numbers into (f(x + h) − f(x)) / h: you need 3.1² and 3².",
    "3.1² = 9.61 and 3² = 9. What is their difference, and what is it divided by?",
    "In letters: ((x + h)² − x²) / h = 2x + h. Put x = 3 and h = 0.1 in.",
  ],
  solution: `const myForward = 2 * 3 + 0.1;
practice.forwardOfSquare.check(myForward);`,
  check: numberCheck({
    // The answer is exact; only a division such as 0.61 / 0.1 may leave a last digit.
    accepts: 6.1,
    tolerance: 1e-9,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      notYet("exact-slope", "6 is the exact slope. With a step of 0.1 the forward difference misses it by a little.",
        6),
      almost("backward", "The right distance from 6, on the wrong side: that is the backward difference.",
        5.9),
      almost("not-divided", "That is the rise, 9.61 − 9. A slope is the rise divided by the run.", 0.61),
      almost("multiplied", "The rise has been multiplied by h; divide by it.", 0.061),
      almost("divided-by-2h", "The rise has been divided by 2h. That belongs to the central difference; here the run is h.",
        3.05),
      almost("squared-step", "The idea is right, but one power of h too many is left after the division: h² / h = h.",
        6.01),
      notYet("value", "That is the value f(3.1). Compare it with f(3), and divide by the run.", 9.61),
    ],
    otherwise: "Put the numbers into (f(x + h) − f(x)) / h: f(3.1), f(3), and the run between them.",
    shows: () =>
      "(x + h)² − x² = 2xh + h², so the forward difference of x² is 2x + h: off by exactly h. For h = 1e-4 at x = 2 that gives the 4.0001 that you have seen.",
  }),
};
