import * as Plot from "@observablehq/plot";
import { withMinus } from "../../page/html";
import { palette } from "../palette";
import type { Options, Point } from "./types";

/** Words at a point, with paper behind them, so that they read on top of anything. Numbers below 0 get a minus. */
export function label(text: string, at: Point, options: Options = {}): Plot.Markish {
  const halo = { stroke: palette.paper, strokeWidth: 5, paintOrder: "stroke" };
  return Plot.text([at], {
    text: [withMinus(text)],
    fontWeight: 600,
    fill: palette.ink,
    ...options,
    ...halo,
  });
}
