// Named places on a map.
import { describe, expect, test } from "vitest";
import { plane } from "../../../src/notebook/marks/plane";
import { stars } from "../../../src/notebook/marks/stars";
import type { Window } from "../../../src/notebook/marks/types";
import { distance, draw, marksOf, pixel, ROUNDED } from "../../support/chart";

const square: Window = { x: [-3, 3], y: [-3, 3] };
const place = (element: Element) =>
  (/translate\(([^)]*)\)/.exec(element.getAttribute("transform") ?? "")?.[1] ?? "").split(",").map(Number);

describe("stars(points, names)", () => {
  const points = [[1, 2], [-1, 0]]; // biome-ignore format: a pair
  const svg = draw({ ...plane(square), marks: [stars(points, ["first", "second at -1"])] });

  test("has a star at each point and its name below it", () => {
    const shapes = marksOf(svg, "dot", "path");
    expect(shapes).toHaveLength(2);
    for (const [k, shape] of shapes.entries())
      expect(distance(place(shape), pixel(svg, square, points[k]))).toBeLessThanOrEqual(ROUNDED);
    const names = marksOf(svg, "text", "text");
    expect(names.map((name) => name.textContent)).toEqual(["first", "second at −1"]);
    for (const [k, name] of names.entries()) {
      const group = place(name.parentElement as Element);
      const at = place(name).map((one, axis) => one + (group[axis] ?? 0));
      const [x, y] = pixel(svg, square, points[k]);
      expect(Math.abs(at[0] - x)).toBeLessThanOrEqual(ROUNDED);
      expect(Math.abs(at[1] - y - 18)).toBeLessThanOrEqual(2 * ROUNDED);
    }
  });

  test("needs no names", () => {
    const bare = draw({ ...plane(square), marks: [stars(points)] });
    expect(marksOf(bare, "dot", "path")).toHaveLength(2);
    expect(marksOf(bare, "text", "text")).toHaveLength(0);
  });
});
