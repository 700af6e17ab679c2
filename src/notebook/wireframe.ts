/** A surface in perspective, by projection alone: every cell of a grid is a small polygon, the far ones first. */
import * as Plot from "@observablehq/plot";
import type { Window } from "./marks/types";
import { palette } from "./palette";

/** From where the surface is seen: turned about the vertical, then tilted towards the eye. */
const turn = (35 * Math.PI) / 180;
const tilt = (28 * Math.PI) / 180;

/**
 * The surface z = f(x₀, x₁) over a window, with the place of any point on it in the drawing.
 *
 * @param f A function of two numbers, finite all over the window.
 * @param cells How many cells the grid has along each side.
 * @returns `options` to spread into a chart, the `mark` itself, and `at(x)`: where the point of the surface
 *   above `x` stands in the drawing, for labels and paths.
 * @throws RangeError if f is not finite at a corner of a cell.
 * @example
 * const bowl3d = wireframe(bowl.f, bowl.window);
 * Plot.plot({ ...bowl3d.options, marks: [bowl3d.mark, label("start", bowl3d.at([3, 4]))] });
 */
export function wireframe(f: (x: number[]) => number, { x, y }: Window, cells = 20) {
  const along = ([from, to]: readonly [number, number], share: number) => from + (to - from) * share;
  const corner = (column: number, row: number) => [along(x, column / cells), along(y, row / cells)];
  const places = Array.from({ length: cells + 1 }, (_, k) => k);
  const points = places.flatMap((row) => places.map((column) => corner(column, row)));
  const heights = points.map((point) => f(point));
  const gap = heights.findIndex((height) => !Number.isFinite(height));
  if (gap >= 0)
    throw new RangeError(`wireframe: f must be finite; got ${heights[gap]} at [${points[gap].join(", ")}].`);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];

  const at = (point: ArrayLike<number>): [number, number] => {
    const across = (point[0] - x[0]) / (x[1] - x[0]) - 0.5;
    const deep = (point[1] - y[0]) / (y[1] - y[0]) - 0.5;
    const up = ((f([point[0], point[1]]) - low) / (high - low || 1) - 0.5) * 0.8;
    const far = across * Math.sin(turn) + deep * Math.cos(turn);
    return [across * Math.cos(turn) - deep * Math.sin(turn), far * Math.sin(tilt) + up * Math.cos(tilt)];
  };

  const polygons = places.slice(1).flatMap((row) =>
    places.slice(1).map((column) => {
      const corners = [
        corner(column - 1, row - 1),
        corner(column, row - 1),
        corner(column, row),
        corner(column - 1, row),
      ];
      const far = (column / cells) * Math.sin(turn) + (row / cells) * Math.cos(turn);
      return { far, height: f(corner(column - 0.5, row - 0.5)), outline: corners.map(at) };
    }),
  );
  polygons.sort((a, b) => b.far - a.far);
  const outlines = polygons.flatMap(({ height, outline }, z) =>
    outline.map(([u, v]) => ({ u, v, z, height })),
  );

  const mark = Plot.line(outlines, {
    ...{ x: "u", y: "v", z: "z", fill: "height", sort: null, curve: "linear-closed" },
    ...{ stroke: palette.f, strokeWidth: 0.6, strokeLinejoin: "round" },
  });
  // The surface alone sets the frame: a path that leaves it must not shrink it to a speck.
  const frame = (values: number[]) => ({ domain: [Math.min(...values), Math.max(...values)] });
  const options = {
    ...{ width: 456, aspectRatio: 1, axis: null, margin: 24, color: { range: palette.heights } },
    ...{ x: frame(outlines.map(({ u }) => u)), y: frame(outlines.map(({ v }) => v)) },
  };
  return { options, mark, at };
}
