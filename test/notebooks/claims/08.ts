// What the prose of notebook 08 states and no cell prints: recomputed here.
import { gradientDescent } from "../../../src/descent";
import { directionalDerivative } from "../../../src/directional-derivative";
import { checkGradient, gradient, type Vector, type VectorFunction } from "../../../src/gradient";
import { backpropagationOver, forward, initialWeights, lossOver, xorExamples } from "../../../src/network";
import { randomNumbers } from "../../../src/random";
import { relativeError } from "../../../src/relative-error";
import type { Claim } from "./claim";

const weights = initialWeights(4, 2);
const examples = xorExamples(40);
const loss = lossOver(examples);
const right = backpropagationOver(examples);
const offByOne = (at: Vector) => right(at).map((slope) => (slope * 40) / 39);

/** The gradient with the slope of tanh forgotten: it would have multiplied the three slopes of a hidden unit. */
const forgotten = (at: Vector) =>
  spoiled(
    at,
    () => 1,
    (i) => at[12 + i],
  );
/** The gradient with the output weights forgotten. */
const weightless = (at: Vector) =>
  spoiled(
    at,
    (unit) => 1 - unit ** 2,
    () => 1,
  );

const verdicts = (claim: VectorFunction, at: Vector) =>
  checkGradient(loss, claim, at).weights.map(({ verdict }) => verdict);
const offInFront = (verdict: string, index: number) => verdict === (index < 12 ? "wrong" : "right");

const errorAt = (h: number, claim: VectorFunction, f = loss) =>
  relativeError(claim(weights), gradient(f, weights, { h }));

