// The second derivatives of a function of several variables: how its slopes change from place to place.

import {
  evaluate,
  requireFunction,
  requireOptions,
  requireStep,
  requireVector,
  type ScalarFunction,
  type Vector,
  type VectorFunction,
} from "./check";
import { centralStep } from "./difference";
import { requireGradient } from "./vector";

export { type SymmetricEigen, symmetricEigen } from "./symmetric-eigen";

export type HessianOptions = {
  /** One step for every variable, in the unit of x. Left out: each variable has its own, scaled by its size. */
  h?: number;
  /** The gradient of f, if there is a formula for it. Left out: central differences of f with the same steps. */
  gradient?: VectorFunction;
};

/**
 * The Hessian of `f` at `x`: in row i and column j the rate at which slope i changes along variable j, by central
 * differences of the gradient, (∂f/∂xᵢ(x + h·eⱼ) − ∂f/∂xᵢ(x − h·eⱼ)) / (2h).
 *
 * Where f is smooth, ij and ji are one number; what is returned is the mean of the two, so it is symmetric to the bit.
 *
 * The step has an error on either side. Too large, it misses what f does in between: about h²·|∂⁴f| / 3. Too small, it
 * divides the rounding of f twice: about ε·|f| / h². The two meet where h⁴ is of the size of ε, and there the error is
 * about √ε, half the digits. With a formula for the gradient only one division is left, ε·|∇f| / h: they meet at ∛ε, as
 * for centralDifference, and two thirds of the digits are right.
 *
 * @param f A function of n numbers. It is called 4n² times, or not at all if `gradient` is given.
 * @param x The point, n finite numbers. It is not changed, even if f throws.
 * @param options `h` and `gradient`. Steps left out: ⁴√ε·max(1, |xᵢ|), or with a `gradient` ∛ε·max(1, |xᵢ|).
 * @returns n rows of n numbers, in units of f per unit of xᵢ and of xⱼ; NaN where f is NaN.
 * @throws TypeError or RangeError for anything else, with a sentence that names it.
 * @example hessian(([x0, x1]) => x0 ** 2 + 3 * x0 * x1, [1, 2]) // [[2, 3], [3, 0]], to 7 digits
 * @see https://en.wikipedia.org/wiki/Hessian_matrix
 */
export function hessian(f: ScalarFunction, x: Vector, options: HessianOptions = {}): Float64Array[] {
  requireFunction("hessian", "f", f);
  requireVector("hessian", "x", x);
  requireOptions("hessian", options, ["h", "gradient"]);
  const { h, gradient } = options;
  if (gradient !== undefined) requireFunction("hessian", "gradient", gradient);
  const steps = Array.from(x, (coordinate, i) => {
    const usual = gradient === undefined ? secondStep(coordinate) : centralStep(coordinate);
    const step = h === undefined ? usual : h;
    requireStep("hessian", coordinate, step, i);
    return step;
  });

  /** Two points a step to either side of one, along variable i; copies, so that f and its gradient may do as they like. */
  const beside = (point: Vector, i: number) => {
    const [high, low] = [new Float64Array(point), new Float64Array(point)];
    high[i] += steps[i];
    low[i] -= steps[i];
    return { high, low, distance: high[i] - low[i] };
  };
  const slopes = (point: Float64Array): ArrayLike<number> => {
    if (gradient !== undefined) return requireGradient("hessian", gradient(point), x.length);
    return steps.map((_, i) => {
      const { high, low, distance } = beside(point, i);
      return (evaluate("hessian", f, high) - evaluate("hessian", f, low)) / distance;
    });
  };
  const columns = steps.map((_, j) => {
    const { high, low, distance } = beside(x, j);
    const [above, below] = [slopes(high), slopes(low)];
    return steps.map((_, i) => (above[i] - below[i]) / distance);
  });
  return steps.map((_, i) => Float64Array.from(steps, (_, j) => (columns[i][j] + columns[j][i]) / 2));
}

/** Where the two errors of a second difference meet, in the unit of the coordinate. */
function secondStep(coordinate: number): number {
  return Number.EPSILON ** (1 / 4) * Math.max(1, Math.abs(coordinate));
}
