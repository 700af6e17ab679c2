import { centralDifference } from "../../../difference";
import { almost, type Exercise, format, functionCheck, notYet } from "../kit";

/** Practice: the order of a method, measured from its errors at h and at h / 2. */
export const orderOfMethod: Exercise = {
  notebook: 2,
  statement: `**Practice: measure the order.** A method has order p if halving a small h divides its error by nearly $2^p$. Write a function
that gets the error at h and the error at $h/2$ (estimate − exact, so both may be negative) and returns p, not rounded.`,
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
  check: functionCheck<readonly [errorAtH: number, errorAtHalf: number]>({
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
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("ratio", "This is by how much the error shrank, 2ᵖ. One step is missing: which power p is that?",
        (a, b) => a / b),
      almost("half-ratio", "Half the ratio fits orders 1 and 2 by chance. Order 4 has the ratio 16, and half of that is 8.",
        (a, b) => a / b / 2),
      almost("root-of-ratio", "The root of the ratio fits order 2 by chance. p stands in the exponent: which function brings it down?",
        (a, b) => Math.sqrt(a / b)),
      almost("natural-logarithm", "A logarithm is right, but `Math.log` has base e. h was halved, so the base is 2.",
        (a, b) => Math.log(a / b)),
      almost("base-ten", "A logarithm is right, but not to base 10: h was halved, not divided by ten.",
        (a, b) => Math.log10(a / b)),
      almost("upside-down", "The ratio is upside down, so p comes out negative. The error at h is the larger one: put it on top.",
        (a, b) => Math.log2(b / a)),
      almost("sign-of-error", "For positive errors it is right. A negative error has no logarithm: take the ratio first.",
        (a, b) => Math.log2(a) - Math.log2(b)),
      almost("rounded", "Rounded to a whole number. Leave it as it is: how far a measured order is from a whole number tells whether h is small enough yet.",
        (a, b) => Math.round(Math.log2(a / b))),
      notYet("difference", "It subtracts the errors. Orders are about factors: divide one error by the other.",
        (a, b) => a - b),
    ],
    shows: () => {
      const error = (h: number) => centralDifference(Math.sin, 1, h) - Math.cos(1);
      return `An order can be measured without knowing any theory. For the central difference of sin at 1, the errors at 0.1 and 0.05 give p = ${format(Math.log2(error(0.1) / error(0.05)), 4)}.`;
    },
  }),
};
