// What the prose of notebook 08 states and no cell prints: recomputed here.
import { gradientDescent } from "../../../src/descent";
import { checkGradient, type Vector, type VectorFunction } from "../../../src/gradient";
import { backpropagationOver, forward, initialWeights, lossOver, xorExamples } from "../../../src/network";
import type { Claim } from "./claim";

const weights = initialWeights(4, 2);
const examples = xorExamples(40);
const loss = lossOver(examples);
const right = backpropagationOver(examples);

/** What the network says to the examples of each quadrant: the fourth unit, and the error. */
const clouds = [
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
].map((signs) => {
  const inside = examples.filter(({ input }) => input.every((x, i) => x * signs[i] > 0));
  const said = inside.map(({ input, target }) => ({ ...forward(weights, input), target }));
  return {
    unit: mean(said.map(({ hidden }) => hidden[3])),
    error: mean(said.map(({ output, target }) => output - target)),
  };
});

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
  {
    text: "twice the multiplications of the pass forward",
    source: "src/network.ts: for each unit three in signalsOf, six more in backpropagationOver",
  },
  {
    text: "Then it climbs, to 1.12, and ends at 0.80",
    value: () => {
      const losses = run(forgotten, 0.1, 300);
      return [Math.max(...losses.slice(losses.indexOf(Math.min(...losses)))), losses[300]];
    },
  },
  {
    text: "small enough steps along the right gradient never climb, and here the loss climbs at a rate of 0.001, too",
    check: () =>
      climbs(run(forgotten, 0.001, 8000)) &&
      !climbs(run(right, 0.001, 8000)) &&
      !climbs(run(right, 0.1, 300)),
  },
  {
    text: "if all output weights are zero",
    check: () => {
      const zeros = Float64Array.from(weights, (weight, i) => (i >= 12 && i < 16 ? 0 : weight));
      return checkGradient(loss, forgotten, zeros).verdict === "right";
    },
  },
  {
    text: "Everything before the tanh is off, if only a little, everything after it right",
    check: () => verdicts(forgotten, weights).every(offInFront),
  },
  {
    text: "or in the output weight beside it",
    check: () => verdicts(weightless, weights).every(offInFront),
  },
  {
    text: "The five furthest off belong to the two units with the largest output weights.",
    check: () => {
      const { weights: report } = checkGradient(loss, forgotten, weights);
      const apart = report.map(({ claimed, measured }) => Math.abs(claimed - measured));
      const furthest = [...apart.keys()].sort((i, j) => apart[j] - apart[i]).slice(0, 5);
      const units = [0, 1, 2, 3].sort((i, j) => Math.abs(weights[12 + j]) - Math.abs(weights[12 + i]));
      return furthest.every((index) => units.slice(0, 2).includes(Math.floor(index / 3)));
    },
  },
  {
    text: "In the upper left cloud, where the output errs most",
    check: () =>
      clouds.every(({ error }, cloud) => cloud === 2 || Math.abs(error) < Math.abs(clouds[2].error)),
  },
  { text: "the last unit says −0.95 on average", value: () => clouds[2].unit },
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

function run(gradient: VectorFunction, learningRate: number, steps: number): number[] {
  const { path } = gradientDescent(loss, weights, { learningRate, steps, gradient });
  return path.map(({ value }) => value);
}

function climbs(losses: number[]): boolean {
  return losses.some((value, step) => step > 0 && value > losses[step - 1]);
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
