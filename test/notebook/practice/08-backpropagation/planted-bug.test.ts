import { checkGradient, gradient } from "../../../../src/gradient";
import { plantedBug } from "../../../../src/notebook/practice/08-backpropagation/planted-bug";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

const at = [0.8, -0.3, 1.7, 0.4];

const lossOfTwo = ([w1, b1, w2, b2]: number[]) => {
  const first = Math.tanh(w1 * 0.5 + b1);
  return (first + Math.tanh(w2 * first + b2) - 1) ** 2;
};

/** What somebody may have at hand on the way back: the slopes of the output and of the second sum, w2, both slopes of tanh. */
type Parts = { out: number; sum2: number; w2: number; bend1: number; bend2: number };

/** The report on a backward pass; `sum1` makes the slope of the first sum, and `last` changes the four slopes. */
const report = (sum1: (parts: Parts) => number, last = (slopes: number[]) => slopes) =>
  checkGradient(
    lossOfTwo,
    ([w1, b1, w2, b2]: number[]) => {
      const first = Math.tanh(w1 * 0.5 + b1);
      const second = Math.tanh(w2 * first + b2);
      const out = 2 * (first + second - 1);
      const [bend1, bend2] = [1 - first ** 2, 1 - second ** 2];
      const sum = sum1({ out, sum2: out * bend2, w2, bend1, bend2 });
      return last([sum * 0.5, sum, out * bend2 * first, out * bend2]);
    },
    at,
  );

const mended = ({ out, sum2, w2, bend1 }: Parts) => (out + sum2 * w2) * bend1;
const planted = ({ sum2, w2, bend1 }: Parts) => sum2 * w2 * bend1;

const ownSlopes = ([w1, b1, w2, b2]: number[]) => {
  const first = Math.tanh(0.5 * w1 + b1);
  const bend2 = 1 / Math.cosh(w2 * first + b2) ** 2;
  const out = 2 * (first + Math.tanh(w2 * first + b2) - 1);
  const sum1 = (out * (1 + bend2 * w2)) / Math.cosh(0.5 * w1 + b1) ** 2;
  return Float64Array.of(sum1 / 2, sum1, out * bend2 * first, out * bend2);
};

describeExercise({ plantedBug }, [
  almost(
    "bend-forgotten",
    report(({ out, sum2, w2, bend1 }) => out + sum2 * w2 * bend1),
  ),
  almost(
    "replaced",
    report(({ out, bend1 }) => out * bend1),
  ),
  almost(
    "averaged",
    report((parts) => mended(parts) / 2),
  ),
  almost(
    "subtracted",
    report(({ out, sum2, w2, bend1 }) => (out - sum2 * w2) * bend1),
  ),
  almost(
    "weight-on-both",
    report(({ out, sum2, w2, bend1 }) => (out + sum2) * w2 * bend1),
  ),
  almost(
    "bend-of-the-second",
    report(({ out, w2, bend1, bend2 }) => out * bend2 * (1 + w2) * bend1),
  ),
  almost(
    "not-yet-right",
    report((parts) => -mended(parts)),
  ),
  notYet(
    "others-changed",
    report(planted, ([w1, b1, , b2]) => [w1, b1, b2, b2]),
  ),
  notYet(
    "others-changed",
    report(planted, ([, b1, w2, b2]) => [b1, b1, w2, b2]),
  ),
  almost(
    "others-changed",
    report(mended, ([, b1, w2, b2]) => [b1, b1, w2, b2]),
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
  right("the hyperbolic cosine in place of 1 − tanh²", checkGradient(lossOfTwo, ownSlopes, at)),
]);
