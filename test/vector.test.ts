import { describe, expect, test } from "vitest";
import { isFiniteVector, lengthOf } from "../src/vector";

describe("lengthOf", () => {
  test.each<[number[], number]>([
    [[3, -4], 5],
    [[0, 0], 0],
    [[3e200, 4e200], 5e200],
    [[3e-200, 4e-200], 5e-200],
    [[1.5e308, 1.5e308], Number.POSITIVE_INFINITY],
    [[1, Number.NEGATIVE_INFINITY], Number.POSITIVE_INFINITY],
    [[1, Number.NaN], Number.NaN],
  ])("lengthOf(%j) is %d", (x, length) => {
    // Two roundings of squares, one of the root.
    if (Number.isFinite(length)) expect(Math.abs(lengthOf(x) - length)).toBeLessThanOrEqual(4e-16 * length);
    else expect(lengthOf(x)).toBe(length);
  });
});

test("isFiniteVector is false for a single NaN or Infinity", () => {
  expect([[1, 2], [1, Number.NaN], [Number.POSITIVE_INFINITY]].map(isFiniteVector)).toEqual([
    true,
    false,
    false,
  ]);
});
