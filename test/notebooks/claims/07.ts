// What the prose of notebook 07 states and no cell prints: recomputed here.
import { forward, initialWeights, xorExamples } from "../../../src/network";
import type { Claim } from "./claim";

const weights = initialWeights(4, 2);
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
    text: "Weights 0 to 2 and 9 to 11 are those of the two units with the largest output weights.",
    check: () =>
      [1, 2].every((unit) => Math.abs(outputWeights[unit]) < Math.min(-outputWeights[0], outputWeights[3])),
  },
  {
    text: "Where the output is furthest off, in the upper left cloud",
    check: () =>
      clouds.every(({ error }, cloud) => cloud === 2 || Math.abs(error) < Math.abs(clouds[2].error)),
  },
  {
    text: "in most about three",
    source: "J. Kaplan et al., Scaling Laws for Neural Language Models (2020): a pass back costs two forward",
  },
  { text: "the last unit says −0.95 on average", value: () => clouds[2].unit },
];

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
