// The derivative of a function of one variable as exactly as doubles allow, with a bound on its error.
//
// A central difference with a large step is wrong because the curve bends, one with a small step because values of f
// are rounded. A ladder of them, each step 1.6 times smaller than the last, can be extrapolated to the step 0; but a
// ladder that begins too high does not converge, and one that begins too low drowns in rounding. So:
//
// 1. A sentinel: one difference at a step so small that hardly any curve bends within it. It knows few digits, but no
//    ladder may contradict it, nor any other difference at a smaller step.
// 2. Where to begin: at a quarter of |x|, or lower where the sentinel sees the curve bend faster. If the first two rungs
//    contradict the sentinel or each other, lower; if they are so alike that the curve must be straight for much
//    further, higher; between too high and too low, halfway.
// 3. Down that ladder, until rounding is the larger error; in the end all rungs are extrapolated together.
//
// The value is the mean of what the ladders say, and the bound the smallest that any of them allows it.

import { evaluate, type RealFunction, requireFunction, requireNumber } from "./check";
import { type Estimate, measure } from "./extrapolation";
import { everyLadder, likeliest } from "./ladders";
import { rungsAround } from "./rungs";

/**
 * The derivative of `f` at `x`, extrapolated from central differences, and how far it may be off.
 *
 * @param f A function of one number, called at most 20 times: at x, and at x ± h with h at most |x|/2, so that neither
 * 0 nor what lies beyond is met. There are two exceptions: where |x| is below 1e-290, and where f is straight, its
 * slopes over a step of |x|/7 or more and over one 1.6 times smaller the same to a millionth, or to four times what
 * rounding moves them; then h is at most 1.
 * @param x Where, a finite number.
 * @returns `value`, in units of f per unit of x, and `error`, a bound on |value − exact|; `Infinity` where no
 * derivative was found. At a kink the error is Infinity, or it reaches both one-sided slopes. Where f is 0 all around x
 * the result is 0 ± 0; where it is another constant c, 0 ± 1.5·ε·|c| / h with the first step h, min(1, |x|/4), or 1/4 at 0.
 *
 * What at most 20 values cannot see, and the bound does not cover. A wave, bump, cusp or jump that is narrower than 2e-5
 * of min(1, |x|). One that is smaller than 1e4 times the rounding of f, ε·|f|. Digits that are lost within f, unless its
 * values show it, all multiples of one power of two: those of (1e9 + f) − 1e9 do, those of (1 − cos x) / x² near 0 do not.
 * @throws TypeError if f is not a function or its value is not a number, RangeError if x is not finite.
 * @example derivative(Math.sin, 1) // value 0.54030230586814, error below 1e-13
 * @see C. J. F. Ridders, Accurate computation of F′(x) and F′(x)F″(x), Advances in Engineering Software 4 (1982)
 */
export function derivative(f: RealFunction, x: number): { value: number; error: number } {
  requireFunction("derivative", "f", f);
  requireNumber("derivative", "x", x);
  return derivativeOfNoisy("derivative", f, x, 0);
}

/** The same for an f whose values are off by as much as `noise`, beside their rounding. */
export function derivativeOfNoisy(
  caller: string,
  f: RealFunction,
  x: number,
  noise: number,
): { value: number; error: number } {
  const here = evaluate(caller, f, x);
  if (!Number.isFinite(here)) return { value: Number.NaN, error: Number.POSITIVE_INFINITY };
  const values = [here];
  const rungs = rungsAround(x, (h) => measure(caller, f, x, values, h, noise));
  const found = everyLadder(rungs, x);
  const best = likeliest(found);
  if (best === undefined)
    return { value: rungs.finest()?.slope ?? Number.NaN, error: Number.POSITIVE_INFINITY };
  const mean = meanOf(found, best);
  const bounds = found.map(({ value, bound }) => bound + Math.abs(value - mean));
  return { value: mean, error: Math.min(...bounds) };
}

/** Each estimate counts the more the less it is probably off; one that a smaller step contradicts does not count. */
function meanOf(estimates: Estimate[], best: Estimate): number {
  if (best.guess === 0) return best.value;
  let [sum, weights] = [0, 0];
  for (const { value, guess, contradicted } of estimates) {
    if (contradicted) continue;
    const weight = (best.guess / guess) ** 3;
    sum += weight * (value - best.value);
    weights += weight;
  }
  return weights > 0 ? best.value + sum / weights : best.value;
}
