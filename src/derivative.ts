// The derivative of a function of one variable as exactly as doubles allow, with a bound on its error.
//
// A central difference with a large step is wrong because the curve bends, one with a small step because values of f
// are rounded. So f is measured at several steps, the rungs of a ladder, each 1.6 times the next. From neighbouring
// rungs one can extrapolate to the step 0, and from how well they agree one can tell how far that is off. Where
// rounding is the larger error the ladder grows at its top, else at its foot.

import { evaluate, requireFunction, requireNumber } from "./check";
import type { RealFunction } from "./difference";

/** No power of two: halving the step would meet the same phase of a wave again and again. */
const ratio = 1.6;
const mostEvaluations = 20;

/** What f says at x + h and x − h. */
type Rung = {
  h: number;
  /** The central difference: its error is a·h² + b·h⁴ + …, which is what extrapolation cancels. */
  slope: number;
  /** The forward difference less the backward one: it falls with h if there is a derivative, but not at a kink. */
  bend: number;
  /** The size of f's values. */
  largest: number;
  /** How far rounding may move the slope. */
  rounding: number;
  /** f did not change at all. */
  still: boolean;
};

/** A value extrapolated from the rungs `top` to `foot` of a ladder, counted from the largest step. */
type Estimate = { value: number; error: number; rounding: number; top: number; foot: number };

/**
 * The derivative of `f` at `x`, extrapolated from central differences (Ridders' method), and how far it may be off.
 *
 * Two central differences D(h) and D(k) with errors like h² and k² combine to (h²·D(k) − k²·D(h)) / (h² − k²), with
 * an error like h²·k²; three such combine again, and so on until rounding, about ε·(|f| + |x·f′|) / h, is the larger error.
 *
 * @param f A function of one number, called at most 20 times. The steps begin at about a
 * quarter of |x|, so that a pole or an edge of the domain at 0 is not crossed unless f looks flat or ragged up close.
 * @param x Where, a finite number.
 * @returns `value`, in units of f per unit of x, and `error`, an estimate of |value − exact| that is meant as a bound:
 * `Infinity` where no derivative was found, such as at a kink. At most 20 values can mislead it: waves much faster than
 * |x| and 1, a bend or a bump too narrow for the steps, and values rounded more coarsely than doubles are, such as those
 * of Math.fround or of (1e9 + f) − 1e9.
 * @throws TypeError if f is not a function or its value is not a number, RangeError if x is not finite.
 * @example derivative(Math.sin, 1) // value 0.54030230586814, error below 1e-13
 * @see C. J. F. Ridders, Accurate computation of F′(x) and F′(x)F″(x), Advances in Engineering Software 4 (1982)
 */
export function derivative(f: RealFunction, x: number): { value: number; error: number } {
  requireFunction("derivative", "f", f);
  requireNumber("derivative", "x", x);
  const here = evaluate("derivative", f, x);
  if (!Number.isFinite(here)) return { value: Number.NaN, error: Number.POSITIVE_INFINITY };
  let ladder: Rung[] = [];
  let best = extrapolate(ladder);
  let ceiling = Number.POSITIVE_INFINITY;
  let h: number | undefined = firstStep(x);
  for (let evaluations = 3; h !== undefined && evaluations <= mostEvaluations; evaluations += 2) {
    const rung = measure(f, x, here, h);
    if (rung === undefined) ceiling = Math.min(ceiling, h);
    // So much larger a step begins a new ladder.
    else if (ladder.length > 0 && rung.h > 8 * ladder[0].h) ladder = [rung];
    else ladder = [...ladder, rung].sort((one, other) => other.h - one.h);
    best = extrapolate(ladder);
    h = ladder.length === 0 ? h / 8 : nextStep(ladder, best, x, ceiling);
  }
  return { value: best.value, error: best.error };
}

/** A quarter of |x|, or thereabouts; but never more than 1, since f may be a wave far from 0. */
function firstStep(x: number): number {
  return Math.max(Math.min(1, 0.23 * Math.abs(x)), 1e-10 * Math.abs(x)) || homeStep(x);
}

/** Where to look instead if nothing can be seen at the first step: a quarter of |x| or of 1, whichever is larger. */
function homeStep(x: number): number {
  return 0.23 * Math.max(1, Math.abs(x));
}

/** One rung; undefined if h is lost next to x or f is not finite that far out. */
function measure(f: RealFunction, x: number, here: number, wanted: number): Rung | undefined {
  const size = Math.abs(x);
  const h = size + wanted - size;
  if (h === 0) return undefined;
  const above = evaluate("derivative", f, x + h);
  const below = evaluate("derivative", f, x - h);
  const slope = (above - below) / (2 * h);
  if (!Number.isFinite(slope)) return undefined;
  const largest = Math.max(Math.abs(above), Math.abs(here), Math.abs(below));
  return {
    h,
    slope,
    largest,
    bend: (above - here - (here - below)) / h,
    rounding: (Number.EPSILON * (1.5 * largest + size * Math.abs(slope))) / h,
    still: above === here && below === here,
  };
}

