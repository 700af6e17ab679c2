// Jupyter counts code points, JavaScript UTF-16 units.
import { describe, expect, test } from "vitest";
import { fromCodePoints, toCodePoints } from "../../../src/kernel/protocol/positions";

describe("fromCodePoints and toCodePoints", () => {
  test.each([
    ["abc", 2, 2],
    ["😀b", 1, 2],
    ["a😀😀b", 3, 5],
    ["∂f😀", 2, 2],
    ["", 0, 0],
    ["😀", 1, 2],
  ])("in %j the place %i is %i, and back", (text, points, units) => {
    expect(fromCodePoints(text, points)).toBe(units);
    expect(toCodePoints(text, units)).toBe(points);
  });
});
