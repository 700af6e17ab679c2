import { escapeFactor } from "../../../../src/notebook/practice/06-stuck/escape-factor";
import { almost, describeExercise, notYet } from "../../../support/exercise";

describeExercise({ escapeFactor }, [
  notYet("other-direction", 0.8),
  almost("half", 1.1),
  almost("growth", 0.2),
  almost("sign", -1.2),
  notYet("stays", 1),
  almost("two-steps", 1.44),
  notYet("the-start", 1e-10),
  notYet("elsewhere", 2),
]);
