// The functions of src/ beside what else one would use: accuracy, evaluations, and time as a ratio to a loop by hand.

import { createRequire } from "node:module";
import { gradientDescent } from "../../src/descent";
import { centralDifference, centralStep, derivative, forwardDifference } from "../../src/difference";
import { gradient, type Vector } from "../../src/gradient";
import { cases, counted, median, relativeError } from "../../test/support/functions";
import { gradientByHand } from "./by-hand";
import { ratioOfTimes } from "./ratio";
import type { Section } from "./report";

type Slope = (f: (x: number) => number, x: number) => number;

/** The package has no types of its own. */
const numeric: { gradient: (f: (x: number[]) => number, x: number[]) => number[] } = createRequire(
  import.meta.url,
)("numeric");

const byHand: Slope = (f, x) => {
  const h = centralStep(x);
  return (f(x + h) - f(x - h)) / (2 * h);
};

const slopes: { who: string; slope: Slope }[] = [
  { who: "a loop by hand", slope: byHand },
  { who: "forwardDifference", slope: (f, x) => forwardDifference(f, x) },
  { who: "centralDifference", slope: (f, x) => centralDifference(f, x) },
  { who: "derivative", slope: (f, x) => derivative(f, x).value },
  { who: "numeric.gradient 1.2.6", slope: (f, x) => numeric.gradient(([at]) => f(at), [x])[0] },
];

export function peers(): Section {
  return {
    title: `Peers: ${cases.length} functions of one variable and points; time for x², beside a loop by hand`,
    table: {
      columns: ["median relative error", "evaluations", "failed", "time / by hand"],
      lines: slopes.map(({ who, slope }) => ({ who, measured: [...accuracyOf(slope), timeOf(slope)] })),
    },
    rows: [
      { what: "centralDifference of x²: time / by hand", measured: timeOf(slopes[2].slope), limit: 2 },
      ...[2, 10].map((n) => ({
        what: `gradient, n = ${n}: time / by hand`,
        measured: timeOfGradient(n, (f, x) => gradient(f, x)),
        limit: 2,
      })),
      {
        what: "numeric.gradient, n = 2: time / by hand",
        measured: timeOfGradient(2, (f, x) => numeric.gradient(f, x as number[])),
      },
      { what: "gradientDescent, n = 2, 20 steps: time / by hand", measured: timeOfDescent(2), limit: 4 },
      {
        what: "gradientDescent, n = 1000, exact gradient: time / by hand",
        measured: timeOfDescent(1000, (x) => Float64Array.from(x, (coordinate) => 2 * coordinate)),
        limit: 3,
      },
    ],
  };
}

/** The median relative error, the mean number of evaluations, and how often it threw or gave no number. */
function accuracyOf(slope: Slope): [number, number, number] {
  let calls = 0;
  let failed = 0;
  const errors = cases.map(({ f, x, exact }) => {
    const counter = counted(f);
    let estimate = Number.NaN;
    try {
      estimate = slope(counter.f, x);
    } catch {}
    calls += counter.calls();
    if (!Number.isFinite(estimate)) failed++;
    return relativeError(estimate, exact);
  });
  return [median(errors), calls / cases.length, failed];
}

const square = (x: number) => x * x;
const others = [Math.sin, Math.exp, Math.atan, (x: number) => 1 / x];

/** Both have seen four other functions first, as in any notebook: the engine must not grow into one of them. */
function timeOf(slope: Slope): number {
  for (const f of [...others, square]) for (let i = 1; i < 5000; i++) slope(f, i) + byHand(f, i);
  let x = 1;
  const next = () => (x += 1e-9);
  return ratioOfTimes(
    () => slope(square, next()),
    () => byHand(square, next()),
    2000,
  );
}

type Gradient = (f: (x: Vector) => number, x: Vector) => ArrayLike<number>;

const sumOfSquares = (x: Vector) => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * x[i];
  return sum;
};
const functions = [
  (x: Vector) => Math.cos(x[0]),
  (x: Vector) => x[1],
  ([x0, x1]: Vector) => x0 * x1,
  (x: Vector) => Math.exp(x[0]),
  sumOfSquares,
];

function timeOfGradient(n: number, slopesOf: Gradient): number {
  const x = Array.from({ length: n }, (_, i) => Math.sin(i + 1));
  for (const f of functions) for (let i = 0; i < 2000; i++) [slopesOf(f, x), gradientByHand(f, x)];
  return ratioOfTimes(
    () => slopesOf(sumOfSquares, x),
    () => gradientByHand(sumOfSquares, x),
    1000,
  );
}

function timeOfDescent(n: number, exact?: (x: Vector) => Float64Array): number {
  const start = Array.from({ length: n }, (_, i) => Math.sin(i + 1));
  const options = { learningRate: 0.1, steps: 20, ...(exact && { gradient: exact }) };
  const ours = (f: (x: Vector) => number) => gradientDescent(f, start, options).path;
  const theirs = (f: (x: Vector) => number) =>
    descentByHand(f, start, exact ?? ((x) => gradientByHand(f, x)));
  for (const f of functions) for (let i = 0; i < 200 / Math.sqrt(n); i++) [ours(f), theirs(f)];
  return ratioOfTimes(
    () => ours(sumOfSquares),
    () => theirs(sumOfSquares),
    Math.ceil(100 / n),
  );
}

/** The same path, kept in the same form, with no check at all. */
function descentByHand(
  f: (x: Vector) => number,
  start: Vector,
  gradientOf: (x: Vector) => ArrayLike<number>,
) {
  const path: { x: Float64Array; value: number; gradient: ArrayLike<number> }[] = [];
  for (let x = new Float64Array(start); ; ) {
    const slopes = gradientOf(x);
    path.push({ x, value: f(x), gradient: slopes });
    if (path.length > 20) return path;
    const next = new Float64Array(x.length);
    for (let i = 0; i < x.length; i++) next[i] = x[i] - 0.1 * slopes[i];
    x = next;
  }
}
