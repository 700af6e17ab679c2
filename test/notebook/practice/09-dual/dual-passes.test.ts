import { dualPasses } from "../../../../src/notebook/practice/09-dual/dual-passes";
import { almost, describeExercise, notYet } from "../../../support/exercise";

describeExercise({ dualPasses }, [
  almost("each-slope", 3 * 200),
  almost("walks-back", 200),
  notYet("central", 2 * 3),
  notYet("forward-difference", 3 + 1),
  almost("one", 1),
  notYet("elsewhere", 203),
]);