export const claims: Claim[] = [
  {
    text: "one band holds both clouds of circles, and the empty middle as well",
    check: () => {
      const { path } = gradientDescent(loss, weights, { learningRate: 0.1, steps: 300 });
      const ends = path[300].x;
      const line = Array.from({ length: 21 }, (_, k) => k / 10 - 1);
      return line.every((x) => forward(ends, [x, x]).output > 0);
    },
  },
  { text: "at a millisecond each, over half an hour", check: () => (2e6 * 1e-3) / 60 > 30 },
  {
    text: "0.001 · 2 · 0.40 = 0.0008",
    check: () => (0.001 * 2 * 0.4).toFixed(4) === "0.0008",
  },
  {
    text: "0.001 · (−1) · (−1.20) = 0.0012",
    check: () => (0.001 * -1 * -1.2).toFixed(4) === "0.0012",
  },
  {
    text: "One loss takes three for each unit, two going in and one going out, and one for the square of the error.",
    source: "src/network.ts: signalsOf and lossOver",
  },
  {
    text: "by the clock, the one in `src/` costs between one and two",
    source: "backpropagationOver against lossOver, timed on Node 20 for 5 to 4097 weights: 1.0 to 1.4 losses",
  },
  {
    text: "Then it climbs, to 1.12, and ends at 0.80",
    value: () => {
      const losses = run(forgotten, 0.1, 300);
      return [Math.max(...losses.slice(losses.indexOf(Math.min(...losses)))), losses[300]];
    },
  },
  {
    text: "small enough steps along the right gradient never climb. Here the loss climbs at 0.001, too.",
    check: () =>
      climbs(run(forgotten, 0.001, 8000)) &&
      !climbs(run(right, 0.001, 8000)) &&
      !climbs(run(right, 0.1, 300)),
  },
  {
    text: "from start 1 or 3 it does not even climb: it falls all the way, only more slowly",
    check: () =>
      [1, 3].every((seed) => {
        const from = initialWeights(4, seed);
        const [bad, good] = [run(forgotten, 0.1, 300, from), run(right, 0.1, 300, from)];
        return !climbs(bad) && bad[300] > 2 * good[300];
      }),
  },
  {
    text: "It trains as well as the right one, or a little faster.",
    check: () => {
      const [own, longer] = [run(right, 0.1, 300)[300], run(offByOne, 0.1, 300)[300]];
      return longer < own && longer > 0.9 * own;
    },
  },
  {
    text: "falls by 100 for each 10 in h, turns near 1e-5, and climbs as rounding takes over",
    check: () => {
      const errors = [0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8].map((h) => errorAt(h, right));
      const falls = [0, 1, 2].map((k) => errors[k] / errors[k + 1]);
      return (
        falls.every((factor) => Math.abs(factor - 100) < 5) &&
        Math.min(...errors) === errors[4] &&
        errors[5] < errors[6] &&
        errors[6] < errors[7]
      );
    },
  },
  {
    text: "From there on the line is level",
    check: () =>
      [forgotten, offByOne].every((claim) =>
        [1e-3, 1e-5, 1e-8, 1e-10].every((h) => Math.abs(errorAt(h, claim) / errorAt(1e-4, claim) - 1) < 1e-3),
      ),
  },
  {
    text: "so the level is (40 − 39) / (40 + 39), which is 1.3e-2",
    check: () => Math.abs(errorAt(1e-5, offByOne) * 79 - 1) < 1e-6 && (1 / 79).toExponential(1) === "1.3e-2",
  },
  {
    text: "For N examples it is likewise 1 / (2N − 1), and with a million of them the same bug would be at 5e-7.",
    check: () => relativeError([1 / 999_999], [1 / 1e6]).toExponential(0) === "5e-7",
  },
  {
    text: "Everything before the tanh is off, everything after it right",
    check: () => verdicts(forgotten, weights).every(offInFront),
  },
  {
    text: "or in the output weight beside it",
    check: () => verdicts(weightless, weights).every(offInFront),
  },
  {
    text: "No choice of h would help",
    check: () => {
      const zeros = Float64Array.from(weights, (weight, i) => (i >= 12 && i < 16 ? 0 : weight));
      return relativeError(forgotten(zeros), right(zeros)) < 1e-15;
    },
  },
  {
    text: "relative to itself that is 1, at h = 0.1 as at 1e-5",
    check: () =>
      [0.1, 1e-3, 1e-5].every(
        (h) =>
          relativeError(
            [0],
            gradient(([x]: Vector) => x * x * x - 3 * x, [1], { h }),
          ) === 1,
      ),
  },
  {
    text: "with much smaller steps it is wholly off",
    check: () => errorAt(1e-10, right, (at) => Math.fround(loss(Array.from(at, Math.fround)))) === 1,
  },
  {
    text: "the error is more than a hundred thousand times as large",
    check: () => {
      const [few, random] = [examples.slice(0, 4), randomNumbers(1, "direction")];
      const million = initialWeights(250_000);
      const slopes = backpropagationOver(few)(million);
      const v = Array.from({ length: million.length }, () => 2 * random() - 1);
      const measured = directionalDerivative(lossOver(few), million, v);
      const claimed = v.reduce((sum, entry, i) => sum + slopes[i] * entry, 0);
      const off = (slope: number) => relativeError([slope], [measured]);
      return off(claimed - slopes[0] * v[0]) > 1e5 * off(claimed);
    },
  },
];

/** The gradient with other factors on the way back into a hidden unit than the slope of tanh and the output weight. */
function spoiled(
  at: Vector,
  tanhSlope: (unit: number) => number,
  outputWeight: (i: number) => number,
): number[] {
  const slopes = Array.from(right(at));
  slopes.fill(0, 0, 12);
  for (const { input, target } of examples) {
    const { hidden, output } = forward(at, input);
    hidden.forEach((unit, i) => {
      const sum = ((2 * (output - target)) / examples.length) * outputWeight(i) * tanhSlope(unit);
      [sum * input[0], sum * input[1], sum].forEach((slope, k) => {
        slopes[3 * i + k] += slope;
      });
    });
  }
  return slopes;
}

function run(
  gradient: VectorFunction,
  learningRate: number,
  steps: number,
  from: Vector = weights,
): number[] {
  const { path } = gradientDescent(loss, from, { learningRate, steps, gradient });
  return path.map(({ value }) => value);
}

function climbs(losses: number[]): boolean {
  return losses.some((value, step) => step > 0 && value > losses[step - 1]);
}
