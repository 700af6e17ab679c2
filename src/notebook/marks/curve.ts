import * as Plot from "@observablehq/plot";
import { palette } from "../palette";
import { drawable } from "./drawable";
import { label } from "./label";
import type { Interval, Options } from "./types";

/**
 * The graph of a function of one number over an interval; a gap where it is not finite.
 *
 * @param options What goes to Plot; `name` is written in the curve's colour beside the point at `nameAt`, three quarters
 *   along unless told: above it, on the side where the curve is lower.
 */
export function curve(
  f: (x: number) => number,
  [from, to]: Interval,
  { name = "", nameAt = from + 0.75 * (to - from), ...options }: Named = {},
): Plot.Markish {
  const graph = Array.from({ length: 301 }, (_, k) => {
    const x = from + ((to - from) * k) / 300;
    return [x, drawable(f(x))];
  });
  const stroke = (options.stroke ?? palette.f) as string;
  const line = Plot.line(graph, { strokeWidth: 2.5, clip: true, ...options, stroke });
  if (name === "") return line;
  const rises = f(nameAt) > f(nameAt - (to - from) / 300);
  const aside = rises ? { textAnchor: "end", dx: -8 } : { textAnchor: "start", dx: 8 };
  return Plot.marks(line, label(name, [nameAt, drawable(f(nameAt))], { fill: stroke, dy: -10, ...aside }));
}

interface Named extends Options {
  readonly name?: string;
  readonly nameAt?: number;
}
