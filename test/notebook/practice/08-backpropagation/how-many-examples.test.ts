import { howManyExamples } from "../../../../src/notebook/practice/08-backpropagation/how-many-examples";
import { relativeError } from "../../../../src/relative-error";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

const level = 5.0025e-4;

describeExercise({ howManyExamples }, [
  almost("two-lengths", 1 / level),
  almost("two-lengths", 2000),
  almost("divisor", 999),
  almost("divisor", (1 / level - 1) / 2),
  notYet("halved-again", 500),
  notYet("level", level),
  notYet("this-notebook", 40),
  notYet("percent", 100_000),
  notYet("elsewhere", 800),
  right("the whole number", 1000),
  right("of the level with all its digits", (1 / relativeError([1 / 1000], [1 / 999]) + 1) / 2),
]);
