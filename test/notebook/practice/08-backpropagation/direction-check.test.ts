import { directionalDerivative } from "../../../../src/directional-derivative";
import { directionCheck } from "../../../../src/notebook/practice/08-backpropagation/direction-check";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";
import { describeOwnStep, slopesWith } from "../../../support/own-step";

type F = (x: number[]) => number;

const h = 1e-5;

const product = (a: number[], b: number[]) =>
  a.map((entry, i) => entry * b[i]).reduce((sum, each) => sum + each);

/** f at x + t·v, for a t on either side, divided by `run`. */
const between = (f: F, x: number[], v: number[], run = 2 * h, right = h, left = h) => {
  const at = (t: number) => f(x.map((entry, i) => entry + t * v[i]));
  return (at(right) - at(-left)) / run;
};

const norm = (v: number[]) => Math.sqrt(product(v, v));
const unit = (v: number[]) => v.map((entry) => entry / norm(v));

describeExercise<[f: F, slopes: number[], x: number[], v: number[]]>({ directionCheck }, [
  notYet("one-number", (f, slopes, x, v) => product(slopes, v) - between(f, x, v)),
  notYet("full-gradient", (f, slopes, x, v) => [product(slopes, v), product(slopesWith(f, x, h, h), v)]),
  almost("exchanged", (f, slopes, x, v) => [between(f, x, v), product(slopes, v)]),
  almost("divided-by-h", (f, slopes, x, v) => [product(slopes, v), between(f, x, v, h)]),
  almost("divided-by-2h", (f, slopes, x, v) => [product(slopes, v), between(f, x, v, 2 * h, h, 0)]),
  almost("length-one", (f, slopes, x, v) => [product(slopes, unit(v)), between(f, x, unit(v))]),
  almost("measured-per-length", (f, slopes, x, v) => [product(slopes, v), between(f, x, unit(v))]),
  notYet("moved-together", (f, slopes, x, v) => {
    const [ahead, back] = [x.map((entry) => entry + h), x.map((entry) => entry - h)];
    return [product(slopes, v), (f(ahead) - f(back)) / (2 * h)];
  }),
  notYet("measured-twice", (f, _slopes, x, v) => {
    const measured = between(f, x, v);
    return [measured, measured];
  }),
  notYet("lengths-multiplied", (f, slopes, x, v) => [norm(slopes) * norm(v), between(f, x, v)]),
  notYet("not-multiplied", (f, slopes, x, v) => [slopes.reduce((sum, each) => sum + each), between(f, x, v)]),
  notYet("one-place", (f, slopes, x, v) => [product(slopes, v), between(f, x, v, 2 * h, h, -h)]),
  notYet("from-the-origin", (f, slopes, x, v) => [
    product(slopes, v),
    between(
      f,
      x.map(() => 0),
      v,
    ),
  ]),
  notYet("changed-argument", (f, slopes, x, v) => {
    const measured = between(f, x, v);
    x.forEach((_, i) => {
      x[i] += v[i];
    });
    return [2 * product(slopes, v), measured];
  }),
  right("`directionalDerivative`", (f, slopes, x, v) => [product(slopes, v), directionalDerivative(f, x, v)]),
]);

describeOwnStep({ directionCheck }, (right, left) => (f: F, slopes: number[], x: number[], v: number[]) => [
  product(slopes, v),
  between(f, x, v, right + left, right, left),
]);
