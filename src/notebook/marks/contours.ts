import * as Plot from "@observablehq/plot";
import type { Interval, Options, Window } from "./types";

/**
 * Lines of equal height of a function of two numbers, the low ground shaded. Heights between lines grow
 * like squares, so that a round bowl gets evenly spaced rings.
 */
export function contours(f: (x: number[]) => number, { x, y }: Window, options: Options = {}): Plot.Markish {
  const heights = grid(x, 60).flatMap((x0) => grid(y, 60).map((x1) => f([x0, x1])));
  const [low, high] = extent(heights);
  const levels = Array.from({ length: 12 }, (_, k) => low + (high - low) * (k / 12) ** 2);
  const thresholds = levels.filter(Number.isFinite);
  const [[x1, x2], [y1, y2]] = [beyond(x), beyond(y)];
  return Plot.contour({
    value: (x0: number, x1: number) => f([x0, x1]),
    fill: "value",
    ...{ x1, x2, y1, y2, thresholds, pixelSize: 10, clip: true },
    ...{ stroke: "#8fabc6", strokeWidth: 1 },
    ...options,
  });
}

/** Evenly spaced numbers from one end of an interval to the other, both included. */
function grid([from, to]: Interval, count: number): number[] {
  return Array.from({ length: count }, (_, k) => from + ((to - from) * k) / (count - 1));
}

/** A little more than the interval: the frame cuts the contours, and hides how they end. */
function beyond([from, to]: Interval): Interval {
  const margin = (to - from) / 20;
  return [from - margin, to + margin];
}

function extent(values: number[]): [number, number] {
  const finite = values.filter(Number.isFinite);
  return [Math.min(...finite), Math.max(...finite)];
}
