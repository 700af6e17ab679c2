// Gradient descent that looks at a few examples at a time: each step goes down the mean loss of one small batch.

import {
  refusal,
  requireArray,
  requireFunction,
  requireNumber,
  requireOptions,
  requirePositive,
  requireVector,
  requireWhole,
  type Vector,
  type VectorFunction,
} from "./check";
import { randomNumbers } from "./random";
import { isFiniteVector, requireGradient } from "./vector";

/** One stop of the marble: where it was, and how many examples it had looked at by then. */
export type Stop = { seen: number; x: Float64Array };

export type MinibatchOptions = {
  /** How many examples a step looks at. Default 1. The last batch of a pass may be smaller. */
  batchSize?: number;
  /** How far to go along the negative gradient, or a function that says so for step 0, 1, 2, … Default 0.01. */
  learningRate?: number | ((step: number) => number);
  /** How often to go through all the examples, each time in a new random order. Default 1. */
  passes?: number;
  /** The seed of the orders: a whole number, 0 or more. Default 1. */
  seed?: number;
};

/**
 * Stochastic gradient descent: x ← x − learningRate·∇(mean loss of a batch)(x), batch after batch.
 *
 * In each pass every example is looked at once, in an order drawn anew. With all the examples in one batch this is
 * gradient descent.
 *
 * @param gradientOver Gives, for a batch of examples, the gradient of their mean loss; `lineGradient` is such a function.
 * @param examples At least one. The array is not changed.
 * @param start The first point, n finite numbers. It is not changed.
 * @param options `batchSize`, `learningRate`, `passes`, `seed`.
 * @returns Every stop, the start first with `seen` 0. It ends early, at the last finite point, if the next is not finite.
 * @throws TypeError or RangeError for anything else, with a sentence that names it.
 * @example minibatchDescent(lineGradient, springLengths(24), [0, 0], { batchSize: 4 }).length // 7: the start, six steps
 * @see H. Robbins, S. Monro, A stochastic approximation method, The Annals of Mathematical Statistics 22 (1951)
 */
export function minibatchDescent<Example>(
  gradientOver: (batch: readonly Example[]) => VectorFunction,
  examples: readonly Example[],
  start: Vector,
  options: MinibatchOptions = {},
): Stop[] {
  const caller = "minibatchDescent";
  requireFunction(caller, "gradientOver", gradientOver);
  requireArray(caller, "examples", examples, "an array");
  if (examples.length === 0)
    throw new RangeError(refusal(caller, "examples", "at least one example", examples));
  requireVector(caller, "start", start);
  requireOptions(caller, options, ["batchSize", "learningRate", "passes", "seed"]);
  const { batchSize = 1, learningRate = 0.01, passes = 1, seed = 1 } = options;
  requireWhole(caller, "batchSize", batchSize, 1);
  requireWhole(caller, "passes", passes, 0);
  if (typeof learningRate !== "function") requirePositive(caller, "learningRate", learningRate);
  const rateAt = typeof learningRate === "function" ? learningRate : () => learningRate;
  const random = randomNumbers(seed, "batches");

  const stops: Stop[] = [{ seen: 0, x: new Float64Array(start) }];
  for (let pass = 0; pass < passes; pass++) {
    const order = shuffled(examples, random);
    for (let from = 0; from < order.length; from += batchSize) {
      const { seen, x } = stops[stops.length - 1];
      const rate = rateAt(stops.length - 1);
      requireNumber(caller, "the learning rate", rate, "a number, 0 or more", (number) => number >= 0);
      const batch = order.slice(from, from + batchSize);
      const slopes = requireGradient(caller, gradientOver(batch)(x.slice()), x.length);
      const next = x.map((coordinate, i) => coordinate - rate * slopes[i]);
      if (!isFiniteVector(next)) return stops;
      stops.push({ seen: seen + batch.length, x: next });
    }
  }
  return stops;
}

/**
 * The same things in a random order, each order as likely as any other.
 *
 * @param things An array. It is not changed.
 * @param random Gives numbers from 0 to below 1.
 * @returns A new array.
 * @see R. Durstenfeld, Algorithm 235: random permutation, Communications of the ACM 7 (1964)
 */
export function shuffled<Thing>(things: readonly Thing[], random: () => number): Thing[] {
  const order = [...things];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
