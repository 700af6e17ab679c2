import { forwardOfSquare } from "../../../../src/notebook/practice/01-slope/forward-of-square";
import { almost, describeExercise, notYet } from "../../../support/exercise";

describeExercise({ forwardOfSquare }, [
  notYet("exact-slope", 6),
  almost("backward", 5.9),
  almost("not-divided", 0.61),
  almost("multiplied", 0.061),
  almost("divided-by-2h", 3.05),
  almost("squared-step", 6.01),
  notYet("value", 9.61),
  notYet("elsewhere", 7),
  notYet("not-a-number", "6.1"),
]);
