// A map of regions.
import { describe, expect, test } from "vitest";
import { plane } from "../../../src/notebook/marks/plane";
import { regions } from "../../../src/notebook/marks/regions";
import type { Window } from "../../../src/notebook/marks/types";
import { palette } from "../../../src/notebook/palette";
import { corners, distance, draw, marksOf, numbers, pixel, tall } from "../../support/chart";

const square: Window = { x: [-3, 3], y: [-3, 3] };
type Place = [number, number];

/** The colour that a map shows at a place in pixels: that of the last shape which holds it. */
function colourAt(svg: Element, [x, y]: Place): string | null {
  const inside = (ring: Place[]) =>
    ring.filter(([x2, y2], k) => {
      const [x1, y1] = ring.at(k - 1) as Place;
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    }).length;
  const shapes = marksOf(svg, "geo", "path");
  const holds = shapes.filter((path) => corners(path).reduce((sum, ring) => sum + inside(ring), 0) % 2 === 1);
  const ground = svg.querySelector('[aria-label="rect"]') as Element;
  return (holds.at(-1) ?? ground).getAttribute("fill");
}

describe("regions(region, window)", () => {
  test("paint each place in the colour of its region, and none in paper, up to a cell from the borders", () => {
    const region = ([x0, x1]: number[]) => (x0 + x1 > 4 ? -1 : x0 + x1 > 0 ? 1 : x0 > 0 ? 2 : x1 > 2 ? 3 : 0);
    const svg = draw({ ...plane(tall), marks: [regions(region, tall, 40)] });
    const { paper, regions: colours }: { paper: string; regions: readonly string[] } = palette;
    const cell = 7 / 40;
    let asked = 0;
    for (let x0 = -3.4; x0 < 3.5; x0 += 0.31)
      for (let x1 = -4.4; x1 < 4.5; x1 += 0.29) {
        const near = [-cell, 0, cell].flatMap((dx) =>
          [-cell, 0, cell].map((dy) => region([x0 + dx, x1 + dy])),
        );
        if (new Set(near).size > 1) continue;
        expect(colourAt(svg, pixel(svg, tall, [x0, x1])), `${x0} ${x1}`).toBe(colours[near[0]] ?? paper);
        asked++;
      }
    expect(asked).toBeGreaterThan(300);
  });

  test("have a circle as a border that is round: within a third of a pixel", () => {
    const disc = ([x0, x1]: number[]) => (x0 ** 2 + x1 ** 2 < 4 ? 1 : 0);
    const svg = draw({ ...plane(square), marks: [regions(disc, square)] });
    const centre = pixel(svg, square, [0, 0]);
    const radius = distance(centre, pixel(svg, square, [2, 0]));
    const [ring] = corners(marksOf(svg, "geo", "path")[1]);
    const places = ring
      .slice(1)
      .flatMap((corner, k) => [corner, corner.map((one, j) => (one + ring[k][j]) / 2)]);
    // A cell of 80 is 4.9 pixels wide, halved six times 0.08; a side may be a tenth of a pixel off, and so may each
    // coordinate.
    for (const place of places) expect(Math.abs(distance(place, centre) - radius)).toBeLessThan(1 / 3);
    expect(places.length).toBeGreaterThan(60);
  });

  test("leave no gap where three meet: each lies on those before it", () => {
    const thirds = ([x0, x1]: number[]) => Math.floor((Math.atan2(x1, x0) / Math.PI + 1) * 1.4999);
    const svg = draw({ ...plane(square), marks: [regions(thirds, square, 20)] });
    const middle = pixel(svg, square, [0, 0]);
    for (let dx = -20; dx <= 20; dx += 4)
      for (let dy = -20; dy <= 20; dy += 4)
        expect(colourAt(svg, [middle[0] + dx, middle[1] + dy])).not.toBe(palette.paper);
  });

  test("fill the window to its edges", () => {
    const svg = draw({ ...plane(tall), marks: [regions(() => 2, tall, 20)] });
    const [[left, top], [right, bottom]] = [pixel(svg, tall, [-3.5, 4.5]), pixel(svg, tall, [3.5, -4.5])];
    const [, , whole] = marksOf(svg, "geo", "path").map((path) => corners(path).flat());
    const [across, down] = [0, 1].map((axis) => whole.map((corner) => corner[axis]));
    const edges = [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)];
    // What rounding leaves.
    for (const [k, edge] of [left, top, right, bottom].entries())
      expect(Math.abs(edges[k] - edge)).toBeLessThanOrEqual(0.06);
    expect(numbers(marksOf(svg, "rect", "rect")[0], "width", "height").every((size) => size > 0)).toBe(true);
  });
});
