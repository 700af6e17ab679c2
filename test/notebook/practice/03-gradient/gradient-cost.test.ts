import { gradientCost } from "../../../../src/notebook/practice/03-gradient/gradient-cost";
import { almost, describeExercise, notYet } from "../../../support/exercise";

describeExercise({ gradientCost }, [
  notYet("central", 57 / 2),
  notYet("central", 29),
  notYet("one-over", 28),
  almost("one-each", 57),
  almost("added", 58),
  notYet("turned-round", 114),
  notYet("elsewhere", 1500),
  notYet("not-a-number", [56]),
]);
