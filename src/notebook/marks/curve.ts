import * as Plot from "@observablehq/plot";
import { palette } from "../palette";
import { drawable } from "./drawable";
import type { Interval, Options } from "./types";

/** The graph of a function of one number over an interval; a gap where it is not finite. */
export function curve(f: (x: number) => number, [from, to]: Interval, options: Options = {}): Plot.Markish {
  const graph = Array.from({ length: 301 }, (_, k) => {
    const x = from + ((to - from) * k) / 300;
    return [x, drawable(f(x))];
  });
  return Plot.line(graph, { stroke: palette.f, strokeWidth: 2.5, clip: true, ...options });
}
