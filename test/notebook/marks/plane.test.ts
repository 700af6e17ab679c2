// Two axes of the same kind: a circle looks like one.
import * as Plot from "@observablehq/plot";
import { describe, expect, test } from "vitest";
import { plane } from "../../../src/notebook/marks/plane";
import type { Window } from "../../../src/notebook/marks/types";
import { corners, draw, marksOf, ROUNDED, tall } from "../../support/chart";

const square: Window = { x: [-3, 3], y: [-3, 3] };
describe("plane(window)", () => {
  test.for([square, tall, { x: [-1, 5], y: [0, 2] }] as Window[])(
    "shows a circle as a circle (%#)",
    (window) => {
      const circle = Array.from({ length: 73 }, (_, k) => [
        2 + Math.cos(k * (Math.PI / 36)),
        1 + Math.sin(k * (Math.PI / 36)),
      ]);
      const svg = draw({ ...plane(window), marks: [Plot.line(circle)] });
      const [points] = marksOf(svg, "line", "path").flatMap(corners);
      const [across, up] = [0, 1].map((axis) => {
        const values = points.map((point) => point[axis]);
        return Math.max(...values) - Math.min(...values);
      });
      // The height is a whole number of pixels, which may be half a pixel too many or too few.
      expect(Math.abs(across - up)).toBeLessThanOrEqual(0.5 + 4 * ROUNDED);
      expect(across).toBeGreaterThan(50);
    },
  );

  test("shows a circle as a circle in each of two panels", () => {
    const ring = Array.from({ length: 73 }, (_, k) => [
      Math.cos(k * (Math.PI / 36)),
      Math.sin(k * (Math.PI / 36)),
    ]);
    const panels = ["left", "right"].map((fx) => Plot.line(ring, { fx: ring.map(() => fx) }));
    const svg = draw({ ...plane(square, { fx: { label: null } }), marks: panels });
    const circles = marksOf(svg, "line", "path").flatMap(corners);
    expect(circles).toHaveLength(2);
    for (const points of circles) {
      const [across, up] = [0, 1].map((axis) => {
        const values = points.map((point) => point[axis]);
        return Math.max(...values) - Math.min(...values);
      });
      // As above: half a pixel for the height, and the rounding of four coordinates.
      expect(Math.abs(across - up)).toBeLessThanOrEqual(0.5 + 4 * ROUNDED);
      expect(across).toBeGreaterThan(50);
    }
  });

  test("labels the axes x₀ and x₁ unless told other names", () => {
    const labels = (options?: { names: string[] }) =>
      marksOf(draw(plane(square, options)), "x-axis label", "text")
        .concat(marksOf(draw(plane(square, options)), "y-axis label", "text"))
        .map(({ textContent }) => textContent?.replace(/[^\wX₀₁]/g, ""));
    expect(labels()).toEqual(["x₀", "x₁"]);
    expect(labels({ names: ["X1", "X2"] })).toEqual(["X1", "X2"]);
  });
});