/** The extrapolated value with the smallest error bound, from any three or more neighbouring rungs that converge. */
function extrapolate(ladder: Rung[]): Estimate {
  let best: Estimate = {
    value: ladder.at(-1)?.slope ?? Number.NaN,
    error: Number.POSITIVE_INFINITY,
    rounding: 0,
    top: 0,
    foot: ladder.length - 1,
  };
  // slopes[i][j] is extrapolated from the rungs i − j to i; bends[i][j] likewise, for a second opinion from the
  // other half of what f said; growth[i][j] is how many times larger rounding is there than on rung i.
  const slopes: number[][] = [];
  const bends: number[][] = [];
  const growth: number[][] = [];
  ladder.forEach((rung, i) => {
    slopes[i] = [rung.slope];
    bends[i] = [rung.bend / rung.h];
    growth[i] = [1];
    for (let j = 1; j <= i; j++) {
      const weight = (ladder[i - j].h / rung.h) ** 2;
      const combine = (fine: number, coarse: number) => fine + (fine - coarse) / (weight - 1);
      slopes[i][j] = combine(slopes[i][j - 1], slopes[i - 1][j - 1]);
      bends[i][j] = combine(bends[i][j - 1], bends[i - 1][j - 1]);
      const share = (growth[i - 1][j - 1] * rung.h) / ladder[i - 1].h;
      growth[i][j] = (weight * growth[i][j - 1] + share) / (weight - 1);
    }
  });
  const still = ladder.every((rung) => rung.still);
  for (let i = 2; i < ladder.length; i++) {
    const agree = (j: number) => still || converges(ladder[i - j], ladder[i - j + 1], ladder[i - j + 2]);
    for (let j = 2; j <= i && agree(j); j++) {
      const value = slopes[i][j];
      const disagreement = Math.max(
        Math.abs(value - slopes[i][j - 1]),
        Math.abs(value - slopes[i - 1][j - 1]),
        Math.abs(bends[i][j] - bends[i - 1][j - 1]) * ladder[i].h,
      );
      // If f is rounded more coarsely than its size tells, finer rungs that should agree show it.
      let rounding = ladder[i].rounding * growth[i][j];
      for (let k = i + 1; k < ladder.length; k++) {
        rounding = Math.max(rounding, (4 * Math.abs(slopes[k][j] - value) * ladder[k].h) / ladder[i].h);
      }
      const error = 2 * disagreement + rounding;
      if (error < best.error) best = { value, error, rounding, top: i - j, foot: i };
    }
  }
  return best;
}

/** Do three rungs come closer to each other as h falls? Differences that rounding explains count as agreement. */
function converges(coarse: Rung, middle: Rung, fine: Rung): boolean {
  const shrinks = (before: number, after: number, rung: Rung, factor: number) =>
    Math.abs(after) <= 4 * rung.rounding || Math.abs(after) <= factor * Math.abs(before);
  return (
    !(coarse.still || middle.still || fine.still) &&
    shrinks(coarse.bend, middle.bend, middle, 0.8) &&
    shrinks(middle.bend, fine.bend, fine, 0.8) &&
    shrinks(coarse.slope - middle.slope, middle.slope - fine.slope, fine, 0.7)
  );
}

/** Where to measure next, or undefined if nothing is left to gain. */
function nextStep(ladder: Rung[], best: Estimate, x: number, ceiling: number): number | undefined {
  const [top, second] = ladder;
  const foot = ladder[ladder.length - 1];
  if (ladder.length === 1) return top.h / ratio;
  if (ladder.length === 2) return homeward(top, foot, x, ceiling) ?? foot.h / ratio;
  if (best.error <= 2 * Number.EPSILON * Math.abs(best.value)) return undefined;
  // Fewer than two digits, and not because of rounding: f is a faster wave than any rung has seen.
  const lost = best.error > Math.max(0.01 * Math.abs(best.value), 10 * ladder[best.foot].rounding);
  if (lost) return foot.h / (4 * ratio);
  if (best.rounding > best.error / 2 && best.top === 0) {
    // Beyond 0 only if f is so straight here that its scale must be larger than |x|.
    const straight = Math.abs(top.slope - second.slope) < 1e-3 * Math.abs(top.slope) + 4 * second.rounding;
    const edge = Math.min(straight || x === 0 ? Number.POSITIVE_INFINITY : 0.85 * Math.abs(x), 0.9 * ceiling);
    const larger = Math.min(edge, top.h * (best.rounding > 0.95 * best.error ? 3 : ratio));
    return larger > 1.1 * top.h ? larger : undefined;
  }
  return best.foot === ladder.length - 1 ? foot.h / ratio : undefined;
}

/** A much larger step, if all that the first two rungs saw was rounding: f is flat, straight or ragged up close. */
function homeward(top: Rung, foot: Rung, x: number, ceiling: number): number | undefined {
  const straight = Math.abs(top.slope - foot.slope) <= 4 * foot.rounding;
  const ragged =
    Math.abs(foot.bend) > Math.abs(top.bend) && Math.abs(foot.bend * foot.h) < 1e-3 * foot.largest;
  if (!straight && !ragged) return undefined;
  // If f is straight, then as much larger as rounding ought to be smaller.
  const enough = top.still || ragged ? homeStep(x) : (top.h * top.rounding) / (1e-15 * Math.abs(top.slope));
  const h = Math.min(homeStep(x), enough, ceiling / 8);
  return h > 8 * top.h ? h : undefined;
}
