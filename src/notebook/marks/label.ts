import * as Plot from "@observablehq/plot";
import { withMinus } from "../../page/html";
import { palette } from "../palette";
import type { Options, Point } from "./types";

const labels = new WeakSet<object>();

/**
 * Words at a point, with paper behind them. They are painted after all other marks, so that they read on top of
 * anything. Numbers below 0 get a minus.
 */
export function label(text: string, at: Point, options: Options = {}): Plot.Markish {
  const halo = { stroke: palette.paper, strokeWidth: 5, paintOrder: "stroke" };
  const mark = Plot.text([at], {
    text: [withMinus(text)],
    fontWeight: 600,
    fill: palette.ink,
    ...options,
    ...halo,
  });
  labels.add(mark);
  return mark;
}

/** Marks in the order in which they are painted: as they are listed, but for labels, which come last. */
export function labelsLast(marks: readonly Plot.Markish[]): Plot.Markish[] {
  const all = (marks as unknown[]).flat(Number.POSITIVE_INFINITY) as Plot.Markish[];
  const isLabel = (mark: Plot.Markish) => typeof mark === "object" && mark !== null && labels.has(mark);
  return [...all.filter((mark) => !isLabel(mark)), ...all.filter(isLabel)];
}
