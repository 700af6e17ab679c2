// The path of a descent.
import { describe, expect, test } from "vitest";
import { descentPath } from "../../../src/notebook/marks/descent-path";
import { plane } from "../../../src/notebook/marks/plane";
import { palette } from "../../../src/notebook/palette";
import { corners, distance, draw, marksOf, numbers, path, pixel, ROUNDED, tall } from "../../support/chart";

describe("descentPath(path)", () => {
  const svg = draw({ ...plane(tall), marks: [descentPath(path)] });
  const places = path.map(({ x }) => pixel(svg, tall, x));

  test("joins all points in order", () => {
    const [points] = marksOf(svg, "line", "path").flatMap(corners);
    expect(points).toHaveLength(4);
    for (const [k, point] of points.entries())
      expect(distance(point, places[k])).toBeLessThanOrEqual(ROUNDED);
  });

  test("has a dot at every point, and a ring about the first", () => {
    const dots = marksOf(svg, "dot", "circle");
    const stations = [...places, places[0]];
    expect(dots).toHaveLength(5);
    for (const [k, dot] of dots.entries())
      expect(distance(numbers(dot, "cx", "cy"), stations[k])).toBeLessThanOrEqual(ROUNDED);
    const ring = dots[4].parentElement;
    expect([ring?.getAttribute("fill"), ring?.getAttribute("stroke")]).toEqual([palette.paper, palette.path]);
  });
});
