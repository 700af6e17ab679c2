import { gradientDescent } from "../../../../src/descent";
import { shareOfStarts } from "../../../../src/notebook/practice/06-stuck/share-of-starts";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

type F = (x: number[]) => number;

const endOf = (f: F, start: number[], learningRate: number) =>
  Array.from(gradientDescent(f, start, { learningRate, steps: 300 }).path.at(-1)?.x ?? []);

/** The share of the starts for whose runs `there` holds. */
const share =
  (there: (end: number[], bottom: number[], start: number[], f: F) => boolean) =>
  (f: F, starts: number[][], bottom: number[], rate: number) =>
    starts.filter((start) => there(endOf(f, start, rate), bottom, start, f)).length / starts.length;
const apart = (a: number[], b: number[]) =>
  Math.sqrt(a.reduce((sum, each, i) => sum + (each - b[i]) ** 2, 0));
const good = share((end, bottom) => apart(end, bottom) < 0.1);

describeExercise<[f: F, starts: number[][], bottom: number[], learningRate: number]>({ shareOfStarts }, [
  almost("past-the-end", (f, starts, bottom, learningRate) => {
    const ends = starts.map((start) => gradientDescent(f, start, { learningRate, steps: 300 }).path[300].x);
    return ends.filter((x) => apart([...x], bottom) < 0.1).length / starts.length;
  }),
  almost("count", (f, starts, bottom, rate) => good(f, starts, bottom, rate) * starts.length),
  almost("percent", (...args) => 100 * good(...args)),
  almost("missed", (...args) => 1 - good(...args)),
  almost("odds", (...args) => good(...args) / (1 - good(...args))),
  almost(
    "no-size",
    share((end, bottom) => end.every((each, i) => each - bottom[i] < 0.1)),
  ),
  almost(
    "first-only",
    share(([x0], [bottom0]) => Math.abs(x0 - bottom0) < 0.1),
  ),
  notYet(
    "starts-counted",
    share((_end, bottom, start) => apart(start, bottom) < 0.1),
  ),
  almost(
    "by-height",
    share((end, bottom, _start, f) => Math.abs(f(end) - f(bottom)) < 0.1),
  ),
  notYet("never-evaluated", (_f, starts) => 1 / starts.length),
  right("a loop that counts", (f, starts, bottom, learningRate) => {
    let arrived = 0;
    for (const start of starts) if (apart(endOf(f, start, learningRate), bottom) < 0.1) arrived++;
    return arrived / starts.length;
  }),
]);
