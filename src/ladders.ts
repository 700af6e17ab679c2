// Where a ladder of central differences should begin: neither so high that it does not converge, nor so low that it drowns
// in rounding. Ladders share the rungs of one grid.

import { doubt, type Estimate, extrapolate, isStill, type Rung } from "./extrapolation";
import { firstStep, type Grid, nextToZero, rungsApart } from "./rungs";

/** How many rungs below the first step the sentinel stands, and a ladder begins anew if it began far too high. */
const sentinel = 27;
const lower = 6;

/** Tries ladders lower and higher on the grid, and returns what they say. */
export function everyLadder(grid: Grid, x: number): Estimate[] {
  let found: Estimate[] = [];
  let tooHigh = Number.NEGATIVE_INFINITY;
  let sound: number | undefined;
  const descended = new Set<number>();
  for (let start = firstStart(grid.at(sentinel), x); !descended.has(start); ) {
    const [top, second] = begin(grid, start);
    if (top && second) {
      const wanted = startAbove(start, top, second, x);
      const above = wanted > tooHigh ? wanted : halfway(tooHigh, start);
      // Without an estimate yet, enough must be left to come back for one.
      let go = sound !== start && start - above >= 3 && (found.length > 0 || grid.left() >= 4);
      if (!go) {
        descended.add(start);
        const estimates = descend(grid, start, x);
        found = merged(found, estimates);
        go = likeliest(estimates)?.contradicted === false;
      }
      if (go) {
        [sound, start] = [start, above];
        continue;
      }
    }
    if (grid.left() === 0) break;
    tooHigh = Math.max(tooHigh, start);
    if (start === sound) sound = undefined;
    if (sound === undefined) start += lower;
    else start = found.length === 0 && grid.left() <= 3 ? sound : Math.min(sound, halfway(tooHigh, sound));
  }
  const top = Math.min(...descended);
  // What is left goes between the largest steps: rounding moves those least.
  if (found.length > 0) for (const between of [0.5, 1.5]) grid.at(top + between);
  return merged(found, together(grid, top, x));
}

/**
 * The first step, or a smaller one over which the slope would change by as much as it is, if it went on bending as it
 * does at the sentinel. What seems to bend within a few of the sentinel's own steps is more likely rounding.
 */
function firstStart(finest: Rung | undefined, x: number): number {
  if (!finest || Math.abs(finest.bend) <= 10 * finest.rounding) return 0;
  const bent = finest.h * Math.abs(finest.slope / finest.bend);
  return bent < 30 * finest.h ? 0 : Math.max(0, Math.round(rungsApart(firstStep(x), bent)));
}

/** The first two rungs of a ladder, if it may begin there. */
function begin(grid: Grid, start: number): [Rung?, Rung?] {
  const top = grid.at(start);
  if (!top || !grid.below(start).every((rung) => alike(top, rung))) return [];
  const second = grid.at(start + 1);
  const straightens = second && Math.abs(second.bend) <= 0.8 * Math.abs(top.bend) + 4 * second.rounding;
  return straightens ? [top, second] : [];
}

/** Is the slope of the larger step, but for rounding, within a quarter of that of the smaller? */
function alike(large: Rung, small: Rung): boolean {
  const scale = Math.abs(small.slope) + Math.abs(large.bend);
  return Math.abs(small.slope - large.slope) <= 0.25 * scale + 4 * doubt(small, large);
}

/** How high the ladder could begin, seeing how little the slope and the bend of f change between its first rungs. */
function startAbove(start: number, top: Rung, second: Rung, x: number): number {
  const size = Math.abs(x);
  const still = isStill(top) && isStill(second);
  const scale = Math.abs(top.slope) + Math.abs(top.bend);
  // A slope that is not known to a hundredth may hide anything; but where f is 0, nothing is hidden by rounding.
  if (scale <= 100 * top.rounding && !(still && top.rounding === 0)) return start;
  const change = Math.abs(top.slope - second.slope);
  const straight = change <= 1e-6 * Math.abs(top.slope) + 4 * second.rounding;
  const crosses = size < nextToZero || (straight && top.h >= size / 7);
  const highest = Math.ceil(rungsApart(firstStep(x), crosses ? Math.max(1, size / 2) : size / 2));
  // Where the slope has changed by a tenth, and the bend by a twentieth.
  let factor = Math.sqrt((0.1 * scale) / Math.max(change, second.rounding));
  const [bend, finer] = [top.bend / top.h, second.bend / second.h];
  const unsure = (2 * second.rounding) / second.h;
  if (Math.abs(finer) > 10 * unsure) {
    factor = Math.min(factor, Math.sqrt((0.05 * Math.abs(finer)) / Math.max(Math.abs(bend - finer), unsure)));
  }
  const rungs = still ? Number.POSITIVE_INFINITY : Math.max(0, Math.round(rungsApart(factor, 1)));
  return Math.min(start, Math.max(start - rungs, highest));
}

/** Measures a ladder downwards until smaller steps have nothing to add, or until it does not converge. */
function descend(grid: Grid, start: number, x: number): Estimate[] {
  const ladder: Rung[] = [];
  for (let k = start; ; k++) {
    const rung = grid.at(k);
    if (rung) ladder.push(rung);
    if (ladder.length >= 3) {
      const found = estimatesOf(ladder, grid.below(k), leastBound(grid, start, x));
      const best = likeliest(found);
      if (!rung || best === undefined || best.contradicted || best.finished) return found;
    } else if (!rung) return [];
  }
}

/** What all rungs say as one ladder, those of lower ladders too; the sentinel stays apart, to contradict it. */
function together(grid: Grid, start: number, x: number): Estimate[] {
  const ladder = grid.below(start - 1).filter((rung) => rung !== grid.at(sentinel) && !isStill(rung));
  return ladder.length < 3 ? [] : estimatesOf(ladder, grid.below(sentinel - 1), leastBound(grid, start, x));
}

function estimatesOf(ladder: Rung[], finer: Rung[], least: number): Estimate[] {
  return extrapolate(ladder, finer).map((one) => ({ ...one, bound: Math.max(one.bound, least) }));
}

/**
 * Far from 0 a ladder may begin far above the first step, and f have a wave of that step's size which its rounding
 * drowns: so much of the slope as rounding may be there stays unknown, however well the larger steps agree.
 */
function leastBound(grid: Grid, start: number, x: number): number {
  return start < 0 && Math.abs(x) > 4 ? (grid.at(0)?.rounding ?? 0) : 0;
}

/** What is found so far, and more: where f seemed to be 0 but for a ladder that begins higher, the ladder is right. */
function merged(found: Estimate[], more: Estimate[]): Estimate[] {
  const moved = more.some(({ value, bound }) => bound > 0 && Math.abs(value) > bound);
  return moved && found.every(({ bound }) => bound === 0) ? more : [...found, ...more];
}

/** The estimate to believe. */
export function likeliest(estimates: Estimate[]): Estimate | undefined {
  let best: Estimate | undefined;
  for (const estimate of estimates) if (!best || estimate.guess < best.guess) best = estimate;
  return best;
}

function halfway(tooHigh: number, sound: number): number {
  return Math.ceil((tooHigh + sound) / 2);
}
