// At which heights a map has its lines.
import { nice, ticks } from "d3";
import type { Interval, Window } from "./types";

const across = 60;
const rings = 12;
const steps = 10;

/**
 * The heights of the lines on a map of f. Round a lowest place within the window they grow like squares, so that a
 * round bowl gets evenly spaced rings. Where there is none, as on a saddle, they are round numbers, evenly spaced: 0 is
 * among them where f takes both signs.
 */
export function levels(f: (x: number[]) => number, { x, y }: Window): number[] {
  const at = (row: number, column: number) => f([place(x, column), place(y, row)]);
  const grid = counted.map((row) => counted.map((column) => at(row, column)));
  const inner = lowest(grid.slice(1, -1).map((row) => row.slice(1, -1)));
  const low = lowest(grid);
  const high = -lowest(grid.map((row) => row.map((height) => -height)));
  if (!Number.isFinite(high - low)) return [];
  if (inner > low) {
    const [from, to] = nice(low, high, steps);
    return ticks(from, to, steps);
  }
  const squares = counted.slice(1, rings).map((k) => low + (high - low) * (k / rings) ** 2);
  // Between the places asked f may be lower still: under the lowest level no hole must be left.
  return [low - (high - low) / (2 * rings) ** 2, ...squares];
}

const counted = Array.from({ length: across }, (_, k) => k);

/** Evenly spaced from one end of an interval to the other, both included. */
function place([from, to]: Interval, k: number): number {
  return from + ((to - from) * k) / (across - 1);
}

/** The lowest finite number, or infinity. */
function lowest(grid: number[][]): number {
  return Math.min(...grid.flat().filter(Number.isFinite));
}
