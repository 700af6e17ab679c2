// What the functions of this folder do with several numbers at once, in plain loops: called at each step of a descent,
// `map`, `every` and `reduce` would cost more than the mathematics.

import { refusal, requireArray, type Vector } from "./check";

/** The length of a vector, ‖x‖ = √(x₀² + x₁² + …), without overflow or underflow on the way. */
export function lengthOf(x: Vector): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * x[i];
  // Squares of this size have lost nothing; NaN is not of this size, but is NaN either way.
  if (sum > 1e-280 && sum < 1e300) return Math.sqrt(sum);
  let largest = 0;
  for (let i = 0; i < x.length; i++) largest = Math.max(largest, Math.abs(x[i]));
  if (largest === 0 || !(largest < Number.POSITIVE_INFINITY)) return largest;
  sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] / largest) ** 2;
  return largest * Math.sqrt(sum);
}

export function isFiniteVector(x: Vector): boolean {
  for (let i = 0; i < x.length; i++) if (!Number.isFinite(x[i])) return false;
  return true;
}

/**
 * What a gradient that somebody else wrote returns: n numbers, copied so that its own array may be used again. NaN and
 * Infinity are numbers: they pass, and come out at the end.
 */
export function requireGradient(
  caller: string,
  slopes: unknown,
  n: number,
  copy: Float64Array = new Float64Array(n),
): Float64Array {
  const requirement = `an array of ${n} numbers`;
  const numbers = requireArray(caller, "the value of the gradient", slopes, requirement);
  let sound = numbers.length === n;
  for (let i = 0; sound && i < n; i++) {
    const slope = numbers[i];
    if (typeof slope === "number") copy[i] = slope;
    else sound = false;
  }
  if (!sound) throw new TypeError(refusal(caller, "the value of the gradient", requirement, slopes));
  return copy;
}
