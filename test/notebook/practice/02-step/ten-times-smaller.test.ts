import { tenTimesSmaller } from "../../../../src/notebook/practice/02-step/ten-times-smaller";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

describeExercise({ tenTimesSmaller }, [
  notYet("order-one", 10),
  notYet("halved", 4),
  notYet("doubled", 20),
  almost("inverse", 0.01),
  notYet("order-three", 1000),
  notYet("order-four", 1e4),
  almost("bits", 10 ^ 2),
  notYet("elsewhere", 50),
  right("what is measured, 99.95", 99.95),
]);
