import { narrowerBall } from "../../../../src/notebook/practice/07-line/narrower-ball";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

describeExercise({ narrowerBall }, [
  almost("in-proportion", 0.01 / 4),
  almost("root-of-the-factor", 0.01 * Math.sqrt(1 / 4)),
  almost("factor", 16),
  notYet("larger", 0.04),
  notYet("the-same", 0.01),
  notYet("elsewhere", 0.001),
  right("rounded to a digit", 0.0006),
]);
