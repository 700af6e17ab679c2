// A map needs a window with an extent, and says which one it was given.
import { describe, expect, test } from "vitest";
import { contours, regions } from "../../../src/notebook/marks";
import { wireframe } from "../../../src/notebook/wireframe";

const f = ([x0, x1]: number[]) => x0 + x1;

describe.each([
  ["contours", contours],
  ["regions", regions],
  ["wireframe", wireframe],
] as const)("%s(f, { x, y })", (name, map) => {
  test.each([
    [{ x: [NaN, 1], y: [0, 1] }, "x[0] must be a finite number, but was NaN."],
    [{ x: [0, 1], y: [0, Infinity] }, "y[1] must be a finite number, but was Infinity."],
    [{ x: [2, 2], y: [0, 1] }, "x must be an interval between two different numbers, but was [2, 2]."],
    [{ x: [0, 1], y: [-1, -1] }, "y must be an interval between two different numbers, but was [-1, -1]."],
  ] as const)("with %o names it", (window, words) => {
    expect(() => map(f, window)).toThrow(new RangeError(`${name}: ${words}`));
  });

  test.each([
    { x: [1, 0], y: [0, 1] },
    { x: [0, 1], y: [0, 1e9] },
  ] as const)("takes %o, and ends", (window) => {
    expect(() => map(f, window)).not.toThrow();
  });
});
