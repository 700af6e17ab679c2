import * as Plot from "@observablehq/plot";
import { palette } from "../palette";
import { drawable } from "./drawable";
import { label } from "./label";
import type { Options, Point } from "./types";

/** An arrow that starts at `from` and has the length and direction of `vector`, with words in its colour at its head. */
export function arrow(from: Point, vector: Point, text = "", options: Options = {}): Plot.Markish {
  const to = [drawable(from[0] + vector[0]), drawable(from[1] + vector[1])];
  const stroke = (options.stroke ?? palette.slope) as string;
  const ends = { x1: () => from[0], y1: () => from[1], x2: () => to[0], y2: () => to[1] };
  return Plot.marks(
    Plot.arrow([0], { ...ends, stroke, strokeWidth: 3, headLength: 10, inset: 0, clip: true, ...options }),
    label(text, to, { fill: stroke, dy: vector[1] < 0 ? 16 : -16, ...options }),
  );
}
