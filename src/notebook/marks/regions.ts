import * as Plot from "@observablehq/plot";
import { contours } from "d3";
import { palette } from "../palette";
import { simplify } from "./simplify";
import type { Interval, Window } from "./types";
import { requireWindow } from "./window";

/** How often the way between two places of different regions is halved, to find the border. */
const rounds = 6;
/** How many times higher than wide a map may be, and still have cells that are square. */
const most = 4;

/**
 * A map of which region each point of the plane belongs to: `region` returns 0, 1, 2, 3, or anything else for none.
 * It is asked on a grid of so many columns, and along its lines for where the borders cross them.
 * @throws RangeError if the window has no extent, or one that is not finite.
 */
export function regions(region: (x: number[]) => number, { x, y }: Window, columns = 80): Plot.Markish {
  requireWindow("regions", { x, y });
  const shape = Math.abs((y[1] - y[0]) / (x[1] - x[0]));
  const rows = Math.round(columns * Math.min(Math.max(shape, 1 / columns), most));
  const at = (column: number, row: number) => [along(x, column / columns), along(y, row / rows)];
  const known = new Map<string, number>();
  const regionAt = (column: number, row: number) => {
    const key = `${column} ${row}`;
    const found = known.get(key) ?? region(at(column, row));
    known.set(key, found);
    return palette.regions[found] === undefined ? -1 : found;
  };
  const corners = range(rows + 1).flatMap((row) => range(columns + 1).map((column) => regionAt(column, row)));
  const outline = contours()
    .size([columns + 1, rows + 1])
    .smooth(false);

  /** Where the border of the regions from `least` on crosses the line of the grid on which it was met. */
  const crossing = (least: number, [across, up]: number[]) => {
    const ends = [Math.floor, Math.ceil].map((whole) => [
      Math.max(0, Math.min(columns, whole(across - 0.5))),
      Math.max(0, Math.min(rows, whole(up - 0.5))),
    ]);
    let [inside, outside] = regionAt(ends[0][0], ends[0][1]) >= least ? ends : ends.reverse();
    for (let k = 0; k < rounds; k++) {
      const half = inside.map((place, axis) => (place + outside[axis]) / 2);
      if (regionAt(half[0], half[1]) >= least) inside = half;
      else outside = half;
    }
    return at(inside[0], inside[1]);
  };

  // Each map lies on that of the regions before it, so that no gap is left where three of them meet.
  const tolerance = Math.abs(x[1] - x[0]) / 4000;
  const shapes = palette.regions.map((fill, least) => {
    const { coordinates } = outline.contour(corners, least - 0.5);
    const rings = (shape: number[][][]) =>
      shape.map((ring) =>
        simplify(
          ring.map((place) => crossing(least, place)),
          tolerance,
        ),
      );
    return { fill, geometry: { type: "MultiPolygon", coordinates: coordinates.map(rings) } };
  });
  const paint = { fill: "fill", stroke: "fill", strokeWidth: 0.6, clip: true };
  return Plot.marks(
    Plot.rect([0], { x1: () => x[0], x2: () => x[1], y1: () => y[0], y2: () => y[1], fill: palette.paper }),
    Plot.geo(shapes, { geometry: "geometry", ...paint }),
  );
}

function range(length: number): number[] {
  return Array.from({ length }, (_, k) => k);
}

function along([from, to]: Interval, share: number): number {
  return from + (to - from) * share;
}
