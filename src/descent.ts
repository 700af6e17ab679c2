// Gradient descent: a marble that takes step after step downhill, and every point that it visited.

import {
  refusal,
  refuseValue,
  requireFunction,
  requireNumber,
  requireOptions,
  requirePositive,
  requireVector,
  requireWhole,
  type ScalarFunction,
  type Vector,
  type VectorFunction,
} from "./check";
import { centralStep } from "./difference";
import { centralSlopes } from "./slopes";
import { isFiniteVector, lengthOf, requireGradient } from "./vector";

/** One stop of the marble: where it was, and f and its gradient there. All three belong to the same x. */
export type Visit = { x: Float64Array; value: number; gradient: Float64Array };

export type Descent = {
  /** Every point visited, from the start to the last; all of them finite. */
  path: Visit[];
  /**
   * "converged": the gradient is no longer than the tolerance, whatever the velocity. "rounding": so is the one by
   * differences, but rounding of f, ε·|f| / h, may hide one that is longer than the tolerance and than a millionth of
   * the longest on the path. "steps": all steps taken. "diverged": the next point, its value or its gradient is not
   * finite.
   */
  stopped: "converged" | "rounding" | "steps" | "diverged";
};

export type DescentOptions = {
  /** How far to go along the negative gradient: x moves by learningRate·∇f(x). Default 0.01. */
  learningRate?: number;
  /** How many steps to take at most. Default 100. No more than a gigabyte can hold: some 3 million if n is 2. */
  steps?: number;
  /** How much of the last step is kept in the next one, from 0 (the default, none) to below 1. */
  momentum?: number;
  /** Stop where the gradient is no longer than this. Default 0: only where it is exactly zero. */
  tolerance?: number;
  /** The gradient of f, if there is a formula for it. Left out: central differences, 2n evaluations of f a step. */
  gradient?: VectorFunction;
};

/**
 * One step downhill: x − learningRate·∇f(x), with the gradient by central differences.
 *
 * @param f A function of n numbers. It is called 2n times, with a scratch array that it must not change or keep.
 * @param x The point, n finite numbers. It is not changed.
 * @param learningRate How far to go, positive; in units of x² per unit of f.
 * @returns The new point, n numbers.
 * @throws TypeError or RangeError for anything else, with a sentence that names it.
 * @example descentStep(([x0, x1]) => x0 ** 2 + x1 ** 2, [-3, 4], 0.1) // [-2.4, 3.2], to 11 digits
 * @see https://en.wikipedia.org/wiki/Gradient_descent
 */
export function descentStep(f: ScalarFunction, x: Vector, learningRate: number): Float64Array {
  requireFunction("descentStep", "f", f);
  requireVector("descentStep", "x", x);
  requirePositive("descentStep", "learningRate", learningRate);
  return centralSlopes("descentStep", f, x).map((slope, i) => x[i] - learningRate * slope);
}

/**
 * Steps downhill from `start` until the gradient vanishes, the steps are used up, or a number is no longer finite.
 *
 * Each step: velocity ← momentum·velocity − learningRate·∇f(x), then x ← x + velocity (Polyak's heavy ball); the
 * velocity is zero at first. With momentum 0 this is x ← x − learningRate·∇f(x).
 *
 * @param f A function of n numbers. Each visit calls it once for the value, and 2n times for the gradient unless
 * `gradient` is given; it gets scratch arrays that it must not change or keep.
 * @param start The first point, n finite numbers. It is not changed.
 * @param options `learningRate`, `steps`, `momentum`, `tolerance`, `gradient`.
 * @returns `path`, with the start first and the final point last (steps + 1 visits if nothing stops it earlier), and
 * why it `stopped`. By differences, "converged" means that no slope can be seen: where f is large, as 1e16 + x₀² + x₁²,
 * that is no sign of a minimum, and `stopped` is "rounding".
 * @throws TypeError or RangeError for anything else, with a sentence that names it; also if f or its gradient is not
 * finite at the start.
 * @example gradientDescent(([x0, x1]) => x0 ** 2 + x1 ** 2, [-3, 4], { learningRate: 0.1, steps: 20 }).path.length // 21
 * @see B. T. Polyak, Some methods of speeding up the convergence of iteration methods (1964)
 */
