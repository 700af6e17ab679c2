import { palette } from "../palette";
import type { Options, Window } from "./types";

/**
 * Options of a chart whose two axes measure the same kind of thing: a circle looks like one.
 * Spread it into the chart, then add marks: `Plot.plot({ ...plane(bowl.window), marks: [...] })`. `names` labels the axes.
 */
export function plane(
  { x, y }: Window,
  { names = ["x₀", "x₁"], ...options }: Options & { names?: string[] } = {},
) {
  return {
    width: 452,
    aspectRatio: 1,
    x: { domain: x, label: names[0], ticks: 6 },
    y: { domain: y, label: names[1], ticks: 6 },
    color: { range: palette.heights },
    ...options,
  };
}
