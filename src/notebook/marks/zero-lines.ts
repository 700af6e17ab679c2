import * as Plot from "@observablehq/plot";
import { palette } from "../palette";

/** Dashed lines through zero: the axes of a plain drawing. */
export function zeroLines(): Plot.Markish {
  const options = { stroke: palette.quiet, strokeDasharray: "6 5" };
  return Plot.marks(Plot.ruleX([0], options), Plot.ruleY([0], options));
}
