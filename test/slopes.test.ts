// The loop behind every gradient: which points it asks for, and what it divides by.
import { describe, expect, test } from "vitest";
import type { Vector } from "../src/check";
import { centralSlopes, forwardSlopes } from "../src/slopes";

/** A plane with the slopes 2 and −3, which every difference with exact steps takes exactly. */
const plane = ([x, y]: Vector) => 2 * x - 3 * y;

/** f, and every point that it was asked for. */
function watched(f: (x: Vector) => number) {
  const points: number[][] = [];
  const g = (x: Vector) => {
    points.push([...x]);
    return f(x);
  };
  return { g, points };
}

describe("centralSlopes(caller, f, x, h)", () => {
  test("moves one variable at a time, up and down", () => {
    const { g, points } = watched(plane);
    expect([...centralSlopes("caller", g, [1, 4], 0.5)]).toEqual([2, -3]);
    expect(points).toEqual([
      [1.5, 4],
      [0.5, 4],
      [1, 4.5],
      [1, 3.5],
    ]);
  });

  test("divides by the step that was walked", () => {
    // At 1 a step of 1e-15 becomes 9.99e-16: 1 + 5·2⁻⁵² and 1 − 9·2⁻⁵³ are the numbers nearest to 1 ± 1e-15.
    expect(centralSlopes("caller", ([x]) => x, [1], 1e-15)[0]).toBe(1);
  });

  test("stays finite where the distance of the two points does not", () => {
    expect(centralSlopes("caller", ([x]) => x, [0], 1e308)[0]).toBe(1);
  });

  test("answers in the arrays that it is given, and leaves x alone", () => {
    const [x, scratch, slopes] = [new Float64Array([1, 4]), new Float64Array(2), new Float64Array(2)];
    expect(centralSlopes("caller", plane, x, 0.5, scratch, slopes)).toBe(slopes);
    expect([...x]).toEqual([1, 4]);
    expect([...slopes]).toEqual([2, -3]);
  });

  test("refuses an f that changes its argument, and a value that is no number", () => {
    const writes = (x: Vector) => ((x as Float64Array)[1] = 7);
    expect(() => centralSlopes("caller", writes, [1, 4], 0.5)).toThrow(
      "caller: f must leave its argument as it is, but x[1] went from 4 to 7.",
    );
    expect(() => centralSlopes("caller", (() => "1") as never, [1])).toThrow(
      "the value of f must be a number",
    );
  });
});

describe("forwardSlopes(caller, f, x, h)", () => {
  test("asks for n + 1 values, the first at x itself", () => {
    const { g, points } = watched(plane);
    expect([...forwardSlopes("caller", g, [1, 4], 0.5)]).toEqual([2, -3]);
    expect(points).toEqual([
      [1, 4],
      [1.5, 4],
      [1, 4.5],
    ]);
  });

  test("refuses an f that changes its argument", () => {
    const writes = (x: Vector) => ((x as Float64Array)[0] = 7);
    expect(() => forwardSlopes("caller", writes, [1, 4], 0.5)).toThrow("x[0] went from 1 to 7");
  });
});
