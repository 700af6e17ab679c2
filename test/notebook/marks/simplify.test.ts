// Fewer corners for the same line.
import { describe, expect, test } from "vitest";
import { simplify } from "../../../src/notebook/marks/simplify";

const circle = Array.from({ length: 361 }, (_, degrees) => {
  const angle = ((degrees % 360) * Math.PI) / 180;
  return [100 * Math.cos(angle), 100 * Math.sin(angle)];
});

describe("simplify(ring, tolerance)", () => {
  test("keeps the corners of a square and none of those along its sides", () => {
    const sides = [
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 2],
      [1, 2],
      [0, 2],
      [0, 1],
      [0, 0],
    ];
    expect(simplify(sides, 0.1)).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ]);
  });

  test("of a circle of radius 100 within 0.1 needs about fifty corners, all of them on it", () => {
    const ring = simplify(circle, 0.1);
    // A chord stays within s of a circle over an angle of 2·arccos(1 − s/r), here 5.1°: 70 of them go round; halving
    // the way again and again ends with sides of up to twice as many.
    expect(ring.length).toBeGreaterThan(60);
    expect(ring.length).toBeLessThan(140);
    for (const corner of ring) expect(circle).toContain(corner);
  });

  test("leaves no corner farther than the tolerance from the new line", () => {
    const ring = simplify(circle, 2);
    const away = circle.map(([x, y]) =>
      Math.min(
        ...ring.slice(1).map(([x2, y2], k) => {
          const [x1, y1] = ring[k];
          const length = Math.hypot(x2 - x1, y2 - y1);
          const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
          if (along < 0 || along > length) return Number.POSITIVE_INFINITY;
          return Math.abs((x - x1) * (y2 - y1) - (y - y1) * (x2 - x1)) / length;
        }),
      ),
    );
    // Where two sides meet at a corner, rounding may put the corner itself a hair beyond both.
    expect(Math.max(...away.filter(Number.isFinite))).toBeLessThanOrEqual(2);
    expect(ring.length).toBeLessThan(40);
  });

  test("is closed as before, and changes nothing of what it was given", () => {
    const copy = circle.map((corner) => [...corner]);
    const ring = simplify(circle, 1);
    expect([ring[0], ring.at(-1)]).toEqual([circle[0], circle[360]]);
    expect(circle).toEqual(copy);
  });

  test("leaves a triangle alone, and a ring of one place", () => {
    const triangle = [
      [0, 0],
      [1, 0],
      [0, 1],
      [0, 0],
    ];
    expect(simplify(triangle, 5)).toEqual(triangle);
    expect(simplify(Array(9).fill([3, 3]), 1).every(([x, y]) => x === 3 && y === 3)).toBe(true);
  });

  test("takes a ring of a hundred thousand corners", () => {
    const zigzag = Array.from({ length: 100_001 }, (_, k) => [k % 100_000, k % 2]);
    expect(simplify(zigzag, 2).length).toBeLessThan(10);
  });
});