export function gradientDescent(f: ScalarFunction, start: Vector, options: DescentOptions = {}): Descent {
  requireFunction("gradientDescent", "f", f);
  requireVector("gradientDescent", "start", start);
  requireOptions("gradientDescent", options, ["learningRate", "steps", "momentum", "tolerance", "gradient"]);
  const { learningRate = 0.01, steps = 100, momentum = 0, tolerance = 0 } = options;
  const { gradient } = options;
  requirePositive("gradientDescent", "learningRate", learningRate);
  requireWhole("gradientDescent", "steps", steps, 0);
  const most = mostSteps(start.length);
  if (steps > most) {
    const requirement = `at most ${most}, since a longer path may not fit in memory`;
    throw new RangeError(refusal("gradientDescent", "steps", requirement, steps));
  }
  const fraction = (value: number) => value >= 0 && value < 1;
  requireNumber("gradientDescent", "momentum", momentum, "at least 0 and less than 1", fraction);
  const notNegative = (value: number) => value >= 0;
  requireNumber("gradientDescent", "tolerance", tolerance, "a finite number, 0 or more", notNegative);
  if (gradient !== undefined) requireFunction("gradientDescent", "gradient", gradient);

  const n = start.length;
  const path: Visit[] = [];
  const stop = (stopped: Descent["stopped"]) => ({ path, stopped });
  const room = roomFor(n);
  // What f and its gradient are handed, so that neither can reach into the path.
  const scratch = new Float64Array(n);
  const velocity = new Float64Array(n);
  let longest = 0;
  for (let x = filled(room(), start); ; ) {
    scratch.set(x);
    const value = f(scratch);
    if (typeof value !== "number") refuseValue("gradientDescent", value);
    const slopes = room();
    if (gradient === undefined) centralSlopes("gradientDescent", f, x, undefined, scratch, slopes);
    else {
      scratch.set(x);
      requireGradient("gradientDescent", gradient(scratch), n, slopes);
    }
    if (path.length === 0) {
      requireNumber("gradientDescent", "the value of f at the start", value);
      for (let i = 0; i < n; i++) {
        requireNumber("gradientDescent", `slope ${i} of the gradient at the start`, slopes[i]);
      }
    }
    // The length of finite slopes may be too large for a double.
    const length = lengthOf(slopes);
    if (!Number.isFinite(value) || !(Number.isFinite(length) || isFiniteVector(slopes)))
      return stop("diverged");
    path.push({ x, value, gradient: slopes });
    longest = Math.max(longest, length);
    if (length <= tolerance) {
      const hidden = gradient === undefined ? hiddenLength(value, x) : 0;
      return stop(hidden > Math.max(tolerance, 1e-6 * longest) ? "rounding" : "converged");
    }
    if (path.length > steps) return stop("steps");
    const next = room();
    for (let i = 0; i < n; i++) {
      velocity[i] = momentum * velocity[i] - learningRate * slopes[i];
      next[i] = x[i] + velocity[i];
      if (!Number.isFinite(next[i])) return stop("diverged");
    }
    x = next;
  }
}

function filled(array: Float64Array<ArrayBuffer>, numbers: Vector): Float64Array<ArrayBuffer> {
  for (let i = 0; i < array.length; i++) array[i] = numbers[i];
  return array;
}

/**
 * Hands out vectors of n numbers, as views of common blocks: an array of its own costs 230 bytes beside its numbers, a
 * view half of that.
 */
function roomFor(n: number): () => Float64Array<ArrayBuffer> {
  const length = n * Math.ceil(512 / n);
  let block = new ArrayBuffer(0);
  let used = 0;
  return () => {
    if (used === block.byteLength) {
      block = new ArrayBuffer(8 * length);
      used = 0;
    }
    const view = new Float64Array(block, used, n);
    used += 8 * n;
    return view;
  };
}

/** How long a gradient may be that the rounding of f hides from central differences: ε·|f| / h for each variable. */
function hiddenLength(value: number, x: Float64Array): number {
  return lengthOf(x.map((coordinate) => (Number.EPSILON * Math.abs(value)) / centralStep(coordinate)));
}

/** A visit holds 2n numbers of 8 bytes, and needs about 300 bytes for itself and its two arrays. */
function mostSteps(n: number): number {
  return Math.floor(2 ** 30 / (300 + 16 * n));
}
