import * as Plot from "@observablehq/plot";
import { palette } from "../palette";
import { drawable } from "./drawable";
import type { Options, Point } from "./types";

/** Every point that a descent visited, joined in order; the start is a ring, the end a larger dot. */
export function descentPath(path: readonly { x: Point }[], options: Options = {}): Plot.Markish {
  const points = path.map(({ x }) => [drawable(x[0]), drawable(x[1])]);
  const stroke = palette.path;
  return Plot.marks(
    Plot.line(points, { stroke, strokeWidth: 1.5, clip: true, ...options }),
    Plot.dot(points, {
      fill: stroke,
      stroke: palette.paper,
      strokeWidth: 0.75,
      r: 4,
      clip: true,
      ...options,
    }),
    Plot.dot(points.slice(0, 1), {
      fill: palette.paper,
      stroke,
      strokeWidth: 2,
      r: 6,
      clip: true,
      ...options,
    }),
  );
}
