// The derivative of a function of one variable, from nothing but values of the function.
//
// Where x + h must be rounded, the step that was walked is another than h: (x + h) − x is what the functions divide by.
// In the formulas ε is Number.EPSILON = 2⁻⁵² ≈ 2.2e-16, the distance from 1 to the next larger number.

import { type RealFunction, refuseValue, requireFunction, requireNumber, requireStep } from "./check";

export type { RealFunction } from "./check";
export { derivative } from "./derivative";

/**
 * The slope of `f` from `x` to a little to its right: (f(x + h) − f(x)) / h.
 *
 * The error is about h·|f″(x)| / 2, plus about ε·|f(x)| / h from rounding: halve h and the first halves.
 *
 * @param f A function of one number. It is called twice.
 * @param x Where, a finite number.
 * @param h The step, in the unit of x. Left out: √ε·max(1, |x|), which makes the two errors about equal.
 * @returns The slope, in units of f per unit of x; NaN where f is NaN.
 * @throws TypeError or RangeError if f is no function of one number, x is not finite, or h is not positive, so small
 * that x ± h is x again, or so large that x ± h is not finite.
 * @example forwardDifference((x) => x ** 2, 2, 1e-4) // 4.0001, and not 4
 * @see https://en.wikipedia.org/wiki/Finite_difference
 */
export function forwardDifference(f: RealFunction, x: number, h?: number): number {
  requireArguments("forwardDifference", f, x, h);
  const step = h === undefined ? oneSidedStep(x) : h;
  return slopeBetween("forwardDifference", f, x + step, x);
}

/**
 * The slope of `f` from a little to the left of `x` to `x`: (f(x) − f(x − h)) / h.
 *
 * The error is about h·|f″(x)| / 2, as for the forward difference but with the other sign.
 *
 * @param f A function of one number. It is called twice.
 * @param x Where, a finite number.
 * @param h The step, in the unit of x. Left out: √ε·max(1, |x|).
 * @returns The slope, in units of f per unit of x; NaN where f is NaN.
 * @throws As forwardDifference.
 * @example backwardDifference((x) => x ** 2, 2, 1e-4) // 3.9999
 * @see https://en.wikipedia.org/wiki/Finite_difference
 */
export function backwardDifference(f: RealFunction, x: number, h?: number): number {
  requireArguments("backwardDifference", f, x, h);
  const step = h === undefined ? oneSidedStep(x) : h;
  return slopeBetween("backwardDifference", f, x, x - step);
}

/**
 * The slope of `f` from a little to the left of `x` to a little to its right: (f(x + h) − f(x − h)) / (2h).
 *
 * The error is about h²·|f‴(x)| / 6, plus about ε·|f(x)| / h from rounding: halve h and the first falls by four.
 *
 * @param f A function of one number. It is called twice.
 * @param x Where, a finite number.
 * @param h The step, in the unit of x. Left out: ∛ε·max(1, |x|), which makes the two errors about equal.
 * @returns The slope, in units of f per unit of x; NaN where f is NaN.
 * @throws As forwardDifference.
 * @example centralDifference((x) => x ** 2, 2, 1e-4) // 4: the error h²·f‴/6 is 0 for a parabola
 * @see https://en.wikipedia.org/wiki/Finite_difference
 */
export function centralDifference(f: RealFunction, x: number, h?: number): number {
  requireArguments("centralDifference", f, x, h);
  const step = h === undefined ? centralStep(x) : h;
  return slopeBetween("centralDifference", f, x + step, x - step);
}

const rootOfEpsilon = Math.sqrt(Number.EPSILON);
const cubeRootOfEpsilon = Math.cbrt(Number.EPSILON);

/** √ε·max(1, |x|): the step at which the forward difference's two errors are about equal. */
export function oneSidedStep(x: number): number {
  return exactStep(x, rootOfEpsilon * Math.max(1, Math.abs(x)));
}

/** ∛ε·max(1, |x|): the step at which the central difference's two errors are about equal. */
export function centralStep(x: number): number {
  return exactStep(x, cubeRootOfEpsilon * Math.max(1, Math.abs(x)));
}

/** The step nearest to `h` for which |x| + h is exact, so that dividing by it divides by the true distance. */
function exactStep(x: number, h: number): number {
  return Math.abs(x) + h - Math.abs(x);
}

function requireArguments(caller: string, f: RealFunction, x: number, h: number | undefined): void {
  if (typeof f !== "function" || !Number.isFinite(x)) {
    requireFunction(caller, "f", f);
    requireNumber(caller, "x", x);
  }
  if (h !== undefined) requireStep(caller, x, h);
}

/** The slope from `low` to `high`. Their distance is the step that was walked, which rounding may make another than h. */
function slopeBetween(caller: string, f: RealFunction, high: number, low: number): number {
  const above = f(high);
  if (typeof above !== "number") refuseValue(caller, above);
  const below = f(low);
  if (typeof below !== "number") refuseValue(caller, below);
  const distance = high - low;
  return distance < Number.POSITIVE_INFINITY
    ? (above - below) / distance
    : (above / 2 - below / 2) / (high / 2 - low / 2);
}
