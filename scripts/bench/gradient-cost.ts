// What does `gradient` cost beside the loop that one would write by hand: in evaluations, time and memory? And what
// does backpropagation cost, in losses?

import { gradient, type Vector } from "../../src/gradient";
import { backpropagationOver, initialWeights, lossOver, weightCount, xorExamples } from "../../src/network";
import { counted } from "../../test/support/functions";
import { gradientByHand } from "./by-hand";
import { ratioOfTimes } from "./ratio";
import type { Row, Section } from "./report";

const sumOfSquares = (x: Vector) => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * x[i];
  return sum;
};

export function gradientCost(): Section {
  return {
    title: "gradient beside a loop written by hand, f(x) = x₀² + x₁² + …",
    rows: [
      ...[100, 1000].flatMap((n): Row[] => [
        { what: `n = ${n}: evaluations less 2n`, measured: evaluations(n, "central") - 2 * n, limit: 0 },
        {
          what: `n = ${n}: evaluations less n + 1, forward`,
          measured: evaluations(n, "forward") - n - 1,
          limit: 0,
        },
        { what: `n = ${n}: time / time by hand`, measured: timeRatio(n), limit: 1.15 },
      ]),
      ...[100, 1000].map(
        (n): Row => ({
          what: `n = ${n}: vectors of n allocated`,
          measured: bytesOfVectors(n) / (8 * n),
          limit: 4,
        }),
      ),
      // Notebook 08 counts less than two losses for the walk back.
      ...[4, 256].map(
        (units): Row => ({
          what: `backpropagation, ${weightCount(units)} weights: time / time of a loss`,
          measured: backpropagationInLosses(units),
          limit: 2,
        }),
      ),
    ],
  };
}

function point(n: number): Float64Array {
  return new Float64Array(n).map((_, i) => Math.sin(i));
}

function evaluations(n: number, method: "central" | "forward"): number {
  const { f, calls } = counted<Vector>(sumOfSquares);
  gradient(f, point(n), { method });
  return calls();
}

function timeRatio(n: number): number {
  const x = point(n);
  // Both have seen several functions first, as in any notebook: the engine must not grow into one of them.
  for (const f of [
    sumOfSquares,
    (y: Vector) => Math.cos(y[0]),
    (y: Vector) => y[1],
    ([y0, y1]: Vector) => y0 * y1,
  ]) {
    for (let i = 0; i < 100; i++) {
      gradientByHand(f, x);
      gradient(f, x);
    }
  }
  const repetitions = Math.ceil(1e6 / n ** 2);
  return ratioOfTimes(
    () => gradient(sumOfSquares, x),
    () => gradientByHand(sumOfSquares, x),
    repetitions,
  );
}

function backpropagationInLosses(units: number): number {
  const [examples, weights] = [xorExamples(40), initialWeights(units)];
  const [loss, slopes] = [lossOver(examples), backpropagationOver(examples)];
  return ratioOfTimes(
    () => slopes(weights),
    () => loss(weights),
    Math.ceil(256 / units),
  );
}

/** The vectors that one call allocates, in bytes; the most of several calls, since a collection may fall in one. */
function bytesOfVectors(n: number): number {
  const x = point(n);
  const calls = Array.from({ length: 5 }, () => {
    const before = process.memoryUsage().arrayBuffers;
    gradient(sumOfSquares, x);
    return process.memoryUsage().arrayBuffers - before;
  });
  return Math.max(...calls);
}
