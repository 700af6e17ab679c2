// The line that touches a curve.
import { describe, expect, test } from "vitest";
import { tangent } from "../../../src/notebook/marks/tangent";
import type { Window } from "../../../src/notebook/marks/types";
import { corners, distance, draw, marksOf, numbers, pixel, ROUNDED } from "../../support/chart";

describe("tangent(point, slope, interval)", () => {
  test("passes through the point with the slope, and marks the point", () => {
    const window: Window = { x: [0, 4], y: [-4, 16] };
    const svg = draw({
      x: { domain: window.x },
      y: { domain: window.y },
      marks: [tangent([2, 4], 4, [1, 3])],
    });
    const [[from, to]] = marksOf(svg, "line", "path").flatMap(corners);
    expect(distance(from, pixel(svg, window, [1, 0]))).toBeLessThanOrEqual(ROUNDED);
    expect(distance(to, pixel(svg, window, [3, 8]))).toBeLessThanOrEqual(ROUNDED);
    const [dot] = marksOf(svg, "dot", "circle");
    expect(distance(numbers(dot, "cx", "cy"), pixel(svg, window, [2, 4]))).toBeLessThanOrEqual(ROUNDED);
  });
});
