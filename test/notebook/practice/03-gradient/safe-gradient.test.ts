import { gradient } from "../../../../src/gradient";
import { safeGradient } from "../../../../src/notebook/practice/03-gradient/safe-gradient";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";
import { describeOwnStep, slopesWith } from "../../../support/own-step";
import { central, type F, h, partial, slopes } from "./differences";

const kept = new Float64Array(3);

describeExercise<[f: F, x: number[]]>({ safeGradient }, [
  notYet("number-for-vector", (f, x) => partial(f, x, 0)),
  notYet("moved-together", (f, x) => x.map(() => central(f, x, () => true))),
  almost("not-restored", (f, x) => {
    const above = [...x];
    const below = [...x];
    return x.map((_, index) => {
      above[index] += h;
      below[index] -= h;
      return (f(above) - f(below)) / (2 * h);
    });
  }),
  notYet("always-first", (f, x) => x.map(() => partial(f, x, 0))),
  notYet("one-array", (f, x) => {
    const below = x;
    return x.map((_, index) => {
      x[index] += h;
      below[index] -= h;
      return (f(x) - f(below)) / (2 * h);
    });
  }),
  almost("divided-by-h", (f, x) => slopes(f, x).map((slope) => slope * 2)),
  almost("divided-by-2h", (f, x) => slopes(f, x).map((slope) => slope / 2)),
  almost("downhill", (f, x) => slopes(f, x).map((slope) => -slope)),
  almost("reversed", (f, x) => slopes(f, x).reverse()),
  almost("unit-length", (f, x) => slopes(f, x).map((slope, _, all) => slope / Math.hypot(...all))),
  almost("changed-argument", (f, x) =>
    x.map((_, index) => {
      const here = f(x);
      x[index] += h;
      return (f(x) - here) / h;
    }),
  ),
  almost("changed-on-throw", (f, x) =>
    x.map((old, index) => {
      x[index] = old + h;
      const above = f(x);
      x[index] = old - h;
      const below = f(x);
      x[index] = old;
      return (above - below) / (2 * h);
    }),
  ),
  almost("swallowed", (f, x) => {
    try {
      return slopes(f, x);
    } catch {
      return x.map(() => Number.NaN);
    }
  }),
  notYet("wrong-length", (f, x) => slopes(f, x).slice(0, 2)),
  almost("shared-result", (f, x) => {
    kept.set(slopes(f, x));
    return kept;
  }),
  notYet("elsewhere", (f, x) => Int32Array.from(slopes(f, x))),
  notYet("no-return", (f, x) => {
    slopes(f, x);
  }),
  right("gradient of src", gradient),
  right("putting the old value back in `finally`, in a Float64Array", (f, x) => {
    const result = new Float64Array(x.length);
    for (const index of x.keys()) {
      const old = x[index];
      try {
        x[index] = old + 1e-6;
        const above = f(x);
        x[index] = old - 1e-6;
        result[index] = (above - f(x)) / 2e-6;
      } finally {
        x[index] = old;
      }
    }
    return result;
  }),
]);

describeOwnStep({ safeGradient }, (right, left) => (f: F, x: number[]) => slopesWith(f, x, right, left));
