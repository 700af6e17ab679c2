import { gradient, partialDerivative as partialOfSrc } from "../../../../src/gradient";
import { partialDerivative } from "../../../../src/notebook/practice/03-gradient/partial-derivative";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";
import { describeOwnStep, slopeWith } from "../../../support/own-step";
import { central, type F, h, moved, partial } from "./differences";

describeExercise<[f: F, x: number[], index: number]>({ partialDerivative }, [
  almost("whole-gradient", (f, x) => gradient(f, x)),
  notYet("moved-together", (f, x) => central(f, x, () => true)),
  notYet("always-first", (f, x) => partial(f, x, 0)),
  almost("off-by-one", (f, x, index) => partial(f, x, index - 1)),
  notYet("one-array", (f, x, index) => {
    const above = x;
    const below = x;
    above[index] += h;
    below[index] -= h;
    return (f(above) - f(below)) / (2 * h);
  }),
  almost("divided-by-h", (f, x, index) => partial(f, x, index) * 2),
  almost("divided-by-2h", (f, x, index) => (f(moved(x, h, (each) => each === index)) - f(x)) / (2 * h)),
  almost("turned-round", (f, x, index) => -partial(f, x, index)),
  almost("changed-argument", (f, x, index) => {
    const here = f(x);
    x[index] += h;
    return (f(x) - here) / h;
  }),
  almost("restored-inexactly", (f, x, index) => {
    x[index] += h;
    const above = f(x);
    x[index] -= 2 * h;
    const below = f(x);
    x[index] += h;
    return (above - below) / (2 * h);
  }),
  almost("poor-step", (f, x, index) => (f(moved(x, 0.01, (each) => each === index)) - f(x)) / 0.01),
  almost("poor-step", (f, x, index) => (f(moved(x, 1e-14, (each) => each === index)) - f(x)) / 1e-14),
  notYet("nan", (f, x, index) => f([x[index] + h]) - f([x[index] - h])),
  right("partialDerivative of src", partialOfSrc),
]);

describeOwnStep({ partialDerivative }, (right, left) => (f: F, x: number[], index: number) => {
  return slopeWith(f, x, index, right, left);
});
