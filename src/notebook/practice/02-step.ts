/** Practice of notebook 02: how the error depends on the step. */
import { centralDifference, derivative, type RealFunction } from "../../difference";
import type { Exercise } from "./exercise";
import { formula, functionCheck } from "./function-task";
import { bits, near, numberCheck } from "./number-task";
import { format } from "./values";

type Errors = readonly [errorAtH: number, errorAtHalf: number];
type Difference = readonly [f: RealFunction, x: number, h: number];

const central = (f: RealFunction, x: number, h: number) => (f(x + h) - f(x - h)) / (2 * h);
const richardson = (f: RealFunction, x: number, h: number) =>
  (9 * central(f, x, h / 3) - central(f, x, h)) / 8;

/** Shift-Tab in a cell shows these words. Written out, so that a cell knows the names without working out the checks. */
interface Exercises {
  /** Practice: the order of a method, measured from its errors at h and at h / 2. */
  orderOfMethod: Exercise;
  /** Practice: the best step for the second difference (f(x + h) − 2f(x) + f(x − h)) / h². */
  bestStepSecond: Exercise;
  /** Practice: Richardson's combination of two central differences, with an error of order four. */
  richardson: Exercise;
  /** Practice: predict how much the central error shrinks when h becomes ten times smaller. */
  tenTimesSmaller: Exercise;
  /** Practice: find the largest power of ten that is lost when it is added to 1e10. */
  lostStep: Exercise;
}

