import { gradient } from "../../../../src/gradient";
import { slopeAlong } from "../../../../src/notebook/practice/03-gradient/slope-along";
import { almost, describeExercise, notYet } from "../../../support/exercise";
import { describeOwnStep } from "../../../support/own-step";
import { type F, h, slopes } from "./differences";

function dot(f: F, x: number[], angle: number): number {
  const [slope0, slope1] = slopes(f, x);
  return slope0 * Math.cos(angle) + slope1 * Math.sin(angle);
}

describeExercise<[f: F, x: number[], angle: number]>({ slopeAlong }, [
  almost("angle-from-gradient", (f, x, angle) => Math.hypot(...gradient(f, x)) * Math.cos(angle)),
  almost("degrees", (f, x, angle) => dot(f, x, (angle / 180) * Math.PI)),
  almost("to-degrees", (f, x, angle) => dot(f, x, (angle * 180) / Math.PI)),
  almost("exchanged", (f, x, angle) => dot(f, x, Math.PI / 2 - angle)),
  almost("clockwise", (f, x, angle) => dot(f, x, -angle)),
  notYet("steepest", (f, x) => Math.hypot(...slopes(f, x))),
  almost("first-only", (f, x, angle) => slopes(f, x)[0] * Math.cos(angle)),
  almost("second-only", (f, x, angle) => slopes(f, x)[1] * Math.sin(angle)),
  almost(
    "cosine-twice",
    (f, x, angle) => slopes(f, x)[0] * Math.cos(angle) + slopes(f, x)[1] * Math.cos(angle),
  ),
  almost("turned-round", (f, x, angle) => dot(f, x, angle + Math.PI)),
  almost("divided-by-h", (f, [x0, x1], angle) => {
    const [h0, h1] = [h * Math.cos(angle), h * Math.sin(angle)];
    return (f([x0 + h0, x1 + h1]) - f([x0 - h0, x1 - h1])) / h;
  }),
  notYet("two-numbers", (f, x, angle) => [
    slopes(f, x)[0] * Math.cos(angle),
    slopes(f, x)[1] * Math.sin(angle),
  ]),
]);

describeOwnStep({ slopeAlong }, (right, left) => (f: F, [x0, x1]: number[], angle: number) => {
  const at = (h: number) => f([x0 + h * Math.cos(angle), x1 + h * Math.sin(angle)]);
  return (at(right) - at(-left)) / (right + left);
});
