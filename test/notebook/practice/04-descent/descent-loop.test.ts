import { gradientDescent } from "../../../../src/descent";
import { gradient } from "../../../../src/gradient";
import { descentLoop } from "../../../../src/notebook/practice/04-descent/descent-loop";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";
import { describeOwnStep, slopesWith } from "../../../support/own-step";
import { type F, loop, moved, oneByOne, path } from "./loops";

/** A loop that moves `x` in place and puts it into the path as `entry` makes of it. */
const inPlace = (entry: (x: number[]) => unknown) => (f: F, start: number[], rate: number, steps: number) => {
  const x = [...start];
  const visited: unknown[] = [entry(start)];
  for (let taken = 0; taken < steps; taken++) {
    const slopes = gradient(f, x);
    for (const index of x.keys()) x[index] -= rate * slopes[index];
    visited.push(entry(x));
  }
  return visited;
};

describeExercise<[f: F, start: number[], rate: number, steps: number]>({ descentLoop }, [
  almost("one-array", (f, start, rate, steps) => {
    const x = start;
    const visited = [x];
    for (let taken = 0; taken < steps; taken++) {
      const slopes = gradient(f, x);
      for (const index of x.keys()) x[index] -= rate * slopes[index];
      visited.push(x);
    }
    return visited;
  }),
  almost(
    "one-array",
    inPlace((x) => x),
  ),
  almost(
    "one-array",
    inPlace((x) => ({ x })),
  ),
  notYet("only-the-end", (f, start, rate, steps) => path(f, start, rate, steps)[steps]),
  almost("last-missing", (f, start, rate, steps) => path(f, start, rate, steps).slice(0, -1)),
  almost("start-missing", (f, start, rate, steps) => path(f, start, rate, steps).slice(1)),
  almost("one-step-too-many", (f, start, rate, steps) => path(f, start, rate, steps + 1)),
  almost("start-twice", (f, start, rate, steps) => [start, ...path(f, start, rate, steps - 1)]),
  almost(
    "uphill",
    loop((f, x, rate) => moved(x, rate, gradient(f, x))),
  ),
  notYet(
    "gradient-of-start",
    loop((f, x, rate, start) => moved(x, -rate, gradient(f, start))),
  ),
  almost("one-coordinate-after-the-other", loop(oneByOne)),
  notYet(
    "scaled-by-f",
    loop((f, x, rate) => moved(x, -rate * f(x), gradient(f, x))),
  ),
  almost(
    "no-rate",
    loop((f, x) => moved(x, -1, gradient(f, x))),
  ),
  notYet(
    "from-the-start",
    loop((f, _x, rate, start) => moved(start, -rate, gradient(f, start))),
  ),
  almost("changed-argument", (f, start, rate, steps) => {
    const visited = [[...start]];
    for (let taken = 0; taken < steps; taken++) {
      const slopes = gradient(f, start);
      for (const index of start.keys()) start[index] -= rate * slopes[index];
      visited.push([...start]);
    }
    return visited;
  }),
  notYet("endless", (f, start, rate, steps) => {
    let x = start;
    for (let taken = 0; taken < steps; taken += 0) x = moved(x, -rate, gradient(f, x));
    return x;
  }),
  notYet("wrong-length", (f, start, rate) => path(f, start, rate, 9)),
  notYet("not-a-path", (f, start, rate, steps) => path(f, start, rate, steps).map(String)),
  right("gradientDescent of src", (f, start, learningRate, steps) =>
    gradientDescent(f, start, { learningRate, steps }),
  ),
  right("the points of its path", (f, start, learningRate, steps) =>
    gradientDescent(f, start, { learningRate, steps }).path.map(({ x }) => x),
  ),
]);

describeOwnStep({ descentLoop }, (right, left) => (f: F, start: number[], rate: number, steps: number) => {
  const path = [{ x: start }];
  for (let taken = 0; taken < steps; taken++) {
    const { x } = path[taken];
    path.push({ x: slopesWith(f, x, right, left).map((each, index) => x[index] - rate * each) });
  }
  return path;
});
