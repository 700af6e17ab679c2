// The surface in perspective: what is near hides what is far, and labels stand on it.
import * as Plot from "@observablehq/plot";
import { describe, expect, test } from "vitest";
import type { Window } from "../../src/notebook/marks";
import { wireframe } from "../../src/notebook/wireframe";
import { corners, distance, draw, marksOf, numbers } from "../support/chart";

const window: Window = { x: [-2, 2], y: [-1, 3] };
const bowl = (x: number[]) => x[0] ** 2 + x[1] ** 2;
const flat = () => 1;

/** The polygons in the order in which they are painted, and where some points of the surface stand. */
function drawn(f: (x: number[]) => number, cells: number, points: number[][] = []) {
  const { options, mark, at } = wireframe(f, window, cells);
  const svg = draw({ ...options, marks: [mark, Plot.dot(points.map(at), { r: 1 })] });
  return {
    // The first line is that of the axes.
    polygons: marksOf(svg, "line", "path")
      .slice(1)
      .map((path) => corners(path)[0]),
    places: marksOf(svg, "dot", "circle").map((dot) => numbers(dot, "cx", "cy")),
    options,
    svg,
  };
}

describe("wireframe(f, window, cells)", () => {
  test("draws one polygon of four corners for each cell", () => {
    const { polygons } = drawn(bowl, 7);
    expect(polygons).toHaveLength(49);
    for (const polygon of polygons) expect(polygon).toHaveLength(4);
  });

  test("paints the far cells first: on a plain, from the top of the drawing down", () => {
    const heights = drawn(flat, 6).polygons.map((polygon) => polygon.reduce((sum, [, y]) => sum + y, 0) / 4);
    // Corners are rounded to a tenth of a pixel, so their mean may be off by a twentieth.
    for (const [k, y] of heights.slice(1).entries()) expect(y).toBeGreaterThanOrEqual(heights[k] - 0.1);
    expect(heights.at(-1)).toBeGreaterThan(heights[0] + 50);
  });

  test("paints every shape in that order: the last cell is the one nearest to the eye", () => {
    const nearest = [
      [-2, -1],
      [-4 / 3, -1],
      [-4 / 3, -1 / 3],
      [-2, -1 / 3],
    ];
    const { polygons, places } = drawn(bowl, 6, nearest);
    for (const [k, corner] of (polygons.at(-1) ?? []).entries())
      expect(distance(corner, places[k])).toBeLessThan(0.15);
  });

  test("at(x) stands on the surface, at the corners of its cells", () => {
    const { polygons, places } = drawn(bowl, 1, [
      [-2, -1],
      [2, -1],
      [2, 3],
      [-2, 3],
    ]);
    for (const [k, place] of places.entries()) expect(distance(place, polygons[0][k])).toBeLessThan(0.15);
  });

  test("at(x) rises with f, straight up", () => {
    const place = (slope: number) => wireframe((x) => slope * x[0], window).at([1.5, 0]);
    const [low, high] = [place(-1), place(1)];
    expect(high[0]).toBe(low[0]);
    expect(high[1]).toBeGreaterThan(low[1]);
  });

  test("at(x) takes a Float64Array, and hands f an array", () => {
    const { at } = wireframe((x) => {
      if (!Array.isArray(x)) throw new TypeError("not an array");
      return bowl(x);
    }, window);
    expect(at(new Float64Array([1, 2]))).toEqual(at([1, 2]));
  });

  test("fills the drawing, without a number that is none", () => {
    for (const f of [bowl, flat, (x: number[]) => 1e300 * x[0]]) {
      const { svg, polygons } = drawn(f, 5);
      expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
      const across = polygons.flat().map(([x]) => x);
      // Between margins of 52 and 24 in 452.
      expect(Math.abs(Math.min(...across) - 52)).toBeLessThan(1);
      expect(Math.abs(Math.max(...across) - 428)).toBeLessThan(1);
    }
  });

  test("has axes: numbers along three edges, each beside the place that it is of, and their names", () => {
    const flatPlaces = [
      [-2, -1],
      [2, -1],
      [-2, 3],
    ];
    const { svg, places } = drawn((x) => (x[0] === -2 && x[1] === 3 ? 10 : 0), 4, flatPlaces);
    const words = marksOf(svg, "text", "text").map((text) => ({
      text: text.textContent,
      at: (/translate\(([^)]*)\)/.exec(text.getAttribute("transform") ?? "")?.[1] ?? "")
        .split(",")
        .map(Number),
    }));
    expect(words.map(({ text }) => text)).toEqual([
      "−2",
      "−1",
      "0",
      "1",
      "2",
      "x₀",
      "−1",
      "0",
      "1",
      "2",
      "3",
      "x₁",
      "0",
      "5",
      "10",
      "f",
    ]);
    // x₀ = −2 stands at the corner nearest to the eye, x₀ = 2 at the one on the right, x₁ = 3 and f = 10 at the left;
    // numbers stand 20 pixels aside at most.
    const [near, right, left] = places;
    for (const [k, place] of [
      [0, near],
      [4, right],
      [6, near],
      [14, left],
    ] as const)
      expect(distance(words[k].at, place)).toBeLessThan(21);
  });

  test("names the axes as it is told", () => {
    const { options, mark } = wireframe(bowl, window, 4, ["a", "b", "loss"]);
    const words = marksOf(draw({ ...options, marks: [mark] }), "text", "text").map(
      (text) => text.textContent,
    );
    expect(["a", "b", "loss"].every((name) => words.includes(name))).toBe(true);
  });

  test("a point far outside the window leaves the surface where it is", () => {
    expect(drawn(bowl, 5, [[1e9, 1e9]]).polygons).toEqual(drawn(bowl, 5).polygons);
  });

  test("where f is not finite throws a RangeError that says where", () => {
    expect(() => wireframe((x) => 1 / x[0], window, 4)).toThrow(
      new RangeError("wireframe: f must be finite; got Infinity at [0, -1]."),
    );
    expect(() => wireframe(() => Number.NaN, window)).toThrow(
      "wireframe: f must be finite; got NaN at [-2, -1].",
    );
  });
});
