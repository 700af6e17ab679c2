import { expect, test } from "vitest";
import { gradientDescent } from "../../../../src/descent";
import { bestOfStarts } from "../../../../src/notebook/practice/06-stuck/best-of-starts";
import { judge } from "../../../../src/notebook/practice/judge";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

type F = (x: number[]) => number;

const runs = (f: F, starts: number[][], learningRate: number) =>
  starts.map((start) => {
    const { path } = gradientDescent(f, start, { learningRate, steps: 300 });
    return { start, ...path[path.length - 1] };
  });

describeExercise<[f: F, starts: number[][], learningRate: number]>({ bestOfStarts }, [
  almost("past-the-end", (f, starts, learningRate) => {
    const ends = starts.map((start) => gradientDescent(f, start, { learningRate, steps: 300 }).path[300]);
    return ends.sort((a, b) => a.value - b.value)[0].x;
  }),
  almost(
    "chosen-by-start",
    (f, starts, rate) =>
      runs(
        f,
        [...starts].sort((a, b) => f(a) - f(b)),
        rate,
      )[0].x,
  ),
  notYet("no-descent", (f, starts) => [...starts].sort((a, b) => f(a) - f(b))[0]),
  almost(
    "start-returned",
    (f, starts, rate) => runs(f, starts, rate).sort((a, b) => a.value - b.value)[0].start,
  ),
  almost("highest", (f, starts, rate) => runs(f, starts, rate).sort((a, b) => b.value - a.value)[0].x),
  notYet("first", (f, starts, rate) => runs(f, starts, rate)[0].x),
  notYet("last", (f, starts, rate) => runs(f, starts, rate).pop()?.x),
  notYet("mean", (f, starts, rate) =>
    starts[0].map((_, i) => runs(f, starts, rate).reduce((sum, { x }) => sum + x[i], 0) / starts.length),
  ),
  almost(
    "smallest-coordinates",
    (f, starts, rate) => runs(f, starts, rate).sort((a, b) => Math.hypot(...a.x) - Math.hypot(...b.x))[0].x,
  ),
  notYet("number-for-vector", (f, starts, rate) =>
    Math.min(...runs(f, starts, rate).map(({ value }) => value)),
  ),
  almost("changed-argument", (f, starts, rate) => {
    starts.sort((a, b) => f(a) - f(b));
    return runs(f, starts, rate).sort((a, b) => a.value - b.value)[0].x;
  }),
  notYet("threw", (f, starts, rate) => runs(f, starts.concat([[]]), rate)[0].x),
  right("a loop, with 150 steps", (f, starts, learningRate) => {
    let best: { x: ArrayLike<number>; value: number } | undefined;
    for (const start of starts) {
      const last = gradientDescent(f, start, { learningRate, steps: 150 }).path.at(-1);
      if (last && (!best || last.value < best.value)) best = last;
    }
    return best?.x;
  }),
]);

test("bestOfStarts counts what there is one of", () => {
  expect(judge(bestOfStarts, () => 1).says).toContain("here of 1 number;");
});
