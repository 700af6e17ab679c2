import { stepFactor } from "../../../../src/notebook/practice/05-rate/step-factor";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

describeExercise({ stepFactor }, [
  almost("sign", 0.4),
  almost("what-is-taken", 1.4),
  almost("the-move", -1.4),
  notYet("curvature-forgotten", 0.8),
  almost("uphill", 2.4),
  notYet("doubled", 1 - 2 * 1.4),
  notYet("halved", 0.3),
  almost("height", 0.16),
  notYet("elsewhere", 7),
  right("a difference that is computed", 1 - 1.4),
]);
