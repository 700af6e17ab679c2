import { sameExamples } from "../../../../src/notebook/practice/07-line/same-examples";
import { almost, describeExercise, notYet } from "../../../support/exercise";

describeExercise({ sameExamples }, [
  almost("examples", 1500 * 32),
  almost("wrong-way", (1500 * 8) / 32),
  notYet("same-steps", 1500),
  notYet("factor", 4),
  almost("one-batch-too-few", 4500),
  notYet("elsewhere", 12_000),
]);
