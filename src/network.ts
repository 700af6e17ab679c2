// A small neural network: two inputs, some tanh units, one output. Its loss is a function of one vector of weights,
// so everything in this folder works on it; backpropagation gives the gradient of that loss at a fraction of the price.
//
// The weights of a network with n hidden units are 4n + 1 numbers in one vector:
//
//   3i, 3i + 1, 3i + 2   hidden unit i: the weight of the first input, of the second input, and the bias (i < n)
//   3n + i               the output's weight for hidden unit i
//   4n                   the output's bias
//
// The output is linear, the loss the mean squared error, and the targets are 1 and −1. So the decision boundary is
// where the output is zero, the only derivative to know is that of tanh, and the loss needs no logarithm.

import {
  refusal,
  requireArray,
  requireNumber,
  requireVector,
  requireWhole,
  type ScalarFunction,
  type Vector,
} from "./check";
import type { Example } from "./network-data";
import { randomNumbers } from "./random";

export { type Example, xorExamples } from "./network-data";
export { randomNumbers } from "./random";

/** What the network makes of one input: each hidden unit's activation, between −1 and 1, and the output. */
export type Signals = { hidden: Float64Array; output: number };

/**
 * How many weights a network with this many hidden units has: 4n + 1.
 *
 * @param hiddenUnits A whole number, 1 or more.
 * @throws TypeError or RangeError for anything else.
 * @example weightCount(4) // 17
 */
export function weightCount(hiddenUnits: number): number {
  requireWhole("weightCount", "hiddenUnits", hiddenUnits, 1);
  return 4 * hiddenUnits + 1;
}

/**
 * The forward pass: hidden[i] = tanh(w[3i]·x₀ + w[3i+1]·x₁ + w[3i+2]), output = Σ w[3n+i]·hidden[i] + w[4n].
 *
 * @param weights 4n + 1 numbers, laid out as at the top of this file.
 * @param input Two finite numbers.
 * @returns The n activations and the output.
 * @throws TypeError or RangeError if the input is anything else, or the number of weights is not 4n + 1.
 * @example forward([1, 1, 0, 2, 0.5], [0, 0]).output // 0.5: one unit, and tanh(0) = 0
 */
export function forward(weights: Vector, input: readonly [number, number] | Vector): Signals {
  requirePoint("forward", "input", input);
  return signalsOf(weights, hiddenUnitsOf("forward", weights), input);
}

function signalsOf(weights: Vector, n: number, input: readonly [number, number] | Vector): Signals {
  const hidden = new Float64Array(n);
  let output = weights[4 * n];
  for (let i = 0; i < n; i++) {
    hidden[i] = Math.tanh(weights[3 * i] * input[0] + weights[3 * i + 1] * input[1] + weights[3 * i + 2]);
    output += weights[3 * n + i] * hidden[i];
  }
  return { hidden, output };
}

/**
 * The loss as a function of the weights alone: the mean of (output − target)² over the examples.
 *
 * @param examples What the network should learn, at least one.
 * @returns A function of 4n + 1 weights, for `gradient`, `gradientDescent` and `checkGradient`.
 * @throws TypeError or RangeError if there is no example, or one that is not two finite numbers and a target.
 * @example lossOver([{ input: [0, 0], target: 1 }])([1, 1, 0, 2, 0.5]) // (0.5 − 1)² = 0.25
 */
export function lossOver(examples: readonly Example[]): ScalarFunction {
  requireExamples("lossOver", examples);
  return (weights) => {
    const n = hiddenUnitsOf("forward", weights);
    let sum = 0;
    for (const { input, target } of examples) sum += (signalsOf(weights, n, input).output - target) ** 2;
    return sum / examples.length;
  };
}

/**
 * The gradient of `lossOver(examples)` as a function of the weights, by backpropagation: the chain rule from the
 * output back to every weight, using d tanh(s)/ds = 1 − tanh(s)².
 *
 * @param examples As for `lossOver`.
 * @returns A function of 4n + 1 weights with 4n + 1 slopes. It costs one forward and one backward pass for each
 * example, however many weights there are.
 * @throws TypeError or RangeError if there is no example, or one that is not two finite numbers and a target.
 * @example backpropagationOver([{ input: [0, 0], target: 1 }])([1, 1, 0, 2, 0.5]) // [0, 0, −2, 0, −1]
 * @see D. E. Rumelhart, G. E. Hinton, R. J. Williams, Learning representations by back-propagating errors, Nature 323 (1986)
 */
export function backpropagationOver(examples: readonly Example[]): (weights: Vector) => Float64Array {
  requireExamples("backpropagationOver", examples);
  return (weights) => {
    const n = hiddenUnitsOf("backpropagationOver", weights);
    const slopes = new Float64Array(weights.length);
    for (const { input, target } of examples) {
      const { hidden, output } = signalsOf(weights, n, input);
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

/**
 * Random weights between −1 and 1, the same for the same seed. All zero would make the hidden units alike for ever.
 *
 * @param hiddenUnits A whole number, 1 or more.
 * @param seed A whole number, 0 or more.
 * @returns 4n + 1 weights.
 * @throws TypeError or RangeError for anything else.
 * @example initialWeights(4).length // 17
 */
export function initialWeights(hiddenUnits: number, seed = 1): Float64Array {
  requireWhole("initialWeights", "hiddenUnits", hiddenUnits, 1);
  const random = randomNumbers(seed, "weights");
  return new Float64Array(weightCount(hiddenUnits)).map(() => 2 * random() - 1);
}

/**
 * How many examples lie on the wrong side of the decision boundary, or on it.
 *
 * @param weights 4n + 1 numbers, laid out as at the top of this file.
 * @param examples At least one.
 * @returns A whole number.
 * @throws As forward and lossOver.
 * @example misclassified([1, 1, 0, 2, 0.5], [{ input: [0, 0], target: -1 }]) // 1
 */
export function misclassified(weights: Vector, examples: readonly Example[]): number {
  requireExamples("misclassified", examples);
  return examples.filter(({ input, target }) => !(forward(weights, input).output * target > 0)).length;
}

function hiddenUnitsOf(caller: string, weights: Vector): number {
  const n = typeof weights === "object" && weights ? (weights.length - 1) / 4 : 0;
  if (Number.isInteger(n) && n >= 1) return n;
  requireVector(caller, "weights", weights);
  const requirement = "4n + 1 numbers long for n hidden units";
  throw new RangeError(refusal(caller, "weights", requirement, weights));
}

function requireExamples(caller: string, examples: readonly Example[]): void {
  if (!Array.isArray(examples)) throw new TypeError(refusal(caller, "examples", "an array", examples));
  if (examples.length === 0) throw new RangeError(refusal(caller, "examples", "at least one", examples));
  for (let k = 0; k < examples.length; k++) {
    const name = `examples[${k}]`;
    const example = examples[k];
    if (typeof example !== "object" || example === null) {
      throw new TypeError(refusal(caller, name, "an object with input and target", example));
    }
    requirePoint(caller, `${name}.input`, example.input);
    requireNumber(caller, `${name}.target`, example.target);
  }
}

/** Two finite numbers. */
function requirePoint(caller: string, argument: string, input: readonly [number, number] | Vector): void {
  if (requireArray(caller, argument, input).length !== 2) {
    throw new RangeError(refusal(caller, argument, "two numbers long", input));
  }
  requireVector(caller, argument, input);
}
