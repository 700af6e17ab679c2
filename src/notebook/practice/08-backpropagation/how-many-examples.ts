import { almost, type Exercise, near, notYet, numberCheck } from "../kit";

/** Practice: read off a level line how many examples a gradient was divided by. */
export const howManyExamples: Exercise = {
  notebook: 8,
  statement: `**Practice: what the level says.** A gradient is checked against differences for many h. From h = 0.01 down its relative error stays level,
at 5.0025e-4. The direction is right; the sum over the examples was divided by N − 1 in place of N. What is N?`,
  stub: `const myExamples = NaN; // your answer here
practice.howManyExamples.check(myExamples);`,
  hints: [
    "Let the right gradient be g. Then what was claimed is g·N / (N − 1): along the same direction, and a little longer.",
    "The relative error is the difference of the two lengths over their sum: (N / (N − 1) − 1) / (N / (N − 1) + 1).",
    "Times N − 1, above and below: 1 / (2N − 1). For the 40 examples of this notebook that was 1/79.",
  ],
  solution: `const myExamples = (1 / 5.0025e-4 + 1) / 2;
practice.howManyExamples.check(myExamples);`,
  check: numberCheck({
    // 999, the divisor, is a thousandth away.
    accepts: near(1000, 2e-4),
    tolerance: 4e-4,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("two-lengths", "Twice too many: the difference is divided by both lengths together, and they are nearly the same.",
        (value) => near(1999, 6e-4)(value)),
      almost("divisor", "That is what the sum was divided by, N − 1.", [999, 999.5]),
      notYet("halved-again", "Too few by half: 1 / level is 2N − 1, and not 4N.", [500, 499.75]),
      notYet("level", "That is the level itself. Solve 1 / (2N − 1) = level for N.", 5.0025e-4),
      notYet("this-notebook", "That is the number of examples in this notebook. Here the level is lower.", 40),
      notYet("percent", "A factor of a hundred is missing: is the level taken for a percentage?", [100_000, 10]),
    ],
    otherwise: "How much longer is g·N / (N − 1) than g, compared with the two lengths together?",
    shows: () =>
      "1 / 1999. A limit of 1e-2, often read, would have let it pass, and for 40 examples it would not: the bug is the same. That the error stays level for every h gives it away both times.",
  }),
};
