import { almost, type Exercise, format, notYet, numberCheck } from "../kit";

/** Practice: find the best learning rate for curvatures 3 and 27. */
export const bestRate: Exercise = {
  notebook: 5,
  statement: `**Practice: the best rate.** A valley has the curvatures 3 and 27, along it and across it. For which rate is the slower of the two
directions as fast as possible?`,
  stub: `const myBestRate = NaN; // your answer here
practice.bestRate.check(myBestRate);`,
  hints: [
    "At a small rate the way along the valley is slow; at a large one the zig-zag across it is. The best lies where both factors have the same size.",
    "Same size, opposite sign: 1 − 3·rate = −(1 − 27·rate).",
    "2 = 30·rate.",
  ],
  solution: `const myBestRate = 2 / (3 + 27);
practice.bestRate.check(myBestRate);`,
  check: numberCheck({
    // 0.067 passes, rounded as it is; the limit 2/27 ≈ 0.074 is 11 % away.
    accepts: 1 / 15,
    tolerance: 0.006,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("limit", "That is the limit: there the factor across the valley is −1, and the marble goes to and fro for ever.",
        2 / 27),
      notYet("steep-direction", "That takes the steep direction straight to the bottom, but leaves 8/9 of the way along the valley at each step.",
        1 / 27),
      notYet("flat-direction", "That takes the flat direction straight to the bottom. But across the valley the factor is 1 − 9 = −8: it flies away.",
        1 / 3),
      notYet("flat-limit", "That is the limit of the flat direction. Across the valley the factor is −17.",
        2 / 3),
      almost("half", "Half of it: the equation is 2 = (3 + 27)·rate.", 1 / 30),
      almost("upside-down", "The fraction is upside down.", 30 / 2),
      almost("factor", "That is the size of the factor at the best rate. The question asks for the rate.",
        0.8),
      notYet("too-large", "That is beyond the limit 2/27: across the valley the marble flies away.",
        (rate) => rate > 2 / 27),
    ],
    otherwise: "The best rate lies where 1 − 3·rate and 1 − 27·rate have the same size and opposite signs.",
    shows: () => {
      const factor = 1 - 3 / 15;
      const steps = Math.ceil(Math.log(1e-3) / Math.log(factor));
      return `2 / (3 + 27), and even so ${format(factor)} of the distance is left after each step: ${steps} steps for a thousandth. What counts is the ratio of the curvatures, here 9.`;
    },
  }),
};
