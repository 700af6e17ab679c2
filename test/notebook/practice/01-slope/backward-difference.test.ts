import { backwardDifference as backwardOfSrc } from "../../../../src/difference";
import { backwardDifference } from "../../../../src/notebook/practice/01-slope/backward-difference";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

type F = (x: number) => number;

describeExercise<[f: F, x: number, h: number]>({ backwardDifference }, [
  notYet("forward", (f, x, h) => (f(x + h) - f(x)) / h),
  notYet("minus-forward", (f, x, h) => (f(x) - f(x + h)) / h),
  notYet("central", (f, x, h) => (f(x + h) - f(x - h)) / (2 * h)),
  notYet("never-evaluated", (_f, x) => 2 * x),
  almost("turned-round", (f, x, h) => (f(x - h) - f(x)) / h),
  notYet("not-divided", (f, x, h) => f(x) - f(x - h)),
  almost("divided-by-2h", (f, x, h) => (f(x) - f(x - h)) / (2 * h)),
  notYet("parentheses", (f, x, h) => f(x) - f(x - h) / h),
  notYet("multiplied", (f, x, h) => (f(x) - f(x - h)) * h),
  almost("own-step", (f, x) => (f(x) - f(x - 1e-6)) / 1e-6),
  notYet("no-return", (f, x, h) => void ((f(x) - f(x - h)) / h)),
  notYet("not-a-number", (f, x, h) => ((f(x) - f(x - h)) / h).toFixed(3)),
  notYet("not-a-function", 3.9999),
  right("backwardDifference of src", backwardOfSrc),
]);
