import { enoughDecrease } from "../../../../src/notebook/practice/05-rate/enough-decrease";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

type F = (x: number[]) => number;
type Args = [f: F, x: number[], gradient: number[], rate: number];

/** Halves while `tooLittle`, for at most a thousand times. */
const halving =
  (tooLittle: (before: number, after: number, square: number, rate: number) => boolean, side = -1) =>
  (f: F, x: number[], gradient: number[], rate: number) => {
    const square = Math.hypot(...gradient) ** 2;
    const at = (r: number) => f(x.map((each, i) => each + side * r * gradient[i]));
    let r = rate;
    for (let k = 0; k < 1000 && tooLittle(f(x), at(r), square, r); k++) r /= 2;
    return r;
  };
const good = halving((before, after, square, r) => !(before - after >= (r * square) / 2));

describeExercise<Args>({ enoughDecrease }, [
  almost(
    "nothing-is-enough",
    halving((before, after, square, r) => !(before - after >= r * square * 1.0001)),
  ),
  almost(
    "nothing-is-enough",
    halving((before, after, square, r) => !(before - after >= (r * square) / 2), 1),
  ),
  almost(
    "any-decrease",
    halving((before, after) => !(after < before)),
  ),
  almost(
    "nan-taken",
    halving((before, after, square, r) => after > before - (r * square) / 2),
  ),
  almost(
    "nan-taken-any",
    halving((before, after) => after >= before),
  ),
  almost(
    "not-squared",
    halving((before, after, square, r) => !(before - after >= (r * Math.sqrt(square)) / 2)),
  ),
  almost("one-too-far", (...args) => good(...args) / 2),
  almost("one-too-few", (...args) => (good(...args) === args[3] ? args[3] : 2 * good(...args))),
  notYet("halved-once", (...args) => (good(...args) === args[3] ? args[3] : args[3] / 2)),
  almost("quartered", (f, x, gradient, rate) => {
    let r = rate;
    while (good(f, x, gradient, r) !== r) r /= 4;
    return r;
  }),
  almost("count", (...args) => Math.log2(args[3] / good(...args))),
  notYet("as-given", (f, x, _gradient, rate) => (f(x) > 1e9 ? 0 : rate)),
  notYet("not-a-number", () => [1, 2]),
  notYet("endless", (f, x, gradient, rate) => {
    while (f(x.map((each, i) => each - rate * gradient[i])) < 1e9) rate += 0;
    return rate;
  }),
  right("a for loop", (f, x, gradient, rate) => {
    const length = Math.hypot(...gradient);
    for (let r = rate; ; r /= 2) {
      const next = f(x.map((each, i) => each - r * gradient[i]));
      if (next <= f(x) - 0.5 * r * length * length) return r;
    }
  }),
]);
