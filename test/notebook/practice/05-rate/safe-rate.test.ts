import { safeRate } from "../../../../src/notebook/practice/05-rate/safe-rate";
import { almost, describeExercise, notYet } from "../../../support/exercise";

const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

describeExercise<[c: number[]]>({ safeRate }, [
  almost("flattest", (c) => 2 / Math.min(...c)),
  almost("straight-there", (c) => 1 / Math.max(...c)),
  almost("best-rate", (c) => 2 / (Math.max(...c) + Math.min(...c))),
  notYet("sum", (c) => 2 / (mean(c) * c.length)),
  notYet("mean", (c) => 2 / mean(c)),
  almost("upside-down", (c) => Math.max(...c) / 2),
  almost("sorted-as-text", (c) => 2 / Number(c.sort().pop())),
  notYet("nan", (c) => 2 / Math.max(c as never)),
  almost("last", (c) => 2 / Number(c.at(-1))),
  almost("first", (c) => 2 / c[0]),
  notYet("zero-factor", (c) => 1 / Math.min(...c)),
  almost("changed-argument", (c) => 2 / c.sort((a, b) => b - a)[0]),
  notYet("not-a-number", (c) => c.map((each) => 2 / each)),
  notYet("always-one", () => 1),
  notYet("factor", (c) => 1.9 / Math.max(...c)),
]);
