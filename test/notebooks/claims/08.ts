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
/** The gradient divided by another number than the `n` examples. */
const dividedBy = (divisor: number, n: number) => (at: Vector) =>
  right(at).map((slope) => (slope * n) / divisor);
const offByOne = dividedBy(39, 40);

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
    text: "gets at most 30 of them right",
    check: () => Math.max(...Array.from({ length: 720 }, (_, k) => rightSides((k * Math.PI) / 360))) === 30,
  },
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
    text: "0.001 · 2 · 1.40 = 0.0028",
    check: () => (0.001 * 2 * 1.4).toFixed(4) === "0.0028",
  },
  {
    text: "0.001 · (−1) · (−1.20) = 0.0012",
    check: () => (0.001 * -1 * -1.2).toFixed(4) === "0.0012",
  },
  { text: "0.0020, the mean of the two", value: () => (0.0028 + 0.0012) / 2 },
  {
    text: "With n units, a loss takes 3n + 1 multiplications for each example: two into each unit, one out of it, and a square. A gradient takes 3n on the way forward, and 6n + 1 on the way back: less than three losses together",
    check: () =>
      [1, 4, 64].every((n) => {
        const { ofLoss, ofGradient } = multiplications(n);
        return ofLoss === 3 * n + 1 && ofGradient === 3 * n + 6 * n + 1 && ofGradient < 3 * ofLoss;
      }),
  },
  {
    text: "with seed 1 or 3 it does not even climb: it falls all the way, only more slowly",
    check: () =>
      [1, 3].every((seed) => {
        const from = initialWeights(4, seed);
        const [bad, good] = [run(forgotten, 0.1, 300, from), run(right, 0.1, 300, from)];
        return !climbs(bad) && bad[300] > 2 * good[300];
      }),
  },
  {
    text: "It trains as well as the right gradient, or a little faster.",
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
    text: "the level is (40 − 39) / (40 + 39), or 1.3e-2",
    check: () => Math.abs(errorAt(1e-5, offByOne) * 79 - 1) < 1e-6 && (1 / 79).toExponential(1) === "1.3e-2",
  },
  {
    text: "For N examples it is 1 / (2N − 1). With a million that is 5e-7, and level all the same.",
    check: () =>
      (1 / (2 * 1e6 - 1)).toExponential(0) === "5e-7" &&
      [1e-4, 1e-5, 1e-6].every((h) => Math.abs(errorAt(h, dividedBy(1e6 - 1, 1e6)) / 5e-7 - 1) < 0.02),
  },
  {
    text: "with more than a million examples, the division by N − 1 would pass",
    check: () =>
      verdicts(dividedBy(1.1e6 - 1, 1.1e6), weights).every((verdict) => verdict === "right") &&
      verdicts(dividedBy(9e5 - 1, 9e5), weights).includes("wrong"),
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
    text: "and 0 times a wrong factor is 0",
    check: () => {
      const zeros = Float64Array.from(weights, (weight, i) => (i >= 12 && i < 16 ? 0 : weight));
      return [forgotten(zeros), gradient(loss, zeros)].every((slopes) =>
        Array.from(slopes.slice(0, 12)).every((slope) => slope === 0),
      );
    },
  },
  {
    text: "a relative error of 1, at h = 0.1 as at 1e-5",
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
    text: "Only from 1.5e-8 down is it level, at 1: there the losses on both sides are the same float",
    check: () => {
      const single = (at: Vector) => Math.fround(loss(Array.from(at, Math.fround)));
      const level = [13, 14, 17, 21].map((k) => 4 ** -k);
      return (
        level[0].toExponential(1) === "1.5e-8" &&
        level.every((h) => gradient(single, weights, { h }).every((slope) => slope === 0)) &&
        level.every((h) => errorAt(h, right, single) === 1) &&
        errorAt(4 ** -12, right, single) < 0.9
      );
    },
  },
  {
    text: "the error is more than ten thousand times as large. A limit of 1e-2 would wave it through, but it is level: the same at h = 1e-4 and 1e-6.",
    check: () => {
      const [few, random] = [examples.slice(0, 4), randomNumbers(1, "direction")];
      const million = initialWeights(250_000);
      const slopes = backpropagationOver(few)(million);
      const v = Array.from({ length: million.length }, () => 2 * random() - 1);
      const claimed = v.reduce((sum, entry, i) => sum + slopes[i] * entry, 0);
      const off = (slope: number, h?: number) =>
        relativeError([slope], [directionalDerivative(lossOver(few), million, v, h)]);
      const lacking = claimed - slopes[0] * v[0];
      const level = off(lacking);
      return (
        level > 1e4 * off(claimed) && [1e-4, 1e-6].every((h) => Math.abs(off(lacking, h) / level - 1) < 1e-2)
      );
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

/** How many examples a line at right angles to this direction has on their right sides, wherever it lies best. */
function rightSides(angle: number): number {
  const sorted = examples
    .map(({ input: [x0, x1], target }) => ({ along: Math.cos(angle) * x0 + Math.sin(angle) * x1, target }))
    .sort((a, b) => a.along - b.along);
  // The line moves past one example after the other; at first all of them are ahead of it.
  let count = sorted.filter(({ target }) => target > 0).length;
  return Math.max(
    count,
    ...sorted.map(({ target }) => {
      count -= target;
      return count;
    }),
  );
}

/** How many multiplications the loss of one example takes, and how many its gradient, there and back. */
function multiplications(n: number): { ofLoss: number; ofGradient: number } {
  let count = 0;
  const times = (...factors: number[]) => {
    count += factors.length - 1;
    return factors.reduce((product, factor) => product * factor);
  };
  const at = initialWeights(n);
  const [{ input, target }] = examples;
  const hidden = Array.from({ length: n }, (_, i) =>
    Math.tanh(times(at[3 * i], input[0]) + times(at[3 * i + 1], input[1]) + at[3 * i + 2]),
  );
  const output = hidden.reduce((sum, unit, i) => sum + times(at[3 * n + i], unit), at[4 * n]);
  const forwards = count;
  const value = times(output - target, output - target);
  const ofLoss = count;
  count = forwards;
  const delta = times(2, output - target);
  const deltas = hidden.map((unit, i) => times(delta, at[3 * n + i], 1 - times(unit, unit)));
  const ofUnits = deltas.flatMap((each) => [times(each, input[0]), times(each, input[1]), each]);
  const slopes = [...ofUnits, ...hidden.map((unit) => times(delta, unit)), delta];
  const one = examples.slice(0, 1);
  const same = relativeError(slopes, backpropagationOver(one)(at)) < 1e-14;
  return same && Math.abs(value - lossOver(one)(at)) < 1e-12
    ? { ofLoss, ofGradient: count }
    : { ofLoss: Number.NaN, ofGradient: Number.NaN };
}
