import { lossesPerStep } from "../../../../src/notebook/practice/08-backpropagation/losses-per-step";
import { almost, describeExercise, notYet } from "../../../support/exercise";

describeExercise({ lossesPerStep }, [
  almost("weights", 33),
  almost("forward", 34),
  notYet("too-few", 32),
  almost("one-too-many", 67),
  notYet("no-biases", 48),
  almost("bias-missing", 64),
  notYet("backpropagation", 2),
  notYet("backpropagation", 3),
  notYet("units", 22),
  notYet("elsewhere", 100),
]);
