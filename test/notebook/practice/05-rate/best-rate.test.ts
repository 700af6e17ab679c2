import { bestRate } from "../../../../src/notebook/practice/05-rate/best-rate";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

describeExercise({ bestRate }, [
  almost("limit", 0.074),
  notYet("steep-direction", 0.037),
  notYet("flat-direction", 1 / 3),
  notYet("flat-limit", 2 / 3),
  almost("half", 1 / 30),
  almost("upside-down", 15),
  almost("factor", 0.8),
  notYet("too-large", 0.5),
  notYet("elsewhere", 0.05),
  right("one rounded to three digits", 0.0667),
]);
