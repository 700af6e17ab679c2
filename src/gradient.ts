// The slopes of a function of several variables: one at a time, all together, and whether a formula for them is right.

import {
  refusal,
  refuseValue,
  requireFunction,
  requireNumber,
  requireOptions,
  requireStep,
  requireVector,
  type ScalarFunction,
  type Vector,
  type VectorFunction,
} from "./check";
import { centralStep, oneSidedStep } from "./difference";

export type { ScalarFunction, Vector, VectorFunction } from "./check";

export type GradientOptions = {
  /** One step for every variable, in the unit of x. Left out: each variable has its own, scaled by its size. */
  h?: number;
  /** "central" (the default): 2n evaluations. "forward": n + 1 evaluations, and about half as many right digits. */
  method?: "central" | "forward";
};

/**
 * The slope of `f` at `x` along one of its variables, the others held still:
 * (f(…, x[index] + h, …) − f(…, x[index] − h, …)) / (2h).
 *
 * The error is about h²·|∂³f| / 6, plus about ε·|f(x)| / h from rounding.
 *
 * @param f A function of n numbers. It is called twice, with a scratch array that it must not change or keep.
 * @param x The point, n finite numbers. It is not changed.
 * @param index Which variable: 0 for the first.
 * @param h The step, in the unit of x[index]. Left out: ∛ε·max(1, |x[index]|).
 * @returns The slope; NaN where f is NaN.
 * @throws TypeError or RangeError for anything else, with a sentence that names it.
 * @example partialDerivative(([x0, x1]) => x0 ** 2 + x1 ** 2, [3, 4], 0) // 6, to 11 digits
 * @see https://en.wikipedia.org/wiki/Partial_derivative
 */
export function partialDerivative(f: ScalarFunction, x: Vector, index: number, h?: number): number {
  requireFunction("partialDerivative", "f", f);
  requireVector("partialDerivative", "x", x);
  const inRange = (value: number) => Number.isInteger(value) && value >= 0 && value < x.length;
  requireNumber("partialDerivative", "index", index, `a whole number from 0 to ${x.length - 1}`, inRange);
  const step = h === undefined ? centralStep(x[index]) : h;
  requireStep("partialDerivative", x[index], step, index);
  const scratch = new Float64Array(x);
  scratch[index] = x[index] + step;
  const above = valueAt("partialDerivative", f, scratch);
  scratch.set(x);
  scratch[index] = x[index] - step;
  const below = valueAt("partialDerivative", f, scratch);
  return (above - below) / (2 * step);
}

/**
 * The partial derivatives of `f` at `x` along all of its variables: the direction in which f rises fastest, and how
 * fast.
 *
 * For each i, central: (f(x + h·eᵢ) − f(x − h·eᵢ)) / (2h); forward: (f(x + h·eᵢ) − f(x)) / h. The errors are those of
 * centralDifference and forwardDifference.
 *
 * @param f A function of n numbers. It is called 2n times (forward: n + 1), with one scratch array that it must not
 * change or keep; a change that is still there at the end is refused, since every later difference would be wrong.
 * @param x The point, n finite numbers. It is not changed, even if f throws.
 * @param options `h` and `method`.
 * @returns n slopes; NaN where f is NaN.
 * @throws TypeError or RangeError for anything else, with a sentence that names it.
 * @example gradient(([x0, x1]) => x0 ** 2 + x1 ** 2, [3, 4]) // [6, 8], to 11 digits
 * @see https://en.wikipedia.org/wiki/Gradient
 */
export function gradient(f: ScalarFunction, x: Vector, options: GradientOptions = {}): Float64Array {
  requireFunction("gradient", "f", f);
  requireVector("gradient", "x", x);
  requireOptions("gradient", options, ["h", "method"]);
  const { h, method = "central" } = options;
  if (method !== "central" && method !== "forward") {
    throw new TypeError(refusal("gradient", "method", '"central" or "forward"', method));
  }
  const defaultStep = method === "forward" ? oneSidedStep : centralStep;
  const steps = new Float64Array(x.length);
  for (let i = 0; i < steps.length; i++) {
    if (h !== undefined) requireStep("gradient", x[i], h, i);
    steps[i] = h === undefined ? defaultStep(x[i]) : h;
  }
  return slopesAt("gradient", f, x, steps, method);
}

/** The same by central differences with the usual steps, for a function of this folder, which answers for bad input. */
export function centralGradient(caller: string, f: ScalarFunction, x: Vector): Float64Array {
  return slopesAt(caller, f, x, new Float64Array(x).map(centralStep), "central");
}

