import { almost, bits, type Exercise, format, near, notYet, numberCheck } from "../kit";

/** Practice: the best step for the second difference (f(x + h) − 2f(x) + f(x − h)) / h². */
export const bestStepSecond: Exercise = {
  notebook: 2,
  statement: `**Practice: the best h, once more.** The *second* derivative is estimated by

$$\\frac{f(x + h) - 2f(x) + f(x - h)}{h^2}.$$

It errs by about $h^2/12$ times the fourth derivative, and rounding adds about $4\\varepsilon/h^2$ times f, with ε = \`Number.EPSILON\`. Take
both f and its fourth derivative as 1. Which h is best? Anything from a fifth of it to three times it will do.`,
  stub: `const myBestStep = NaN; // your answer here
practice.bestStepSecond.check(myBestStep);`,
  hints: [
    "One error grows with h, the other shrinks. As before, the best h is where they are about equal.",
    "h² / 12 = 4ε / h². Bring both powers of h to one side.",
    "h⁴ = 48ε: take the fourth root, `(48 * Number.EPSILON) ** 0.25`.",
  ],
  solution: `const myBestStep = (48 * Number.EPSILON) ** 0.25;
practice.bestStepSecond.check(myBestStep);`,
  check: numberCheck({
    // From 6.4e-5 to 9.6e-4, rounded. Measured on exp, sin and cos, these err some ten times as much as the best, 2e-4,
    // at most; the bound's 3.2e-4 lies to the right of it, since most roundings are smaller than their bound.
    accepts: (h) => h >= 6.3e-5 && h <= 9.7e-4,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      notYet("central-step", "That is about ∛ε, the best step for the first derivative. Here rounding is divided by h² instead of h, and does harm much sooner.",
        near(Math.cbrt(Number.EPSILON), 0.6)),
      notYet("forward-step", "That is about √ε, the best step of the forward difference. Here h² ≈ ε, so that rounding alone would be about as large as the result.",
        near(Math.sqrt(Number.EPSILON), 0.6)),
      notYet("epsilon", "With a step of about ε, x + h is x again or next to it. The larger power of h has to be balanced: take a root of ε.",
        (h) => h > 0 && h <= 1e-15),
      almost("bits", `A step has to be larger than 0. ${bits}`, 0),
      almost("root-forgotten", "The balance is right, h⁴ = 48ε. Now take the fourth root.",
        near(48 * Number.EPSILON, 0.01)),
      almost("square-root", "The balance is right, but it says h⁴ = 48ε: the square root gives h², so take it once more.",
        near(Math.sqrt(48 * Number.EPSILON), 0.01)),
      notYet("too-large", "Too large: the error of the formula, h² / 12, outweighs rounding.",
        (h) => h > 9.7e-4 && h <= 1),
      notYet("too-small", "Too small: rounding, 4ε / h², outweighs the error of the formula.",
        (h) => h > 1e-15 && h < 6.3e-5),
      notYet("not-positive", "A step has to be larger than 0.", (h) => h < 0),
    ],
    otherwise: "Set the two errors equal, h² / 12 = 4ε / h², and solve for h.",
    shows: () => {
      const second = (h: number) => (Math.exp(h) - 2 + Math.exp(-h)) / h ** 2 - 1;
      const error = (h: number) => format(Math.abs(second(h)), 1);
      return `Each further derivative divides by one more h, so its best step is larger. For exp at 0 the error is ${error(3.2e-4)} at h = 3.2e-4, and ${error(6e-6)} at h = 6e-6, which was best for the first derivative.`;
    },
  }),
};
