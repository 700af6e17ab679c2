// What a ladder of central differences says about a slope: extrapolated values, and how far each may be off.
//
// A central difference D(h) is off by a·h² + b·h⁴ + …, so two of them combine to one whose error begins with h⁴, three
// to one that begins with h⁶, and so on, until rounding is the larger error (Ridders' method).

import { evaluate, type RealFunction } from "./check";
import { grain } from "./grain";

/** What f says at x + h and x − h. */
export type Rung = {
  h: number;
  /** The central difference. */
  slope: number;
  /** The forward difference less the backward one: it falls with h where there is a derivative, but not at a kink. */
  bend: number;
  /** How far the rounding of f and of its argument may move the slope. */
  rounding: number;
};

export type Estimate = {
  value: number;
  /** How far the value may be off, on the safe side. */
  bound: number;
  /** How far it is probably off: of several estimates, the one to believe. */
  guess: number;
  /** Smaller steps have nothing to add: rounding is what limits it. */
  finished: boolean;
  /** A smaller step has a slope that does not lie on the ladder's curve. */
  contradicted: boolean;
};

/** One rung, of an f whose values are off by their rounding and `noise`; `values` are all that f said so far, at x first. It is
 * undefined if h is lost next to x, or where f or its slope is not finite so far out. */
export function measure(
  caller: string,
  f: RealFunction,
  x: number,
  values: number[],
  wanted: number,
  noise: number,
): Rung | undefined {
  const size = Math.abs(x);
  // The step that x ± h really walks.
  const h = size + wanted - size;
  if (!(h > 0 && size + h < Number.POSITIVE_INFINITY)) return undefined;
  const here = values[0];
  const above = evaluate(caller, f, x + h);
  const below = evaluate(caller, f, x - h);
  const slope = (above - below) / (2 * h);
  if (!Number.isFinite(slope)) return undefined;
  const largest = Math.max(Math.abs(above), Math.abs(here), Math.abs(below));
  values.push(above, below);
  const digit = Math.max(Number.EPSILON * largest, grain(values, largest));
  return {
    h,
    slope,
    bend: (above - here - (here - below)) / h,
    rounding: (1.5 * digit + Number.EPSILON * size * Math.abs(slope) + noise) / h,
  };
}

/** Everything that three or more neighbouring rungs of a ladder say, as long as they converge. */
export function extrapolate(ladder: Rung[], finer: Rung[]): Estimate[] {
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
  if (ladder.every(isStill)) {
    const error = ladder[0].rounding;
    return [{ value: 0, bound: error, guess: error, finished: true, contradicted: false }];
  }
  const estimates: Estimate[] = [];
  for (let i = 2; i < ladder.length; i++) {
    const { h, rounding } = ladder[i];
    const smaller = [...ladder.slice(i + 1), ...finer];
    for (let j = 2; j <= i && converges(ladder[i - j], ladder[i - j + 1], ladder[i - j + 2]); j++) {
      const value = slopes[i][j];
      const moved = (k: number, l: number) =>
        Math.max(Math.abs(value - slopes[k][l]), Math.abs(bends[i][j] - bends[k][l]) * h);
      let rounded = rounding * growth[i][j];
      let unlike = 0;
      for (const rung of smaller) {
        const { off, bent } = fromCurve(rung, ladder[i], value);
        unlike = Math.max(unlike, 2 * (off - bent - doubt(rung, ladder[i])));
        // f may be rounded more coarsely than its size tells: then a smaller step shows it.
        rounded = Math.max(rounded, (4 * (off - bent) * rung.h) / h);
      }
      const bound = 2 * moved(i - 1, j - 1) + rounded;
      const last = moved(i, j - 1);
      // The next column would move it by less again, about as much less as this one did than the one before.
      const before =
        Math.abs(slopes[i][j - 1] - slopes[i][j - 2]) + Math.abs(bends[i][j - 1] - bends[i][j - 2]) * h;
      const left = last * Math.sqrt(Math.min(1, last / before || 0));
      estimates.push({
        value,
        bound: Math.max(bound, unlike),
        guess: Math.max(left + 0.3 * rounded, unlike),
        finished: 0.6 * rounded > last,
        contradicted: unlike > 1.01 * bound,
      });
    }
  }
  return estimates;
}

/**
 * Do three rungs come closer to each other as h falls? Bends should fall as h does, and the differences of slopes as those
 * of h²; the rungs of a ladder may be apart by different factors. Differences that rounding explains count as agreement.
 */
function converges(coarse: Rung, middle: Rung, fine: Rung): boolean {
  const shrinks = (before: number, after: number, rung: Rung, factor: number) =>
    Math.abs(after) <= 4 * rung.rounding || Math.abs(after) <= factor * Math.abs(before);
  const slopes = (middle.h ** 2 - fine.h ** 2) / (coarse.h ** 2 - middle.h ** 2);
  return (
    shrinks(coarse.bend, middle.bend, middle, (middle.h / coarse.h) ** 0.47) &&
    shrinks(middle.bend, fine.bend, fine, (fine.h / middle.h) ** 0.47) &&
    shrinks(coarse.slope - middle.slope, middle.slope - fine.slope, fine, 1.8 * slopes)
  );
}

/** How far a smaller step is off the curve value + a·h² through the foot of a ladder, and how far it may be. */
function fromCurve(rung: Rung, foot: Rung, value: number): { off: number; bent: number } {
  const bent = (foot.slope - value) * (rung.h / foot.h) ** 2;
  return { off: Math.abs(rung.slope - value - bent), bent: 0.15 * Math.abs(bent) };
}

/** How little the smaller of two steps may know of the slope. */
export function doubt(small: Rung, large: Rung): number {
  // Where f is not 0 and does not change at all, it is lost in a rounding of unknown size.
  if (isStill(small) && small.rounding > 0) return Number.POSITIVE_INFINITY;
  // f may be larger on the large step, and lose digits that do not show where it is small.
  return Math.max(small.rounding, (large.rounding * large.h) / small.h);
}

/** f did not change at all. */
export function isStill(rung: Rung): boolean {
  return rung.slope === 0 && rung.bend === 0;
}
