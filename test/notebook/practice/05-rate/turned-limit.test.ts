import { turnedLimit } from "../../../../src/notebook/practice/05-rate/turned-limit";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

describeExercise({ turnedLimit }, [
  almost("diagonal", 0.333),
  almost("smallest", 2 / 2),
  almost("one-over", 0.1),
  almost("best-rate", 2 / 12),
  almost("curvature", 10),
  almost("upside-down", 10 / 2),
  notYet("coefficients", 2 / 7),
  almost("half-hessian", 2 / 5),
  notYet("mixed-doubled", 2 / 14),
  notYet("mixed-halved", 2 / 8),
  notYet("elsewhere", 0.07),
  right("the formula", 2 / (6 + Math.hypot(0, 4))),
]);
