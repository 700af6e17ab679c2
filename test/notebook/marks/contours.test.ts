// Lines of equal height stand where the mathematics puts them.
import { describe, expect, test } from "vitest";
import { contours } from "../../../src/notebook/marks/contours";
import { plane } from "../../../src/notebook/marks/plane";
import type { Window } from "../../../src/notebook/marks/types";
import { corners, distance, draw, marksOf, pixel, ROUNDED } from "../../support/chart";

const square: Window = { x: [-3, 3], y: [-3, 3] };
const bowl = (x: number[]) => x[0] ** 2 + x[1] ** 2;

describe("contours(f, window)", () => {
  test("are circles about the minimum of x₀² + x₁², evenly spaced", () => {
    const svg = draw({ ...plane(square), marks: [contours(bowl, square)] });
    const centre = pixel(svg, square, [0, 0]);
    const unit = distance(centre, pixel(svg, square, [1, 0]));
    const rings = marksOf(svg, "contour", "path")
      .flatMap(corners)
      .map((ring) => ring.map((corner) => distance(corner, centre)))
      .filter((radii) => Math.max(...radii) < 2.9 * unit)
      .sort((a, b) => a[0] - b[0])
      .slice(1); // The lowest level is a speck about the minimum.
    // Levels at low + (high − low)(k/12)², with high = 18 in the corners, and low = 2·(3/59)² next to 0.
    const low = 2 * (3 / 59) ** 2;
    const expected = [1, 2, 3, 4, 5, 6, 7, 8].map((k) => unit * Math.sqrt(low + (18 - low) * (k / 12) ** 2));
    expect(rings).toHaveLength(expected.length);
    // Between grid points 10 pixels apart r² is taken as a straight line: off by 10²/4 at most, so r by that over 2r.
    for (const [k, radii] of rings.entries())
      for (const radius of radii)
        expect(Math.abs(radius - expected[k])).toBeLessThanOrEqual(10 ** 2 / 4 / (2 * expected[k]) + ROUNDED);
  });

  test("of x₀² + 10x₁² are √10 times as wide as they are high", () => {
    const svg = draw({ ...plane(square), marks: [contours(([x0, x1]) => x0 ** 2 + 10 * x1 ** 2, square)] });
    const centre = pixel(svg, square, [0, 0]);
    const rings = marksOf(svg, "contour", "path").flatMap(corners);
    const [ring] = rings
      .filter((points) => points.every((point) => Math.abs(point[0] - centre[0]) < 190))
      .slice(-1);
    const [across, up] = [0, 1].map((axis) =>
      Math.max(...ring.map((point) => Math.abs(point[axis] - centre[axis]))),
    );
    // Up, 10 pixels between grid points are a tenth of the ellipse: 3 % off is within what that allows.
    expect(Math.abs(across / up / Math.sqrt(10) - 1)).toBeLessThan(0.03);
  });
});
