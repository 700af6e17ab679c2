// The heights at which a map has lines.
import { describe, expect, test } from "vitest";
import { levels } from "../../../src/notebook/marks/levels";
import type { Window } from "../../../src/notebook/marks/types";

const square: Window = { x: [-2, 2], y: [-2, 2] };

describe("levels(f, window)", () => {
  test("of x₀² + x₁² lie at radii evenly apart, and the lowest under the bottom", () => {
    const found = levels(([x0, x1]) => x0 ** 2 + x1 ** 2, square);
    expect(found).toHaveLength(12);
    expect(found[0]).toBeLessThan(0);
    // 12 steps to the corner, at √8; the lowest place of the grid is 2·(2/59)² = 0.0023 instead of 0.
    for (const [k, height] of found.slice(1).entries())
      expect(Math.abs(height - 8 * ((k + 1) / 12) ** 2)).toBeLessThan(0.0024);
  });

  test("of x₀² − x₁² are evenly spaced round numbers, 0 among them, as many above it as below", () => {
    const found = levels(([x0, x1]) => x0 ** 2 - x1 ** 2, square);
    expect(found).toEqual([-4, -3, -2, -1, 0, 1, 2, 3, 4]);
  });

  test("of a slope without a bottom are evenly spaced and reach below it", () => {
    const found = levels(([x0]) => 10 + x0, square);
    expect(found[0]).toBeLessThanOrEqual(8);
    expect(new Set(found.slice(1).map((height, k) => (height - found[k]).toFixed(9))).size).toBe(1);
  });

  test("of a trough, which is lowest up to the rim, grow like squares too", () => {
    const found = levels(([x0]) => x0 ** 2, square);
    expect(found).toHaveLength(12);
    expect(Math.abs(found[6] - 4 / 4)).toBeLessThan(0.0024);
  });

  test("of nothing finite are none, of a constant that constant", () => {
    expect(levels(() => Number.NaN, square)).toEqual([]);
    expect(levels(() => Number.POSITIVE_INFINITY, square)).toEqual([]);
    expect(new Set(levels(() => 5, square))).toEqual(new Set([5]));
  });

  test("passes over what is not finite", () => {
    const hole = ([x0, x1]: number[]) => (x0 < -1 ? Number.NaN : x0 ** 2 + x1 ** 2);
    expect(levels(hole, square)).toEqual(levels(([x0, x1]) => x0 ** 2 + x1 ** 2, square));
  });
});
