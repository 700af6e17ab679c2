import { centralDifference } from "../../../../src/difference";
import { richardson } from "../../../../src/notebook/practice/02-step/richardson";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

type F = (x: number) => number;

const central = (f: F, x: number, h: number) => (f(x + h) - f(x - h)) / (2 * h);

describeExercise<[f: F, x: number, h: number]>({ richardson }, [
  notYet("mean", (f, x, h) => (central(f, x, h) + central(f, x, h / 3)) / 2),
  almost("halved-step", (f, x, h) => (4 * central(f, x, h / 2) - central(f, x, h)) / 3),
  almost("weights-of-the-half", (f, x, h) => (4 * central(f, x, h / 3) - central(f, x, h)) / 3),
  almost("weights-of-forward", (f, x, h) => 2 * central(f, x, h / 3) - central(f, x, h)),
  almost("order-one-weights", (f, x, h) => (3 * central(f, x, h / 3) - central(f, x, h)) / 2),
  almost("swapped", (f, x, h) => (9 * central(f, x, h) - central(f, x, h / 3)) / 8),
  almost("not-divided", (f, x, h) => 9 * central(f, x, h / 3) - central(f, x, h)),
  almost("added", (f, x, h) => (9 * central(f, x, h / 3) + central(f, x, h)) / 10),
  notYet("fine-only", (f, x, h) => central(f, x, h / 3)),
  notYet("coarse-only", (f, x, h) => central(f, x, h)),
  almost("too-exact", (f, x) => (9 * central(f, x, 5e-4) - central(f, x, 1.5e-3)) / 8),
  notYet("sign", (f, x, h) => (central(f, x, h) - 9 * central(f, x, h / 3)) / 8),
  right(
    "the combination of h and 3h",
    (f, x, h) => central(f, x, h) + (central(f, x, h) - central(f, x, 3 * h)) / 8,
  ),
  right("centralDifference of src, with h and 3h", (f, x, h) => {
    const [fine, coarse] = [centralDifference(f, x, h), centralDifference(f, x, 3 * h)];
    return fine + (fine - coarse) / 8;
  }),
  right("the formula with four points", (f, x, h) => {
    return (27 * (f(x + h) - f(x - h)) - (f(x + 3 * h) - f(x - 3 * h))) / (48 * h);
  }),
]);
