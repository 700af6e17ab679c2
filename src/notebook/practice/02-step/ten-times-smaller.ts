import { centralDifference } from "../../../difference";
import { almost, bits, type Exercise, format, near, notYet, numberCheck } from "../kit";

/** Practice: predict how much the central error shrinks when h becomes ten times smaller. */
export const tenTimesSmaller: Exercise = {
  notebook: 2,
  statement: `**Practice: ten times smaller.** A central difference of sin at 1 starts with $h = 0.1$. Then h becomes ten times smaller. By what
factor does the error shrink?`,
  stub: `const myShrinkFactor = NaN; // your answer here
practice.tenTimesSmaller.check(myShrinkFactor);`,
  hints: [
    "The error of a central difference is about h²·|f‴| / 6. Only h changes.",
    "Halving h gives a factor of 2² = 4. Now h is divided by 10.",
    "10².",
  ],
  solution: `const myShrinkFactor = 10 ** 2;
practice.tenTimesSmaller.check(myShrinkFactor);`,
  check: numberCheck({
    // Measured it is 99.95: the h⁴ term of the error has a say, too.
    accepts: near(100, 0.01),
    // biome-ignore format: one mistake a line or two
    mistakes: [
      notYet("order-one", "That would be right for the forward difference, whose error goes with h. The central one goes with h².",
        10),
      notYet("halved", "That is for halving h. Here it becomes ten times smaller.", 4),
      notYet("doubled", "The 2 of the order is an exponent, not a factor.", 20),
      almost("inverse", "The question is how many times smaller it gets: a number larger than 1.", [0.01, 1]),
      almost("bits", bits, (value) => value === (10 ^ 2)),
      notYet("order-three", "The third derivative is in the formula, but the power of h beside it is 2.",
        1000),
      notYet("order-four", "That would be right for Richardson's combination, of order four.", 10000),
    ],
    otherwise: "The error goes with h². What happens to h² when h is divided by 10?",
    shows: () => {
      const error = (h: number) => centralDifference(Math.sin, 1, h) - Math.cos(1);
      return `Order two: two more digits for each digit of h. Measured for sin at 1, from h = 0.1 to 0.01: ${format(error(0.1) / error(0.01), 4)}. It lasts until rounding takes over.`;
    },
  }),
};
