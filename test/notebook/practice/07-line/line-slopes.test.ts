import { gradient } from "../../../../src/gradient";
import { lineSlopes } from "../../../../src/notebook/practice/07-line/line-slopes";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

type Args = [x: number[], y: number[], w: number[]];

/** Some multiple of both slopes, added up point by point, and then perhaps something else. */
function total([x, y, w]: Args, times: (n: number) => number): [number, number] {
  let [first, second] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const tooMuch = w[0] + x[i] * w[1] - y[i];
    first += tooMuch;
    second += tooMuch * x[i];
  }
  return [first * times(x.length), second * times(x.length)];
}
const usual = (n: number) => 2 / n;

describeExercise<Args>({ lineSlopes }, [
  almost("sum", (...args) => total(args, () => 2)),
  almost("no-two", (...args) => total(args, (n) => 1 / n)),
  almost("downhill", (...args) => total(args, (n) => -2 / n)),
  almost("no-x", (...args) => {
    const [first] = total(args, usual);
    return [first, first];
  }),
  almost("exchanged", (...args) => {
    const [first, second] = total(args, usual);
    return [second, first];
  }),
  almost("weights-exchanged", (x, y, w) => total([x, y, [w[1], w[0]]], usual)),
  almost("means-multiplied", (x, y, w) => {
    const [first] = total([x, y, w], usual);
    return [first, (first * x.reduce((sum, each) => sum + each)) / x.length];
  }),
  notYet("square-not-opened", (x, y, w) => {
    const squares = x.map((each, i) => (y[i] - w[0] - w[1] * each) ** 2);
    const add = (numbers: number[]) => numbers.reduce((sum, each) => sum + each) / x.length;
    return [add(squares), add(squares.map((square, i) => square * x[i]))];
  }),
  notYet("one-point", (x, y, w) => {
    const tooMuch = w[0] + w[1] * x[0] - y[0];
    return [2 * tooMuch, 2 * tooMuch * x[0]];
  }),
  notYet("not-a-vector", () => "steep"),
  right("by differences", (x: number[], y: number[], w: number[]) =>
    gradient((v) => x.reduce((sum, each, i) => sum + (v[0] + v[1] * each - y[i]) ** 2, 0) / x.length, w),
  ),
]);
