// What the prose of notebook 07 states and no cell prints: recomputed here.
import { forward, initialWeights, xorExamples } from "../../../src/network";
import type { Claim } from "./claim";

const weights = initialWeights(4);
const outputWeights = Array.from(weights.slice(12, 16));

/** What the network says to the examples of each quadrant: the fourth unit, and the error. */
const clouds = [
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
].map((signs) => {
  const inside = xorExamples(40).filter(({ input }) => input.every((x, i) => x * signs[i] > 0));
  const said = inside.map(({ input, target }) => ({ ...forward(weights, input), target }));
  return {
    unit: mean(said.map(({ hidden }) => hidden[3])),
    error: mean(said.map(({ output, target }) => output - target)),
  };
});

export const claims: Claim[] = [
  {
    text: "Weights 9 to 11 are those of the unit with the largest output weight.",
    check: () => outputWeights.every((weight, unit) => unit === 3 || Math.abs(weight) < outputWeights[3]),
  },
  {
    text: "Where the output is furthest off, in the upper right cloud",
    check: () => clouds.slice(1).every(({ error }) => Math.abs(error) < Math.abs(clouds[0].error)),
  },
  {
    text: "in most about three",
    source: "J. Kaplan et al., Scaling Laws for Neural Language Models (2020): a pass back costs two forward",
  },
  { text: "it says −0.93 on average", value: () => clouds[0].unit },
];

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
