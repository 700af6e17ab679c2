// A grid of steps around x, each 1.6 times the next, so that ladders share their rungs; rung 0 is the first step.

import type { Rung } from "./extrapolation";

const mostEvaluations = 20;
/** No power of two: halving the step would meet the same phase of a wave again and again. */
const ratio = 1.6;
/** Closer to 0 than this, |x| is no scale. */
export const nextToZero = 1e-290;

/** Rungs by their number, each measured when it is first asked for, as long as evaluations are left. */
export type Grid = {
  at: (k: number) => Rung | undefined;
  /** All that were measured below the k-th, the largest step first. */
  below: (k: number) => Rung[];
  finest: () => Rung | undefined;
  left: () => number;
};

export function rungsAround(x: number, measured: (h: number) => Rung | undefined): Grid {
  const first = firstStep(x);
  const rungs = new Map<number, Rung | undefined>();
  // Two evaluations for each, and one at x.
  let left = Math.floor((mostEvaluations - 1) / 2);
  const at = (k: number) => {
    if (!rungs.has(k) && left > 0) {
      left--;
      rungs.set(k, measured(first * ratio ** -k));
    }
    return rungs.get(k);
  };
  const below = (k: number) =>
    [...rungs]
      .flatMap(([other, rung]) => (other > k && rung ? [rung] : []))
      .sort((one, other) => other.h - one.h);
  const finest = () => below(Number.NEGATIVE_INFINITY).at(-1);
  return { at, below, finest, left: () => left };
}

/** A quarter of |x|, but no more than 1, since f may be a wave far from 0; though no less than x can resolve. */
export function firstStep(x: number): number {
  const size = Math.abs(x);
  return size < nextToZero ? 0.25 : Math.max(Math.min(1, size / 4), 1e-7 * size);
}

/** By how many rungs one step is above another. */
export function rungsApart(high: number, low: number): number {
  return Math.log(high / low) / Math.log(ratio);
}
