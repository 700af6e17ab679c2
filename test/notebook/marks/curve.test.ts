// The graph of a function, in pixels read back from the SVG.
import { describe, expect, test } from "vitest";
import { curve } from "../../../src/notebook/marks/curve";
import type { Window } from "../../../src/notebook/marks/types";
import { corners, distance, draw, marksOf, pixel, ROUNDED } from "../../support/chart";

describe("curve(f, interval)", () => {
  const window: Window = { x: [-1, 1], y: [-2, 2] };
  const parts = (f: (x: number) => number) => {
    const svg = draw({ x: { domain: window.x }, y: { domain: window.y }, marks: [curve(f, window.x)] });
    return { svg, parts: marksOf(svg, "line", "path").flatMap(corners) };
  };

  test("goes through the points of the graph, from end to end", () => {
    const {
      svg,
      parts: [points],
    } = parts((x) => 2 * x ** 3);
    expect(points).toHaveLength(301);
    for (const [k, x] of [
      [0, -1],
      [75, -0.5],
      [150, 0],
      [300, 1],
    ])
      expect(distance(points[k], pixel(svg, window, [x, 2 * x ** 3]))).toBeLessThanOrEqual(ROUNDED);
  });

  test("leaves a gap where f is not a number", () => {
    const { svg, parts: graph } = parts((x) => Math.sqrt(x ** 2 - 0.25));
    expect(graph).toHaveLength(2);
    expect(distance(graph[1][0], pixel(svg, window, [0.5, 0]))).toBeLessThan(4);
  });
});
