// A map of regions.
import { describe, expect, test } from "vitest";
import { plane } from "../../../src/notebook/marks/plane";
import { regions } from "../../../src/notebook/marks/regions";
import type { Window } from "../../../src/notebook/marks/types";
import { palette } from "../../../src/notebook/palette";
import { draw, marksOf, numbers, pixel } from "../../support/chart";

const square: Window = { x: [-3, 3], y: [-3, 3] };
const tall: Window = { x: [-3.5, 3.5], y: [-4.5, 4.5] };

describe("regions(region, window)", () => {
  test("tile the window, without gap or overlap", () => {
    const svg = draw({
      ...plane(tall),
      marks: [regions(([x0, x1]) => (x0 + x1 > 0 ? 1 : x0 > 0 ? 2 : 0), tall, 20)],
    });
    const tiles = marksOf(svg, "rect", "rect").map((tile) => numbers(tile, "x", "y", "width", "height"));
    const [[left, top], [right, bottom]] = [pixel(svg, tall, [-3.5, 4.5]), pixel(svg, tall, [3.5, -4.5])];
    const rows = new Map<number, number[][]>();
    for (const tile of tiles) rows.set(tile[1], [...(rows.get(tile[1]) ?? []), tile]);
    const tops = [...rows.keys()].sort((a, b) => a - b);
    // A tenth of a pixel at each seam is what rounding leaves.
    for (const [k, y] of tops.entries()) {
      const row = (rows.get(y) ?? []).sort((a, b) => a[0] - b[0]);
      const ends = [left, ...row.map(([x, , width]) => x + width)];
      for (const [j, [x]] of row.entries()) expect(Math.abs(x - ends[j])).toBeLessThanOrEqual(0.15);
      expect(Math.abs((ends.at(-1) ?? 0) - right)).toBeLessThanOrEqual(0.15);
      expect(Math.abs(y + row[0][3] - (tops[k + 1] ?? bottom))).toBeLessThanOrEqual(0.15);
    }
    expect(Math.abs(tops[0] - top)).toBeLessThanOrEqual(0.15);
    expect(tops).toHaveLength(Math.round(20 * (9 / 7)));
  });

  test("paint each place in the colour of its region, and none in paper", () => {
    const svg = draw({
      ...plane(square),
      marks: [regions(([x0]) => (x0 < -1 ? 0 : x0 < 1 ? 3 : -1), square, 3)],
    });
    const fills = marksOf(svg, "rect", "rect").map((tile) => tile.getAttribute("fill"));
    expect(fills).toEqual([1, 2, 3].flatMap(() => [palette.regions[0], palette.regions[3], palette.paper]));
  });
});
