import * as Plot from "@observablehq/plot";
import { palette } from "../palette";
import { label } from "./label";
import type { Interval, Point } from "./types";

/** On two log axes, the straight line y ∝ x^exponent through a point, across an interval, with its words. */
export function powerLaw(exponent: number, through: Point, [from, to]: Interval, text: string): Plot.Markish {
  const at = (x: number) => [x, through[1] * (x / through[0]) ** exponent];
  const stroke = palette.quiet;
  return Plot.marks(
    Plot.line([at(from), at(to)], { stroke, strokeDasharray: "5 4", clip: true }),
    label(text, at(Math.sqrt(from * to)), { fill: stroke, fontWeight: 400, dy: -12 }),
  );
}
