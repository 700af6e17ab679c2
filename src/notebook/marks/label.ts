import * as Plot from "@observablehq/plot";
import { withMinus } from "../../page/html";
import { palette } from "../palette";
import type { Options, Point } from "./types";

/** Marks that are labels. The kernel may have read this file twice, for the notebook's project and for its own. */
const isLabel = Symbol.for("downhill label");

/**
 * Words at a point, with paper behind them. They are painted after all other marks, so that they read on top of
 * anything. Numbers below 0 get a minus.
 */
export function label(text: string, at: Point, options: Options = {}): Plot.Markish {
  const halo = { stroke: palette.paper, strokeWidth: 5, paintOrder: "stroke" };
  const words = { text: [withMinus(text)], fontWeight: 600, fill: palette.ink, ...options, ...halo };
  return Object.assign(Plot.text([at], words), { [isLabel]: true });
}

/** Marks in the order in which they are painted: as they are listed, but for labels, which come last. */
export function labelsLast(marks: readonly Plot.Markish[]): Plot.Markish[] {
  const all = (marks as unknown[]).flat(Number.POSITIVE_INFINITY) as Plot.Markish[];
  const last = (mark: Plot.Markish) => typeof mark === "object" && mark !== null && isLabel in mark;
  return [...all.filter((mark) => !last(mark)), ...all.filter(last)];
}
