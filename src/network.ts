// A small neural network: two inputs, some tanh units, one output. Its loss is a function of one vector of weights,
// so everything in this folder works on it; backpropagation gives the gradient of that loss at a fraction of the price.
//
// The weights of a network with n hidden units are 4n + 1 numbers: for each unit the weight of the first input,
// the weight of the second input and the bias (3n numbers, unit after unit), then one output weight for each
// unit (n numbers), and last the output's bias.
//
// The output is linear, the loss the mean squared error, and the targets are 1 and −1. So the decision boundary is
// where the output is zero, the only derivative to know is that of tanh, and the loss needs no logarithm.

import type { Vector } from "./check";
import { requireNumber, requireVector } from "./check";

/** A point of the plane, and the class it belongs to: 1 or −1. */
export type Example = { input: readonly [number, number]; target: number };

/** How many weights a network with this many hidden units has. */
export function weightCount(hiddenUnits: number): number {
  return 4 * hiddenUnits + 1;
}

/** What the network makes of one input: the activation of each hidden unit, between −1 and 1, and the output. */
export function forward(
  weights: Vector,
  [x0, x1]: Iterable<number>,
): { hidden: Float64Array; output: number } {
  const n = hiddenUnits("forward", weights);
  const hidden = new Float64Array(n);
  let output = weights[4 * n];
  for (let i = 0; i < n; i++) {
    hidden[i] = Math.tanh(weights[3 * i] * x0 + weights[3 * i + 1] * x1 + weights[3 * i + 2]);
    output += weights[3 * n + i] * hidden[i];
  }
  return { hidden, output };
}

/** The mean squared error over the examples, as a function of the weights: what `gradient` and descent need. */
export function lossOver(examples: readonly Example[]): (weights: Vector) => number {
  return (weights) => {
    let sum = 0;
    for (const { input, target } of examples) sum += (forward(weights, input).output - target) ** 2;
    return sum / examples.length;
  };
}

/**
 * The gradient of `lossOver(examples)` as a function of the weights, by backpropagation: one pass forward and one
 * back for each example, however many weights there are.
 */
export function backpropagationOver(examples: readonly Example[]): (weights: Vector) => Float64Array {
  return (weights) => {
    const slopes = new Float64Array(weights.length);
    const n = hiddenUnits("backpropagation", weights);
    for (const { input, target } of examples) {
      const { hidden, output } = forward(weights, input);
      const outputSlope = (2 * (output - target)) / examples.length;
      for (let i = 0; i < n; i++) {
        const unitSlope = outputSlope * weights[3 * n + i] * (1 - hidden[i] ** 2);
        slopes[3 * i] += unitSlope * input[0];
        slopes[3 * i + 1] += unitSlope * input[1];
        slopes[3 * i + 2] += unitSlope;
        slopes[3 * n + i] += outputSlope * hidden[i];
      }
      slopes[4 * n] += outputSlope;
    }
    return slopes;
  };
}

/** Small random weights, the same for the same seed: zeros would make all hidden units alike for ever. */
export function initialWeights(hiddenUnits: number, seed = 1): Float64Array {
  const random = randomNumbers(seed);
  return Float64Array.from({ length: weightCount(hiddenUnits) }, () => 2 * random() - 1);
}

/**
 * Points around the four corners (±1, ±1) of a square: target 1 where the signs agree, −1 where they differ. No
 * straight line separates the two classes.
 */
export function xorExamples(count = 40, seed = 1): Example[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, i) => {
    const [x0, x1] = [i & 1 ? 1 : -1, i & 2 ? 1 : -1];
    const nearby = (corner: number) => corner + 1.2 * (random() - 0.5);
    return { input: [nearby(x0), nearby(x1)] as const, target: x0 * x1 };
  });
}

/** How many examples lie on the wrong side of the decision boundary. */
export function misclassified(weights: Vector, examples: readonly Example[]): number {
  return examples.filter(({ input, target }) => forward(weights, input).output * target <= 0).length;
}

/**
 * Numbers from 0 to below 1 that look random but are the same on every run and machine.
 *
 * Marsaglia's xorshift with shifts 13, 17, 5, scrambled at the start so that neighbouring seeds differ.
 *
 * @see G. Marsaglia, Xorshift RNGs, Journal of Statistical Software 8 (2003)
 */
export function randomNumbers(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function hiddenUnits(caller: string, weights: Vector): number {
  const n = (weights.length - 1) / 4;
  if (!Number.isInteger(n) || n < 1) {
    requireVector(caller, "weights", weights);
    const whole = (value: number) => Number.isInteger((value - 1) / 4) && value > 1;
    requireNumber(caller, "the number of weights", weights.length, "4n + 1 for n hidden units", whole);
  }
  return n;
}
