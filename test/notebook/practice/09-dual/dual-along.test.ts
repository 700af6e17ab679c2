import { dualAlong } from "../../../../src/notebook/practice/09-dual/dual-along";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

type Sloped = { value: number; slope: number };
type Args = [f: (x: Sloped[]) => Sloped, x: number[], v: number[]];

/** The gradient, one run for each variable. */
function gradientOf(f: Args[0], x: number[]): number[] {
  return x.map((_, i) => f(x.map((value, k) => ({ value, slope: Number(k === i) }))).slope);
}

const going = (x: number[], v: number[]) => x.map((value, i) => ({ slope: v[i], value }));

describeExercise<Args>({ dualAlong }, [
  almost("whole-result", (f, x, v) => f(going(x, v))),
  almost("many-runs", (f, x, v) => gradientOf(f, x).reduce((sum, slope, i) => sum + slope * v[i], 0)),
  notYet("value", (f, x, v) => f(going(x, v)).value),
  almost("all-ones", (f, x) => gradientOf(f, x).reduce((sum, slope) => sum + slope)),
  almost("first-only", (f, x) => gradientOf(f, x)[0]),
  almost("unit-length", (f, x, v) => {
    const length = Math.sqrt(v.reduce((sum, each) => sum + each * each, 0));
    return f(
      going(
        x,
        v.map((each) => each / length),
      ),
    ).slope;
  }),
  notYet("no-slopes", (f, x) => f(x.map((value) => ({ value, slope: 0 }))).slope),
  notYet("exchanged", (f, x, v) => f(going(v, x)).slope),
  notYet("not-a-number", (f, x) => gradientOf(f, x)),
  right("with a loop", (f, x, v) => {
    const moving: Sloped[] = [];
    for (let i = 0; i < x.length; i++) moving.push({ value: x[i], slope: v[i] });
    return f(moving).slope;
  }),
]);
