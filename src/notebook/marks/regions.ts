import * as Plot from "@observablehq/plot";
import { palette } from "../palette";
import type { Window } from "./types";

/** A map of which region each point of the plane belongs to: `region` returns 0, 1, 2, 3, or −1 for none. */
export function regions(region: (x: number[]) => number, { x, y }: Window, columns = 120): Plot.Markish {
  const width = (x[1] - x[0]) / columns;
  const rows = Math.round((y[1] - y[0]) / width);
  const height = (y[1] - y[0]) / rows;
  const runs: { x1: number; x2: number; y1: number; y2: number; fill: string }[] = [];
  for (let row = 0; row < rows; row++) {
    const y1 = y[0] + row * height;
    for (let column = 0; column < columns; column++) {
      const x1 = x[0] + column * width;
      const fill = palette.regions[region([x1 + width / 2, y1 + height / 2])] ?? palette.paper;
      const last = runs.at(-1);
      if (last?.y1 === y1 && last.fill === fill) last.x2 = x1 + width;
      else runs.push({ x1, x2: x1 + width, y1, y2: y1 + height, fill });
    }
  }
  const paint = { fill: "fill", stroke: "fill", strokeWidth: 0.6 };
  return Plot.rect(runs, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", ...paint });
}
