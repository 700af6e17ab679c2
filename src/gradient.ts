// The slopes of a function of several variables: one at a time, and all together.

import {
  evaluate,
  refusal,
  requireFunction,
  requireNumber,
  requireOptions,
  requireStep,
  requireVector,
  type ScalarFunction,
  type Vector,
} from "./check";
import { centralDifference, centralStep } from "./difference";
import { centralSlopes, forwardSlopes } from "./slopes";

export type { ScalarFunction, Vector, VectorFunction } from "./check";
export { checkGradient, type GradientCheck } from "./gradient-check";

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
  const along = (coordinate: number) => {
    const point = new Float64Array(x);
    point[index] = coordinate;
    return evaluate("partialDerivative", f, point);
  };
  return centralDifference(along, x[index], step);
}

/**
 * The partial derivatives of `f` at `x` along all of its variables: the direction in which f rises fastest, and how
 * fast.
 *
 * For each i, central: (f(x + h·eᵢ) − f(x − h·eᵢ)) / (2h); forward: (f(x + h·eᵢ) − f(x)) / h, with the step that was
 * walked as h. The errors are those of centralDifference and forwardDifference.
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
export function gradient(f: ScalarFunction, x: Vector, options?: GradientOptions): Float64Array {
  if (typeof f !== "function") requireFunction("gradient", "f", f);
  requireVector("gradient", "x", x);
  return options === undefined ? centralSlopes("gradient", f, x) : gradientWith(options, f, x);
}

function gradientWith(options: GradientOptions, f: ScalarFunction, x: Vector): Float64Array {
  requireOptions("gradient", options, ["h", "method"]);
  const { h, method = "central" } = options;
  if (method !== "central" && method !== "forward") {
    throw new TypeError(refusal("gradient", "method", '"central" or "forward"', method));
  }
  if (h !== undefined) for (let i = 0; i < x.length; i++) requireStep("gradient", x[i], h, i);
  return method === "central" ? centralSlopes("gradient", f, x, h) : forwardSlopes("gradient", f, x, h);
}
