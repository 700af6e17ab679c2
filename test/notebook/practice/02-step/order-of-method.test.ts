import { orderOfMethod } from "../../../../src/notebook/practice/02-step/order-of-method";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

describeExercise<[a: number, b: number]>({ orderOfMethod }, [
  almost("ratio", (a, b) => a / b),
  almost("half-ratio", (a, b) => (0.5 * a) / b),
  almost("root-of-ratio", (a, b) => (a / b) ** 0.5),
  almost("natural-logarithm", (a, b) => Math.log(a / b)),
  almost("base-ten", (a, b) => Math.log10(a / b)),
  almost("upside-down", (a, b) => Math.log(b / a) / Math.log(2)),
  almost("sign-of-error", (a, b) => Math.log2(a) - Math.log2(b)),
  almost("rounded", (a, b) => Math.round(Math.log2(a / b))),
  notYet("difference", (a, b) => a - b),
  almost("imprecise", (a, b) => Number(Math.log2(a / b).toFixed(3))),
  notYet("no-return", (a, b) => void Math.log2(a / b)),
  right("natural logarithms", (a, b) => Math.log(Math.abs(a / b)) / Math.LN2),
]);
