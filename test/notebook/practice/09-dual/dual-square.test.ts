import { dualSquare } from "../../../../src/notebook/practice/09-dual/dual-square";
import { almost, describeExercise, notYet } from "../../../support/exercise";

describeExercise({ dualSquare }, [
  almost("slope-of-one", 2 * 3),
  notYet("squared-apart", 2 ** 2),
  almost("value", 3 ** 2),
  almost("kept-square", 2 * 3 * 2 + 2 ** 2),
  almost("both-parts", 9 + 12),
  notYet("elsewhere", 5),
]);
