/** A surface in perspective, by projection alone: every cell of a grid is a small polygon, the far ones first. */
import * as Plot from "@observablehq/plot";
import { ticks } from "d3";
import { label } from "./marks/label";
import type { Window } from "./marks/types";
import { requireWindow } from "./marks/window";
import { palette } from "./palette";

/** From where the surface is seen: turned about the vertical, then tilted towards the eye. */
const turn = (35 * Math.PI) / 180;
const tilt = (28 * Math.PI) / 180;

/**
 * The surface z = f(x₀, x₁) over a window, with the place of any point on it in the drawing.
 *
 * @param f A function of two numbers, finite all over the window.
 * @param cells How many cells the grid has along each side.
 * @param names Those of the axes: of both variables, and of the height.
 * @returns `options` to spread into a chart, the `mark` itself, which is the surface with its axes, and `at(x)`: where
 *   the point of the surface above `x` stands in the drawing, for labels and paths.
 * @throws RangeError if f is not finite at a corner of a cell, or the window has no extent, or one that is not finite.
 * @example
 * const bowl3d = wireframe(bowl.f, bowl.window);
 * Plot.plot({ ...bowl3d.options, marks: [bowl3d.mark, label("start", bowl3d.at([3, 4]))] });
 */
export function wireframe(
  f: (x: number[]) => number,
  { x, y }: Window,
  cells = 20,
  names: readonly [string, string, string] = ["x₀", "x₁", "f"],
) {
  requireWindow("wireframe", { x, y });
  const along = ([from, to]: readonly [number, number], share: number) => from + (to - from) * share;
  const corner = (column: number, row: number) => [along(x, column / cells), along(y, row / cells)];
  const places = Array.from({ length: cells + 1 }, (_, k) => k);
  const points = places.flatMap((row) => places.map((column) => corner(column, row)));
  const heights = points.map((point) => f(point));
  const gap = heights.findIndex((height) => !Number.isFinite(height));
  if (gap >= 0)
    throw new RangeError(`wireframe: f must be finite; got ${heights[gap]} at [${points[gap].join(", ")}].`);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];

  const share = (value: number, [from, to]: readonly [number, number]) => (value - from) / (to - from);
  const standing = (height: number) => (high > low ? share(height, [low, high]) : 0.5);
  const at = (point: ArrayLike<number>) =>
    project(share(point[0], x), share(point[1], y), standing(f([point[0], point[1]])));

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

  const net = Plot.line(outlines, {
    ...{ x: "u", y: "v", z: "z", fill: "height", sort: null, curve: "linear-closed" },
    ...{ stroke: palette.f, strokeWidth: 0.6, strokeLinejoin: "round" },
  });
  const [left, near, right, top] = [project(0, 1, 0), project(0, 0, 0), project(1, 0, 0), project(0, 1, 1)];
  const axes = [
    ...axis(names[0], ticks(...x, 3), (value) => project(share(value, x), 0, 0), { dx: 14, dy: 14 }),
    ...axis(names[1], ticks(...y, 3), (value) => project(0, share(value, y), 0), { dx: -14, dy: 14 }),
    ...axis(names[2], ticks(low, high, 3), (height) => project(0, 1, standing(height)), { dx: -20, dy: 0 }),
  ];
  const edges = Plot.line([top, left, near, right], { stroke: palette.quiet });
  // The surface and its axes alone set the frame: a path that leaves it must not shrink it to a speck.
  const corners = [...outlines.map(({ u, v }) => [u, v]), left, near, right, top];
  const frame = (of: number) => {
    const values = corners.map((place) => place[of]);
    return { domain: [Math.min(...values), Math.max(...values)] };
  };
  const margins = { margin: 24, marginBottom: 44, marginLeft: 52 };
  const options = {
    ...{ width: 452, aspectRatio: 1, axis: null, color: { range: palette.heights }, ...margins },
    ...{ x: frame(0), y: frame(1) },
  };
  return { options, mark: Plot.marks(edges, axes, net), at };
}

/** Where a place in the box stands in the drawing, each of its coordinates as a share of its axis. */
function project(across: number, deep: number, up: number): [number, number] {
  const [a, d] = [across - 0.5, deep - 0.5];
  const far = a * Math.sin(turn) + d * Math.cos(turn);
  return [a * Math.cos(turn) - d * Math.sin(turn), far * Math.sin(tilt) + (up - 0.5) * 0.8 * Math.cos(tilt)];
}

/** The numbers along an edge of the box, and its name farther out at the middle. */
function axis(
  name: string,
  values: number[],
  at: (value: number) => [number, number],
  { dx, dy }: { dx: number; dy: number },
): Plot.Markish[] {
  const numbers = values.map((value) =>
    label(String(value), at(value), { dx, dy, fill: palette.quiet, fontWeight: 400 }),
  );
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  return [...numbers, label(name, at(middle), { dx: 2.6 * dx, dy: 2.6 * dy })];
}
