import { checkGradient, gradient } from "../../../../src/gradient";
import { plantedBug } from "../../../../src/notebook/practice/08-backpropagation/planted-bug";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

const at = [0.8, -0.3, 1.7, 0.4];

const lossOfTwo = ([w1, b1, w2, b2]: number[]) => (Math.tanh(w2 * Math.tanh(w1 * 0.5 + b1) + b2) - 1) ** 2;

/** The report on a backward pass of two units in a row; `by` makes its four slopes of the parts. */
const report = (by: (first: number, second: number, sum1: number, sum2: number, w2: number) => number[]) =>
  checkGradient(
    lossOfTwo,
    ([w1, b1, w2, b2]: number[]) => {
      const first = Math.tanh(w1 * 0.5 + b1);
      const second = Math.tanh(w2 * first + b2);
      const sum2 = 2 * (second - 1) * (1 - second ** 2);
      return by(first, second, sum2 * w2 * (1 - first ** 2), sum2, w2);
    },
    at,
  );

const ownLoss = ([w1, b1, w2, b2]: number[]) => {
  const first = Math.tanh(0.5 * w1 + b1);
  return (1 - Math.tanh(w2 * first + b2)) ** 2;
};
const ownSlopes = ([w1, b1, w2, b2]: number[]) => {
  const first = Math.tanh(0.5 * w1 + b1);
  const inner = (2 * (Math.tanh(w2 * first + b2) - 1)) / Math.cosh(w2 * first + b2) ** 2;
  const outer = (inner * w2) / Math.cosh(0.5 * w1 + b1) ** 2;
  return Float64Array.of(outer / 2, outer, inner * first, inner);
};

describeExercise({ plantedBug }, [
  notYet(
    "still-planted",
    report((_first, second, sum1, sum2) => [sum1 * 0.5, sum1, sum2 * second, sum2]),
  ),
  almost(
    "nothing-multiplied",
    report((_first, _second, sum1, sum2) => [sum1 * 0.5, sum1, sum2, sum2]),
  ),
  almost(
    "weight-itself",
    report((_first, _second, sum1, sum2, w2) => [sum1 * 0.5, sum1, sum2 * w2, sum2]),
  ),
  almost(
    "input-of-the-first",
    report((_first, _second, sum1, sum2) => [sum1 * 0.5, sum1, sum2 * 0.5, sum2]),
  ),
  almost(
    "other-sum",
    report((first, _second, sum1, sum2) => [sum1 * 0.5, sum1, sum1 * first, sum2]),
  ),
  almost(
    "not-yet-right",
    report((first, _second, sum1, sum2) => [sum1 * 0.5, sum1, -sum2 * first, sum2]),
  ),
  notYet(
    "others-changed",
    report((_first, second, sum1, sum2) => [sum1, sum1, sum2 * second, sum2]),
  ),
  almost(
    "others-changed",
    report((first, _second, sum1, sum2) => [sum1 * first, sum1, sum2 * first, sum2]),
  ),
  notYet(
    "differences-twice",
    checkGradient(lossOfTwo, (weights) => gradient(lossOfTwo, weights), at),
  ),
  notYet(
    "another-check",
    checkGradient(
      ([x, y]: number[]) => x * y,
      ([x, y]: number[]) => [y, x],
      [1, 2],
    ),
  ),
  notYet(
    "another-check",
    checkGradient(lossOfTwo, (weights) => gradient(lossOfTwo, weights), [1, 1, 1, 1]),
  ),
  notYet("not-a-report", "right"),
  notYet("not-a-report", 2),
  notYet("not-a-report", [1, 2, 3, 4]),
  notYet("not-a-report", lossOfTwo),
  right("the hyperbolic cosine, against a loss of one's own", checkGradient(ownLoss, ownSlopes, at)),
]);
