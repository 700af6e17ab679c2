import { numericalSeconds } from "../../../../src/notebook/practice/08-backpropagation/numerical-seconds";
import { almost, describeExercise, notYet } from "../../../support/exercise";

describeExercise({ numericalSeconds }, [
  almost("one-loss-each", 1000),
  almost("milliseconds", 2e6),
  notYet("weights", 1e6),
  notYet("backpropagation", 0.002),
  almost("minutes", 33.3),
  notYet("thousand", 2),
  notYet("elsewhere", 60),
]);
