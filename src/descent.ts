// Gradient descent: a marble that takes step after step downhill, and every point that it visited.

import {
  evaluate,
  requireFunction,
  requireNumber,
  requireOptions,
  requirePositive,
  requireVector,
  type ScalarFunction,
  type Vector,
  type VectorFunction,
} from "./check";
import { centralGradient, lengthOf, requireGradient } from "./gradient";

/** One stop of the marble: where it was, and f and its gradient there. All three belong to the same x. */
export type Visit = { x: Float64Array; value: number; gradient: Float64Array };

export type Descent = {
  /** Every point visited, from the start to the last; all of them finite. */
  path: Visit[];
  /**
   * "converged": the gradient is no longer than the tolerance, whatever the velocity. "steps": all steps taken.
   * "diverged": the next point, its value or its gradient is not finite.
   */
  stopped: "converged" | "steps" | "diverged";
};

export type DescentOptions = {
  /** How far to go along the negative gradient: x moves by learningRate·∇f(x). Default 0.01. */
  learningRate?: number;
  /** How many steps to take at most. Default 100. */
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
  return centralGradient("descentStep", f, x).map((slope, i) => x[i] - learningRate * slope);
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
 * why it `stopped`.
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
  const { gradient = (x: Vector) => centralGradient("gradientDescent", f, x) } = options;
  requirePositive("gradientDescent", "learningRate", learningRate);
  const whole = (value: number) => Number.isInteger(value) && value >= 0;
  requireNumber("gradientDescent", "steps", steps, "a whole number, 0 or more", whole);
  const fraction = (value: number) => value >= 0 && value < 1;
  requireNumber("gradientDescent", "momentum", momentum, "at least 0 and less than 1", fraction);
  const notNegative = (value: number) => value >= 0;
  requireNumber("gradientDescent", "tolerance", tolerance, "a finite number, 0 or more", notNegative);
  requireFunction("gradientDescent", "gradient", gradient);

  // Copies, so that neither f nor its gradient can reach into the path.
  const visit = (x: Float64Array): Visit => ({
    x,
    value: evaluate("gradientDescent", f, x.slice()),
    gradient: requireGradient("gradientDescent", gradient(x.slice()), x.length),
  });

  const path = [visit(new Float64Array(start))];
  requireNumber("gradientDescent", "the value of f at the start", path[0].value);
  requireVector("gradientDescent", "the gradient at the start", path[0].gradient);
  let velocity = new Float64Array(start.length);
  for (;;) {
    const here = path[path.length - 1];
    if (lengthOf(here.gradient) <= tolerance) return { path, stopped: "converged" };
    if (path.length > steps) return { path, stopped: "steps" };
    velocity = velocity.map((speed, i) => momentum * speed - learningRate * here.gradient[i]);
    const x = here.x.map((coordinate, i) => coordinate + velocity[i]);
    if (!x.every(Number.isFinite)) return { path, stopped: "diverged" };
    const next = visit(x);
    if (!Number.isFinite(next.value) || !next.gradient.every(Number.isFinite))
      return { path, stopped: "diverged" };
    path.push(next);
  }
}
