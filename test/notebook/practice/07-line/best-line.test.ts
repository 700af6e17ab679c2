import { gradientDescent } from "../../../../src/descent";
import { lineGradient, lineLoss } from "../../../../src/line-fit";
import { bestLine } from "../../../../src/notebook/practice/07-line/best-line";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

type Args = [x: number[], y: number[]];

/** The sums that a line is made from, as one writes them without means. */
function sums(x: number[], y: number[]) {
  const add = (value: (i: number) => number) => x.reduce((sum, _, i) => sum + value(i), 0);
  return {
    n: x.length,
    x: add((i) => x[i]),
    y: add((i) => y[i]),
    xy: add((i) => x[i] * y[i]),
    xx: add((i) => x[i] * x[i]),
    yy: add((i) => y[i] * y[i]),
  };
}
function slopeOf(x: number[], y: number[]): number {
  const s = sums(x, y);
  return (s.n * s.xy - s.x * s.y) / (s.n * s.xx - s.x * s.x);
}
const start = (x: number[], y: number[], slope: number) => (sums(x, y).y - slope * sums(x, y).x) / x.length;

describeExercise<Args>({ bestLine }, [
  almost("exchanged", (x, y) => [slopeOf(x, y), start(x, y, slopeOf(x, y))]),
  almost("flat-start", (x, y) => [start(x, y, 0), slopeOf(x, y)]),
  almost("wrong-way", (x, y) => [start(x, y, -slopeOf(x, y)), slopeOf(x, y)]),
  almost("no-start", (x, y) => [0, slopeOf(x, y)]),
  notYet("through-zero", (x, y) => [0, sums(x, y).xy / sums(x, y).xx]),
  notYet("slope-through-zero", (x, y) => {
    const slope = sums(x, y).xy / sums(x, y).xx;
    return [start(x, y, slope), slope];
  }),
  almost("other-way-round", (x, y) => {
    const s = sums(x, y);
    const slope = (s.n * s.xy - s.x * s.y) / (s.n * s.yy - s.y * s.y);
    return [start(x, y, slope), slope];
  }),
  almost("half-centred", (x, y) => {
    const s = sums(x, y);
    const slope = (s.xy - (s.x * s.y) / s.n) / s.xx;
    return [start(x, y, slope), slope];
  }),
  almost("ends", (x, y) => {
    const slope = (y[y.length - 1] - y[0]) / (x[x.length - 1] - x[0]);
    return [y[0] - slope * x[0], slope];
  }),
  right("by a marble, from counted means", (x: number[], y: number[]) => {
    const middle = x.reduce((sum, each) => sum + each) / x.length;
    const points = x.map((each, i) => ({ x: each - middle, y: y[i] }));
    const options = { learningRate: 0.05, steps: 2000, gradient: lineGradient(points) };
    const { path } = gradientDescent(lineLoss(points), [0, 0], options);
    const [height, slope] = path[path.length - 1].x;
    return [height - slope * middle, slope];
  }),
]);
