import { parallelTangent } from "../../../../src/notebook/practice/01-slope/parallel-tangent";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

describeExercise({ parallelTangent }, [
  right("the middle", (1 + 4) / 2),
  almost("slope", 15 / 3),
  almost("doubled", 10),
  notYet("rise", 4 ** 2 - 1 ** 2),
  notYet("run", 4 - 1),
  notYet("ends", 1),
  notYet("ends", 4),
  notYet("geometric", Math.sqrt(1 * 4)),
  notYet("height", (1 + 16) / 2),
  notYet("elsewhere", 2.4),
  notYet("not-a-number", "2.5"),
]);
