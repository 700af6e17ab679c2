// Is a formula for a gradient right? Differences can tell, weight by weight, as far as they know the slope themselves.
//
// First a central difference along each weight: where the formula agrees with it to six digits, it is right, for that is
// no accident. Where it does not, the difference may be the one that is wrong: the step too large for the function, a
// kink within it, a slope that drowns in rounding. So along those weights `derivative` says what the slope is and how
// far it may be off, and the formula is called wrong only where it is outside that bound.

import {
  evaluate,
  requireFunction,
  requireVector,
  type ScalarFunction,
  type Vector,
  type VectorFunction,
} from "./check";
import { derivativeOfNoisy } from "./derivative";
import { relativeError } from "./relative-error";
import { centralSlopes } from "./slopes";
import { requireGradient } from "./vector";

export type Verdict = "right" | "wrong" | "cannot tell";

export type GradientCheck = {
  /** ‖claimed − measured‖ / (‖claimed‖ + ‖measured‖): from 0 (the same) to 1; 0 if both are zero. */
  relativeError: number;
  /**
   * "wrong" if one weight is; "right" if every weight is; else "cannot tell": no weight is known to be wrong, but
   * differences do not know enough about all of them.
   */
  verdict: Verdict;
  /**
   * The same, variable by variable. `doubt` is how far `measured` may be off where it was measured with a bound, NaN
   * where claimed and measured agreed without one.
   */
  weights: {
    index: number;
    claimed: number;
    measured: number;
    doubt: number;
    relativeError: number;
    verdict: Verdict;
  }[];
};

/** Claimed and measured are the same if they differ by less than this part of them. */
const sixDigits = 1e-6;
/** A slope that is not known to this part of itself is not known. */
const twoDigits = 1e-2;

/**
 * Is a formula for the gradient of `f` right? Each slope that it claims is compared with one measured by differences:
 * "right" if they agree to six digits, or as far as the differences know the slope, if that is two digits or more;
 * "wrong" if it is further from what was measured than that may be off; else "cannot tell".
 *
 * Differences do not know the slope at a kink, where it drowns in the rounding of f, and where f is not finite a step
 * away. How raggedly f is rounded is measured, so that a loss in 32-bit floats has larger doubts.
 *
 * @param f A function of n numbers. It is called 2n times, and for each weight that does not agree at once 20 times more.
 * @param claimedGradient The formula: a function of n numbers with n numbers as its value.
 * @param x The point, n finite numbers.
 * @returns The relative error, a verdict, and both gradients with a verdict variable by variable.
 * @throws TypeError or RangeError for anything else, with a sentence that names it.
 * @example checkGradient(([x]) => x ** 2, ([x]) => [2 * x], [3]).verdict // "right"
 * @see https://cs231n.github.io/neural-networks-3/#gradcheck
 */
export function checkGradient(f: ScalarFunction, claimedGradient: VectorFunction, x: Vector): GradientCheck {
  requireFunction("checkGradient", "f", f);
  requireFunction("checkGradient", "claimedGradient", claimedGradient);
  requireVector("checkGradient", "x", x);
  const differences = centralSlopes("checkGradient", f, x);
  const claims = requireGradient("checkGradient", claimedGradient(new Float64Array(x)), x.length);
  let noise: number | undefined;
  const weights = Array.from(claims, (claimed, index) => {
    const first = differences[index];
    if (Math.abs(claimed - first) <= sixDigits * Math.abs(claimed)) {
      return compared(index, claimed, first, Number.NaN, "right");
    }
    noise ??= noiseOf(f, x);
    const { value, error: doubt } = slopeAlong(f, x, index, noise);
    return compared(index, claimed, value, doubt, judged(claimed, value, doubt));
  });
  const measured = Float64Array.from(weights, (weight) => weight.measured);
  return {
    relativeError: relativeError(claims, measured),
    verdict: together(weights.map(({ verdict }) => verdict)),
    weights,
  };
}

function slopeAlong(
  f: ScalarFunction,
  x: Vector,
  index: number,
  noise: number,
): { value: number; error: number } {
  const along = (coordinate: number) => {
    const point = new Float64Array(x);
    point[index] = coordinate;
    return evaluate("checkGradient", f, point);
  };
  return derivativeOfNoisy("checkGradient", along, x[index], 3 * noise);
}

function judged(claimed: number, value: number, doubt: number): Verdict {
  const apart = Math.abs(claimed - value);
  const size = Math.max(Math.abs(claimed), Math.abs(value));
  if (apart <= sixDigits * size) return "right";
  if (apart <= doubt) return doubt <= twoDigits * size ? "right" : "cannot tell";
  return doubt < Number.POSITIVE_INFINITY ? "wrong" : "cannot tell";
}

/** How raggedly f is rounded around x: the size of fourth differences over steps in which no smooth f has any. */
function noiseOf(f: ScalarFunction, x: Vector): number {
  const values = [-3, -2, -1, 0, 1, 2, 3].map((k) => {
    const point = new Float64Array(x);
    for (let i = 0; i < point.length; i++) point[i] += 1e-4 * k * (Math.min(1, Math.abs(x[i])) || 1);
    return evaluate("checkGradient", f, point);
  });
  const fourth = (k: number) =>
    values[k] - 4 * values[k + 1] + 6 * values[k + 2] - 4 * values[k + 3] + values[k + 4];
  // Independent errors of size 1 give fourth differences of size √(1 + 16 + 36 + 16 + 1).
  return Math.max(...[0, 1, 2].map((k) => Math.abs(fourth(k)))) / Math.sqrt(70) || 0;
}

function compared(index: number, claimed: number, measured: number, doubt: number, verdict: Verdict) {
  return { index, claimed, measured, doubt, relativeError: relativeError([claimed], [measured]), verdict };
}

function together(verdicts: Verdict[]): Verdict {
  if (verdicts.includes("wrong")) return "wrong";
  return verdicts.includes("cannot tell") ? "cannot tell" : "right";
}
