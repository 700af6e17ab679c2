import { almost, bits, type Exercise, format, notYet, numberCheck } from "../kit";

/** Practice: find the largest power of ten that is lost when it is added to 1e10. */
export const lostStep: Exercise = {
  notebook: 2,
  statement: `**Practice: a step that leaves no trace.** From 1e10 to the next double it is 1.9e-6, and a sum is rounded to the nearest.
Which is the largest power of ten h for which \`1e10 + h === 1e10\`? Answer with h itself, and work it out before you try.`,
  stub: `const myLostStep = NaN; // your answer here
practice.lostStep.check(myLostStep);`,
  hints: [
    "The sum 1e10 + h lies between two doubles. For which h is the lower one the nearest?",
    "For every h that is less than half of the way. Half of 1.9e-6 is 0.95e-6.",
    "1e-6 is a little more than that, and just gets across. The next smaller power of ten does not.",
  ],
  solution: `const myLostStep = 1e-7;
practice.lostStep.check(myLostStep);`,
  check: numberCheck({
    accepts: 1e-7,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("half-way", "Very close: 1e-6 is just over half of the way to the neighbour, 1.9e-6 further on, and is rounded up to it.",
        1e-6),
      almost("exponent", "That is the exponent. What is wanted is h itself.", -7),
      almost("bits", bits, (h) => h === (10 ^ -7)),
      notYet("near-one", "That is lost beside 1. Beside 1e10 the doubles are 10¹⁰ times further apart.",
        (h) => h > 0 && h < 1e-15),
      almost("not-largest", "It is lost, but it is not the largest one.", (h) => h >= 1e-15 && h < 0.9e-7),
      almost("no-power", "The answer is a power of ten, such as 1e-3.", (h) => h > 1.1e-7 && h < 1.2e-6),
      notYet("not-lost", "Such a step arrives: it is more than half of the way to the neighbour, which is 1.9e-6 further on.",
        (h) => h > 1.1e-6),
    ],
    otherwise: "How far is it from 1e10 to the next double? A step of less than half of that is lost.",
    shows: () =>
      `1e10 + 1e-7 is 1e10 again, so f(x + h) − f(x) is 0 whatever f is. A step belongs to the scale of x: ∛ε·|x| is here ${format(Math.cbrt(Number.EPSILON) * 1e10, 2)}.`,
  }),
};
