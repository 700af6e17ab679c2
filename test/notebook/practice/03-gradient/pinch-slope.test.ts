import { pinchSlope } from "../../../../src/notebook/practice/03-gradient/pinch-slope";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

/** The height above a point divided by how far it is from (0, 0), where f is 0. */
const slope = (x0: number, x1: number) => Math.cbrt(x0 ** 2 * x1) / Math.hypot(x0, x1);

describeExercise({ pinchSlope }, [
  right("measured a little way out", slope(0.6e-3, -0.8e-3)),
  right("two digits", -0.66),
  notYet("from-gradient", 0.6 * 0 - 0.8 * 0),
  almost("uphill", slope(0.6, 0.8)),
  notYet("diagonal", slope(1, 1)),
  notYet("diagonal", slope(1, -1)),
  almost("no-root", 0.6 ** 2 * -0.8),
  almost("square-root", -Math.sqrt(0.6 ** 2 * 0.8)),
  almost("not-squared", Math.cbrt(0.6 * -0.8)),
  almost("exchanged", Math.cbrt(0.6 * (-0.8) ** 2)),
  notYet("elsewhere", -0.2),
  notYet("not-a-number", [-0.66]),
]);
