import * as Plot from "@observablehq/plot";
import { palette } from "../palette";
import { drawable } from "./drawable";
import type { Interval, Options, Point } from "./types";

/** The straight line through `point` with `slope`, across `interval`, and a dot where it touches. */
export function tangent(
  point: Point,
  slope: number,
  [from, to]: Interval,
  options: Options = {},
): Plot.Markish {
  const at = (x: number) => [x, drawable(point[1] + slope * (x - point[0]))];
  const stroke = (options.stroke ?? palette.slope) as string;
  return Plot.marks(
    Plot.line([at(from), at(to)], { strokeWidth: 2, clip: true, ...options, stroke }),
    Plot.dot([point], { fill: stroke, r: 5, clip: true }),
  );
}
