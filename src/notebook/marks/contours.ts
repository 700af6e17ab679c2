import * as Plot from "@observablehq/plot";
import { levels } from "./levels";
import { simplify } from "./simplify";
import type { Interval, Options, Window } from "./types";
import { requireWindow } from "./window";

/** How far a line may lie from where it was drawn first, in pixels: less than is seen, also on a fine screen. */
const tolerance = 0.1;

/**
 * Lines of equal height of a function of two numbers, the low ground shaded. Which heights: see `levels`; others in
 * `options.thresholds`. f is asked every `options.pixelSize` pixels, 3 unless told.
 * @throws RangeError if the window has no extent, or one that is not finite.
 */
export function contours(f: (x: number[]) => number, { x, y }: Window, options: Options = {}): Plot.Markish {
  requireWindow("contours", { x, y });
  const [[x1, x2], [y1, y2]] = [beyond(x), beyond(y)];
  const heights = options.thresholds as number[] | undefined;
  return Plot.contour({
    value: (x0: number, x1: number) => f([x0, x1]),
    fill: "value",
    ...{ x1, x2, y1, y2, pixelSize: 3, clip: true },
    ...{ stroke: "#8fabc6", strokeWidth: 1, strokeLinejoin: "round" },
    ...options,
    thresholds: heights ?? levels(f, { x, y }),
    render: withFewerCorners,
  });
}

const withFewerCorners: Plot.RenderFunction = (index, scales, values, dimensions, context, next) => {
  const shapes = (values as { geometry?: Shape[] }).geometry ?? [];
  const geometry = shapes.map(({ coordinates, ...shape }) => ({
    ...shape,
    coordinates: coordinates.map((rings) => rings.map((ring) => simplify(ring, tolerance))),
  }));
  return next?.(index, scales, { ...values, geometry } as Plot.ChannelValues, dimensions, context) ?? null;
};

interface Shape {
  readonly coordinates: number[][][][];
}

/** A little more than the interval: the frame cuts the contours, and hides how they end. */
function beyond([from, to]: Interval): Interval {
  const margin = (to - from) / 20;
  return [from - margin, to + margin];
}