export const step: Exercises = {
  orderOfMethod: {
    notebook: 2,
    statement: `**Practice: measure the order.** A method has order p if halving h divides its error by 2ᵖ. Write a function
that gets the error at h and the error at h / 2 (estimate − exact, so both may be negative) and returns p, not rounded.`,
    stub: `function myOrder(errorAtH: number, errorAtHalf: number): number {
  return NaN; // your code here
}
practice.orderOfMethod.check(myOrder);`,
    hints: [
      "By how much did the error shrink? Divide one error by the other. From a forward difference you get about 2, from a central one about 4.",
      "If the ratio is 2ᵖ, then p is how often you have to double 1 to get there: the logarithm to base 2.",
      "`Math.log2` of `errorAtH / errorAtHalf`. The ratio is positive even if both errors are negative.",
    ],
    solution: `function myOrder(errorAtH: number, errorAtHalf: number): number {
  return Math.log2(errorAtH / errorAtHalf);
}
practice.orderOfMethod.check(myOrder);`,
    check: functionCheck<Errors>({
      parameters: ["errorAtH", "errorAtHalf"],
      cases: () => [
        [0.0213, 0.0104],
        [-8.7e-5, -2.2e-5],
        [3.1e-6, 1.9e-7],
        [-0.5, -0.26],
      ],
      expected: (a, b) => Math.log2(a / b),
      // Two logarithms and a difference cost a few units in the sixteenth digit; rounding p to two digits costs 1e-3.
      tolerance: 1e-9,
      isBlank: Number.isNaN,
      mistakes: [
        {
          outcome: "almost",
          diagnosis: "ratio",
          says: "This is by how much the error shrank, 2ᵖ. One step is missing: which power p is that?",
          gives: (a, b) => a / b,
        },
        {
          outcome: "almost",
          diagnosis: "half-ratio",
          says: "Half the ratio fits orders 1 and 2 by chance. Order 4 has the ratio 16, and half of that is 8.",
          gives: (a, b) => a / b / 2,
        },
        {
          outcome: "almost",
          diagnosis: "root-of-ratio",
          says: "The root of the ratio fits order 2 by chance. p stands in the exponent: which function brings it down?",
          gives: (a, b) => Math.sqrt(a / b),
        },
        {
          outcome: "almost",
          diagnosis: "natural-logarithm",
          says: "A logarithm is right, but `Math.log` has base e. h was halved, so the base is 2.",
          gives: (a, b) => Math.log(a / b),
        },
        {
          outcome: "almost",
          diagnosis: "base-ten",
          says: "A logarithm is right, but not to base 10: h was halved, not divided by ten.",
          gives: (a, b) => Math.log10(a / b),
        },
        {
          outcome: "almost",
          diagnosis: "upside-down",
          says: "The ratio is upside down, so p comes out negative. The error at h is the larger one: put it on top.",
          gives: (a, b) => Math.log2(b / a),
        },
        {
          outcome: "almost",
          diagnosis: "sign-of-error",
          says: "For positive errors it is right. A negative error has no logarithm: take the ratio first.",
          gives: (a, b) => Math.log2(a) - Math.log2(b),
        },
        {
          outcome: "almost",
          diagnosis: "rounded",
          says: "Rounded to a whole number. Leave it as it is: how far a measured order is from a whole number tells whether h is small enough yet.",
          gives: (a, b) => Math.round(Math.log2(a / b)),
        },
        {
          outcome: "not yet",
          diagnosis: "difference",
          says: "It subtracts the errors. Orders are about factors: divide one error by the other.",
          gives: (a, b) => a - b,
        },
      ],
      shows: () => {
        const error = (h: number) => centralDifference(Math.sin, 1, h) - Math.cos(1);
        return `An order can be measured without knowing any theory. For the central difference of sin at 1, the errors at 0.1 and 0.05 give p = ${format(Math.log2(error(0.1) / error(0.05)), 4)}.`;
      },
    }),
  },

  bestStepSecond: {
    notebook: 2,
    statement: `**Practice: the best h, once more.** (f(x + h) − 2f(x) + f(x − h)) / h² estimates the *second* derivative. It errs by about
h²·|f⁽⁴⁾| / 12, and rounding adds about 4ε·|f| / h², with ε = \`Number.EPSILON\`. Take |f| and the fourth derivative, |f⁽⁴⁾|, as 1. Which h is best?
Anything from a fifth of it to three times it will do.`,
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
      guesses: [
        {
          when: near(Math.cbrt(Number.EPSILON), 0.6),
          outcome: "not yet",
          diagnosis: "central-step",
          says: "That is about ∛ε, the best step for the first derivative. Here rounding is divided by h² instead of h, and does harm much sooner.",
        },
        {
          when: near(Math.sqrt(Number.EPSILON), 0.6),
          outcome: "not yet",
          diagnosis: "forward-step",
          says: "That is about √ε, the best step of the forward difference. Here h² ≈ ε, so that rounding alone would be about as large as the result.",
        },
        {
          when: (h) => h > 0 && h <= 1e-15,
          outcome: "not yet",
          diagnosis: "epsilon",
          says: "With a step of about ε, x + h is x again or next to it. The larger power of h has to be balanced: take a root of ε.",
        },
        {
          when: (h) => h === 0,
          outcome: "almost",
          diagnosis: "bits",
          says: `A step has to be larger than 0. ${bits}`,
        },
        {
          when: near(48 * Number.EPSILON, 0.01),
          outcome: "almost",
          diagnosis: "root-forgotten",
          says: "The balance is right, h⁴ = 48ε. Now take the fourth root.",
        },
        {
          when: near(Math.sqrt(48 * Number.EPSILON), 0.01),
          outcome: "almost",
          diagnosis: "square-root",
          says: "The balance is right, but it says h⁴ = 48ε: the square root gives h², so take it once more.",
        },
        {
          when: (h) => h > 9.7e-4 && h <= 1,
          outcome: "not yet",
          diagnosis: "too-large",
          says: "Too large: the error of the formula, h² / 12, outweighs rounding.",
        },
        {
          when: (h) => h > 1e-15 && h < 6.3e-5,
          outcome: "not yet",
          diagnosis: "too-small",
          says: "Too small: rounding, 4ε / h², outweighs the error of the formula.",
        },
        {
          when: (h) => h < 0,
          outcome: "not yet",
          diagnosis: "not-positive",
          says: "A step has to be larger than 0.",
        },
      ],
      otherwise: "Set the two errors equal, h² / 12 = 4ε / h², and solve for h.",
      shows: () => {
        const second = (h: number) => (Math.exp(h) - 2 + Math.exp(-h)) / h ** 2 - 1;
        const error = (h: number) => format(Math.abs(second(h)), 1);
        return `Each further derivative divides by one more h, so its best step is larger. For exp at 0 the error is ${error(3.2e-4)} at h = 3.2e-4, and ${error(6e-6)} at h = 6e-6, which was best for the first derivative.`;
      },
    }),
  },

  richardson: {
    notebook: 2,
    statement: `**Practice: two wrongs make a right.** A central difference with the step h / 3 has a ninth of the error it has with h.
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
      expected: richardson,
      // The same combination of h and 3h is also of order four.
      alsoRight: (f, x, h) => richardson(f, x, 3 * h),
      // Steps this large lose nothing to rounding; the exact derivative is 3e-5 away, so it does not pass for the combination.
      tolerance: 1e-9,
      isBlank: Number.isNaN,
      mistakes: [
        {
          outcome: "not yet",
          diagnosis: "mean",
          says: "The plain mean of the two: it is worse than the finer one alone. Weigh them so that the errors cancel.",
          gives: (f, x, h) => (central(f, x, h) + central(f, x, h / 3)) / 2,
        },
        {
          outcome: "almost",
          diagnosis: "halved-step",
          says: "That is the mixture of h and h / 2. Here the finer step is h / 3.",
          gives: (f, x, h) => (4 * central(f, x, h / 2) - central(f, x, h)) / 3,
        },
        {
          outcome: "almost",
          diagnosis: "weights-of-the-half",
          says: "4 and 3 belong to the step h / 2, which leaves a quarter of the error. h / 3 leaves a ninth.",
          gives: (f, x, h) => (4 * central(f, x, h / 3) - central(f, x, h)) / 3,
        },
        {
          outcome: "almost",
          diagnosis: "weights-of-forward",
          says: "2·fine − coarse belongs to the forward difference with h / 2, which leaves half of the error. Here a ninth is left.",
          gives: (f, x, h) => 2 * central(f, x, h / 3) - central(f, x, h),
        },
        {
          outcome: "almost",
          diagnosis: "order-one-weights",
          says: "(3·fine − coarse) / 2 would be right if a third of the step left a third of the error. A central difference leaves a ninth.",
          gives: (f, x, h) => (3 * central(f, x, h / 3) - central(f, x, h)) / 2,
        },
        {
          outcome: "almost",
          diagnosis: "swapped",
          says: "The weights are right, but exchanged: the finer estimate counts nine times.",
          gives: (f, x, h) => (9 * central(f, x, h) - central(f, x, h / 3)) / 8,
        },
        {
          outcome: "almost",
          diagnosis: "not-divided",
          says: "The errors have cancelled, but 9·fine − coarse leaves eight times the derivative.",
          gives: (f, x, h) => 9 * central(f, x, h / 3) - central(f, x, h),
        },
        {
          outcome: "almost",
          diagnosis: "added",
          says: "With a plus the errors add up. Subtract, so that they cancel, and divide by the weight that is left.",
          gives: (f, x, h) => (9 * central(f, x, h / 3) + central(f, x, h)) / 10,
        },
        {
          outcome: "not yet",
          diagnosis: "fine-only",
          says: "That is the central difference with h / 3 alone. The one with h knows something about its error.",
          gives: (f, x, h) => central(f, x, h / 3),
        },
        {
          outcome: "not yet",
          diagnosis: "coarse-only",
          says: "That is the central difference with h alone. Bring in the one with h / 3.",
          gives: (f, x, h) => central(f, x, h),
        },
        {
          outcome: "almost",
          diagnosis: "too-exact",
          says: "This is more exact than the combination can be, so it is another method. Combine the two central differences with h and h / 3.",
          gives: (f, x) => derivative(f, x).value,
        },
      ],
      shows: () => {
        const error = (method: typeof central) => format(Math.abs(method(Math.sin, 1, 0.1) - Math.cos(1)), 2);
        return `Knowing how an error shrinks is as good as knowing the error. For sin at 1 with h = 0.1: ${error(central)} before, ${error(richardson)} after.`;
      },
    }),
  },

  tenTimesSmaller: {
    notebook: 2,
    statement: `**Practice: ten times smaller.** A central difference of sin at 1 starts with h = 0.1. Then h becomes ten times smaller. By what
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
      guesses: [
        {
          when: near(10),
          outcome: "not yet",
          diagnosis: "order-one",
          says: "That would be right for the forward difference, whose error goes with h. The central one goes with h².",
        },
        {
          when: near(4),
          outcome: "not yet",
          diagnosis: "halved",
          says: "That is for halving h. Here it becomes ten times smaller.",
        },
        {
          when: near(20),
          outcome: "not yet",
          diagnosis: "doubled",
          says: "The 2 of the order is an exponent, not a factor.",
        },
        {
          when: (value) => near(0.01)(value) || near(1)(value),
          outcome: "almost",
          diagnosis: "inverse",
          says: "The question is how many times smaller it gets: a number larger than 1.",
        },
        {
          when: (value) => value === (10 ^ 2),
          outcome: "almost",
          diagnosis: "bits",
          says: bits,
        },
        {
          when: near(1000),
          outcome: "not yet",
          diagnosis: "order-three",
          says: "The third derivative is in the formula, but the power of h beside it is 2.",
        },
        {
          when: near(10000),
          outcome: "not yet",
          diagnosis: "order-four",
          says: "That would be right for Richardson's combination, of order four.",
        },
      ],
      otherwise: "The error goes with h². What happens to h² when h is divided by 10?",
      shows: () => {
        const error = (h: number) => centralDifference(Math.sin, 1, h) - Math.cos(1);
        return `Order two: two more digits for each digit of h. Measured for sin at 1, from h = 0.1 to 0.01: ${format(error(0.1) / error(0.01), 4)}. It lasts until rounding takes over.`;
      },
    }),
  },

  lostStep: {
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
      accepts: near(1e-7),
      guesses: [
        {
          when: near(1e-6),
          outcome: "almost",
          diagnosis: "half-way",
          says: "Very close: 1e-6 is just over half of the way to the neighbour, 1.9e-6 further on, and is rounded up to it.",
        },
        {
          when: near(-7),
          outcome: "almost",
          diagnosis: "exponent",
          says: "That is the exponent. What is wanted is h itself.",
        },
        {
          when: (h) => h === (10 ^ -7),
          outcome: "almost",
          diagnosis: "bits",
          says: bits,
        },
        {
          when: (h) => h > 0 && h < 1e-15,
          outcome: "not yet",
          diagnosis: "near-one",
          says: "That is lost beside 1. Beside 1e10 the doubles are 10¹⁰ times further apart.",
        },
        {
          when: (h) => h >= 1e-15 && h < 0.9e-7,
          outcome: "almost",
          diagnosis: "not-largest",
          says: "It is lost, but it is not the largest one.",
        },
        {
          when: (h) => h > 1.1e-7 && h < 1.2e-6,
          outcome: "almost",
          diagnosis: "no-power",
          says: "The answer is a power of ten, such as 1e-3.",
        },
        {
          when: (h) => h > 1.1e-6,
          outcome: "not yet",
          diagnosis: "not-lost",
          says: "Such a step arrives: it is more than half of the way to the neighbour, which is 1.9e-6 further on.",
        },
      ],
      otherwise: "How far is it from 1e10 to the next double? A step of less than half of that is lost.",
      shows: () =>
        `1e10 + 1e-7 is 1e10 again, so f(x + h) − f(x) is 0 whatever f is. A step belongs to the scale of x: ∛ε·|x| is here ${format(Math.cbrt(Number.EPSILON) * 1e10, 2)}.`,
    }),
  },
};
