import { lostStep } from "../../../../src/notebook/practice/02-step/lost-step";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

describeExercise({ lostStep }, [
  almost("half-way", 1e-6),
  almost("exponent", -7),
  almost("bits", 10 ^ -7),
  notYet("near-one", 1e-16),
  almost("not-largest", 1e-8),
  almost("no-power", 5e-7),
  notYet("not-lost", 1e-4),
  notYet("elsewhere", -1),
  right("a power that is computed", 10 ** -7),
]);
