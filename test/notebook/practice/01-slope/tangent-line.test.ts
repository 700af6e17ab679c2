import { tangentLine } from "../../../../src/notebook/practice/01-slope/tangent-line";
import { almost, describeExercise, notYet } from "../../../support/exercise";
import { describeOwnStep } from "../../../support/own-step";

type F = (x: number) => number;

function slopeOf(f: F, x: number): number {
  return (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;
}

describeExercise<[f: F, a: number]>({ tangentLine }, [
  notYet("not-a-line", (f, a) => (f(a + 1e-5) - f(a - 1e-5)) / 2e-5),
  notYet("through-origin", (f, a) => (x: number) => slopeOf(f, a) * (x - a)),
  notYet("no-point", (f, a) => (x: number) => slopeOf(f, a) * x),
  almost("not-shifted", (f, a) => (x: number) => f(a) + slopeOf(f, a) * x),
  notYet("slope-elsewhere", (f, a) => (x: number) => f(a) + slopeOf(f, x) * (x - a)),
  notYet("the-curve", (f) => f),
  notYet("height-elsewhere", (f, a) => (x: number) => f(x) + slopeOf(f, a) * (x - a)),
  almost("wrong-way", (f, a) => (x: number) => f(a) + slopeOf(f, a) * (a - x)),
  notYet("flat", (f, a) => () => f(a)),
  notYet("only-slope", (f, a) => () => slopeOf(f, a)),
  almost("poor-step", (f, a) => (x: number) => f(a) + ((f(a + 0.1) - f(a)) / 0.1) * (x - a)),
]);

describeOwnStep({ tangentLine }, (right, left) => (f: F, a: number) => {
  const tilt = (f(a + right) - f(a - left)) / (right + left);
  return (x: number) => tilt * (x - a) + f(a);
});
