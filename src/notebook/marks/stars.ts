import * as Plot from "@observablehq/plot";
import { palette } from "../palette";
import { label } from "./label";
import type { Options, Point } from "./types";

/** A star at each point, with its name below it; the options are those of the names. */
export function stars(
  points: readonly Point[],
  names: readonly string[] = [],
  options: Options = {},
): Plot.Markish {
  return Plot.marks(
    Plot.dot(points, { symbol: "star", fill: palette.ink, stroke: palette.paper, strokeWidth: 0.75, r: 6 }),
    points.map((point, k) => label(names[k] ?? "", point, { dy: 18, ...options })),
  );
}
