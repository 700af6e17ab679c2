import { oneStepRate } from "../../../../src/notebook/practice/04-descent/one-step-rate";
import { almost, describeExercise, notYet } from "../../../support/exercise";

describeExercise({ oneStepRate }, [
  notYet("across", 1),
  notYet("curvature", 2),
  notYet("half-way", 0.25),
  almost("sign", -0.5),
  notYet("zero", 0),
  notYet("too-short", 0.3),
  notYet("too-far", 0.6),
  notYet("away", 5),
  notYet("elsewhere", -3),
]);