function slopesAt(
  caller: string,
  f: ScalarFunction,
  x: Vector,
  steps: Float64Array,
  method: "central" | "forward",
): Float64Array {
  const scratch = new Float64Array(x);
  const slopes = new Float64Array(x.length);
  const here = method === "forward" ? valueAt(caller, f, scratch) : Number.NaN;
  for (let i = 0; i < scratch.length; i++) {
    const coordinate = scratch[i];
    scratch[i] = coordinate + steps[i];
    const above = valueAt(caller, f, scratch);
    if (method === "forward") {
      slopes[i] = (above - here) / steps[i];
    } else {
      scratch[i] = coordinate - steps[i];
      slopes[i] = (above - valueAt(caller, f, scratch)) / (2 * steps[i]);
    }
    scratch[i] = coordinate;
  }
  requireUnchanged(caller, scratch, x);
  return slopes;
}

export type GradientCheck = {
  /** ‖claimed − measured‖ / (‖claimed‖ + ‖measured‖): from 0 (the same) to 1; 0 if both are zero. */
  relativeError: number;
  /**
   * "right" up to 1e-7, "wrong" from 1e-2, "look closer" between: a kink, a scale, or a small mistake; and where f is
   * not finite a step away, so that there is nothing to compare with.
   */
  verdict: "right" | "look closer" | "wrong";
  /** The same, variable by variable. */
  weights: { index: number; claimed: number; measured: number; relativeError: number }[];
};

/**
 * Is a formula for the gradient of `f` right? Compares it with central differences:
 * ‖claimed − measured‖ / (‖claimed‖ + ‖measured‖).
 *
 * Ask at a point where the gradient is not almost zero: near a minimum both are, and their ratio says little.
 *
 * @param f A function of n numbers. It is called 2n times.
 * @param claimedGradient The formula: a function of n numbers with n numbers as its value.
 * @param x The point, n finite numbers.
 * @returns The relative error, a verdict, and both gradients variable by variable.
 * @throws TypeError or RangeError for anything else, with a sentence that names it.
 * @example checkGradient(([x]) => x ** 2, ([x]) => [2 * x], [3]).verdict // "right"
 * @see https://cs231n.github.io/neural-networks-3/#gradcheck
 */
export function checkGradient(f: ScalarFunction, claimedGradient: VectorFunction, x: Vector): GradientCheck {
  requireFunction("checkGradient", "f", f);
  requireFunction("checkGradient", "claimedGradient", claimedGradient);
  requireVector("checkGradient", "x", x);
  const measured = centralGradient("checkGradient", f, x);
  const claimed = requireGradient("checkGradient", claimedGradient(new Float64Array(x)), x.length);
  const weights = Array.from(measured, (slope, index) => ({
    index,
    claimed: claimed[index],
    measured: slope,
    relativeError: relative(Math.abs(claimed[index] - slope), Math.abs(claimed[index]) + Math.abs(slope)),
  }));
  const difference = claimed.map((slope, index) => slope - measured[index]);
  const relativeError = relative(lengthOf(difference), lengthOf(claimed) + lengthOf(measured));
  return { relativeError, verdict: judge(relativeError, measured), weights };
}

function judge(relativeError: number, measured: Float64Array): GradientCheck["verdict"] {
  if (relativeError <= 1e-7) return "right";
  return relativeError < 1e-2 || !measured.every(Number.isFinite) ? "look closer" : "wrong";
}

/** The length of a vector, ‖x‖ = √(x₀² + x₁² + …), without overflow on the way. */
export function lengthOf(x: Float64Array): number {
  return x.reduce((length, coordinate) => Math.hypot(length, coordinate), 0);
}

/** What a gradient that somebody else wrote returns: n numbers, copied so that its own array may be used again. */
export function requireGradient(caller: string, slopes: Vector, n: number): Float64Array {
  const isNumber = (slope: unknown) => typeof slope === "number";
  if (slopes?.length !== n || !Array.prototype.every.call(slopes, isNumber)) {
    throw new TypeError(refusal(caller, "the value of the gradient", `an array of ${n} numbers`, slopes));
  }
  return new Float64Array(slopes);
}

function relative(difference: number, size: number): number {
  return difference === 0 ? 0 : difference / size;
}

/** As `evaluate`, but here: called across files 2n times a gradient, it would cost a fifth of a cheap f. */
function valueAt(caller: string, f: ScalarFunction, x: Float64Array): number {
  const value = f(x);
  return typeof value === "number" ? value : refuseValue(caller, value);
}

function requireUnchanged(caller: string, scratch: Float64Array, x: Vector): void {
  for (let i = 0; i < x.length; i++) {
    if (scratch[i] !== x[i]) {
      throw new TypeError(
        `${caller}: f must leave its argument as it is, but x[${i}] went from ${x[i]} to ${scratch[i]}.`,
      );
    }
  }
}
