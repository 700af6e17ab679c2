// The slope of a function of several variables towards one direction: all of its slopes in a single number.

import {
  evaluate,
  refusal,
  requireFunction,
  requireStep,
  requireVector,
  type ScalarFunction,
  type Vector,
} from "./check";
import { centralDifference } from "./difference";

/**
 * The directional derivative of `f` at `x` towards `direction`: (f(x + h·v) − f(x − h·v)) / (2h) with v for the direction.
 *
 * Where f is smooth it is the dot product ∇f·v, so that a gradient of any length can be checked by two values of f. The
 * error is that of centralDifference for f(x + t·v) as a function of t.
 *
 * @param f A function of n numbers. It is called twice, each time with an array of its own.
 * @param x The point, n finite numbers. It is not changed.
 * @param direction n finite numbers, of any length: twice as long, twice the slope.
 * @param h The step, in lengths of the direction. Left out: ∛ε.
 * @returns The slope; NaN where f is NaN.
 * @throws TypeError or RangeError for anything else, with a sentence that names it.
 * @example directionalDerivative(([x0, x1]) => x0 ** 2 + x1 ** 2, [3, 4], [0.6, 0.8]) // 10, to 11 digits
 * @see https://en.wikipedia.org/wiki/Directional_derivative
 */
export function directionalDerivative(f: ScalarFunction, x: Vector, direction: Vector, h?: number): number {
  requireFunction("directionalDerivative", "f", f);
  requireVector("directionalDerivative", "x", x);
  requireVector("directionalDerivative", "direction", direction);
  if (direction.length !== x.length) {
    const requirement = `as long as x, which has ${x.length}`;
    throw new RangeError(refusal("directionalDerivative", "direction", requirement, direction));
  }
  if (h !== undefined) requireStep("directionalDerivative", 0, h);
  const along = (t: number) => {
    const point = new Float64Array(x);
    for (let i = 0; i < point.length; i++) point[i] += t * direction[i];
    return evaluate("directionalDerivative", f, point);
  };
  return centralDifference(along, 0, h);
}
