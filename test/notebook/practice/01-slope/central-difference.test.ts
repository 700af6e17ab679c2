import { centralDifference as centralOfSrc } from "../../../../src/difference";
import { centralDifference } from "../../../../src/notebook/practice/01-slope/central-difference";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

type F = (x: number) => number;

describeExercise<[f: F, x: number, h: number]>({ centralDifference }, [
  almost("divided-by-h", (f, x, h) => (f(x + h) - f(x - h)) / h),
  almost("precedence", (f, x, h) => ((f(x + h) - f(x - h)) / 2) * h),
  notYet("forward", (f, x, h) => (f(x + h) - f(x)) / h),
  notYet("backward", (f, x, h) => (f(x) - f(x - h)) / h),
  almost("turned-round", (f, x, h) => (f(x - h) - f(x + h)) / (2 * h)),
  notYet("subtracted", (f, x, h) => ((f(x + h) - f(x)) / h - (f(x) - f(x - h)) / h) / 2),
  notYet("not-divided", (f, x, h) => f(x + h) - f(x - h)),
  notYet("parentheses", (f, x, h) => f(x + h) - f(x - h) / (2 * h)),
  notYet("parentheses", (f, x, h) => f(x + h) - (f(x - h) / 2) * h),
  almost("half-of-one", (f, x, h) => (f(x + h) - f(x)) / h + (f(x) - f(x - h)) / h / 2),
  almost("half-step", (f, x, h) => (f(x + h / 2) - f(x - h / 2)) / h),
  almost("own-step", (f, x) => (f(x + 1e-4) - f(x - 1e-4)) / 2e-4),
  notYet("nan", (f, x, h?: number) => (f(x + 1) - f(x)) * Math.sqrt(-Number(h))),
  notYet("infinite", (f, x) => f(x) / 0),
  notYet("endless", (f, x, h) => {
    let step = h;
    while (f(x + step) !== f(x)) step = h;
    return step;
  }),
  notYet("threw", () => {
    throw new Error("to do");
  }),
  right("centralDifference of src", centralOfSrc),
  right("the mean of forward and backward", (f, x, h = 1e-4) => {
    const [before, here, after] = [x - h, x, x + h].map(f);
    return ((after - here) / h + (here - before) / h) / 2;
  }),
]);
