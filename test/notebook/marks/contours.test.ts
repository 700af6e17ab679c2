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
      .sort((a, b) => a[0] - b[0]);
    // Levels at low + (high − low)(k/12)², with high = 18 in the corners, and low = 2·(3/59)² next to 0.
    const low = 2 * (3 / 59) ** 2;
    const expected = [1, 2, 3, 4, 5, 6, 7, 8].map((k) => unit * Math.sqrt(low + (18 - low) * (k / 12) ** 2));
    expect(rings).toHaveLength(expected.length);
    // Between grid points 3 pixels apart r² is taken as a straight line: off by 3²/4 at most, so r by that over 2r.
    for (const [k, radii] of rings.entries())
      for (const radius of radii)
        expect(Math.abs(radius - expected[k])).toBeLessThanOrEqual(3 ** 2 / 4 / (2 * expected[k]) + ROUNDED);
  });

  test("are round to the eye: no side of a ring leaves its circle by a quarter of a pixel", () => {
    const svg = draw({ ...plane(square), marks: [contours(bowl, square)] });
    const centre = pixel(svg, square, [0, 0]);
    const rings = marksOf(svg, "contour", "path")
      .flatMap(corners)
      .filter((ring) => ring.every((corner) => distance(corner, centre) < 190));
    for (const ring of rings) {
      const radius = ring.reduce((sum, corner) => sum + distance(corner, centre), 0) / ring.length;
      for (const [k, corner] of ring.slice(1).entries()) {
        const middle = corner.map((place, axis) => (place + ring[k][axis]) / 2);
        // A side may be 0.1 off after simplifying, and the smallest ring, of 24 pixels, 3²/8/24 by the grid.
        expect(Math.abs(distance(middle, centre) - radius)).toBeLessThan(0.25);
      }
    }
    expect(rings).toHaveLength(8);
  });

  test("leave the ground white nowhere: the lowest place of all lies in the lowest colour", () => {
    // Between the 60 places along each axis: f is lower than at any of them.
    const lowest = (x: number[]) => (x[0] - 0.05) ** 2 + (x[1] - 0.05) ** 2;
    const svg = draw({ ...plane(square), marks: [contours(lowest, square)] });
    const [ground] = marksOf(svg, "contour", "path").map(corners);
    expect(ground).toHaveLength(1);
  });

  test("stand at the heights that are asked for instead", () => {
    const svg = draw({ ...plane(square), marks: [contours(bowl, square, { thresholds: [1, 4] })] });
    const centre = pixel(svg, square, [0, 0]);
    const unit = distance(centre, pixel(svg, square, [1, 0]));
    const radii = marksOf(svg, "contour", "path")
      .map((path) => Math.min(...corners(path).flatMap((ring) => ring.map((one) => distance(one, centre)))))
      .map((pixels) => pixels / unit);
    // As above: within 3²/4/(2r) pixels.
    expect(Math.abs(radii[0] - 1)).toBeLessThan(0.02);
    expect(Math.abs(radii[1] - 2)).toBeLessThan(0.02);
    // Then f is not asked at 60 × 60 places for its heights, only at the drawing's, once a drawing: margins take two.
    const asked: number[][] = [];
    const noting = (x: number[]) => {
      asked.push(x);
      return bowl(x);
    };
    draw({ ...plane(square), marks: [contours(noting, square, { thresholds: [1], pixelSize: 30 })] });
    expect(asked.length).toBeLessThan(3 * (364 / 30 + 2) ** 2);
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
    // Up, the ellipse reaches some 60 pixels: 0.2 of a pixel (corners left out, rounding) are a third of a per cent.
    expect(Math.abs(across / up / Math.sqrt(10) - 1)).toBeLessThan(0.005);
  });
});
