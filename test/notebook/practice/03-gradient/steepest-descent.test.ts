import { expect, test } from "vitest";
import { steepestDescent } from "../../../../src/notebook/practice/03-gradient/steepest-descent";
import { judge } from "../../../../src/notebook/practice/judge";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

describeExercise<[g: number[]]>({ steepestDescent }, [
  almost("uphill", (g) => g.map((slope) => slope / Math.hypot(...g))),
  almost("length", (g) => g.map((slope) => -slope)),
  notYet("unchanged", (g) => g),
  almost("square-of-length", (g) => g.map((slope) => -slope / g.reduce((sum, each) => sum + each * each, 0))),
  almost("sum-of-sizes", (g) => g.map((slope) => -slope / g.reduce((sum, each) => sum + Math.abs(each), 0))),
  almost("largest", (g) => g.map((slope) => -slope / Math.max(...g.map(Math.abs)))),
  notYet("signs", (g) => g.map((slope) => -slope / (Math.abs(slope) || 1))),
  almost("zero-gradient", (g) => g.map((slope) => -slope / Math.hypot(...g))),
  almost("tiny-gradient", (g) => {
    const length = Math.hypot(...g);
    return length < 1e-6 ? [0, 0] : g.map((slope) => -slope / length);
  }),
  almost("tiny-gradient", (g) => g.map((slope) => -slope / (Math.hypot(...g) + 1e-15))),
  almost("changed-argument", (g) => {
    const length = Math.hypot(...g) || 1;
    for (const index of g.keys()) g[index] /= -length;
    return g;
  }),
  notYet("number-for-vector", (g) => -Math.hypot(...g)),
  right("Math.sqrt, with −0 where the slope is 0", (g) => {
    const length = Math.sqrt(g.reduce((sum, slope) => sum + slope ** 2, 0));
    return Float64Array.from(g, (slope) => -slope / (length || 1));
  }),
]);

test("steepestDescent counts what is missing", () => {
  const flat = ([a, b]: number[]) => [-a / Math.hypot(a, b), -b / Math.hypot(a, b)];
  expect(judge(steepestDescent, flat).says).toBe("The answer should have 3 numbers here; yours has 2.");
});
