import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relativeError } from "../src/relative-error";

test("relativeError(a, b) is ‖a − b‖ / (‖a‖ + ‖b‖)", () => {
  // ‖(0, 8)‖ / (5 + 5), and ‖(1, 0)‖ / (1 + 2)
  expect(relativeError([3, 4], [3, -4])).toBe(0.8);
  expect(relativeError([1, 0], Float64Array.of(2, 0))).toBe(1 / 3);
});

test("relativeError(a, b) is 0 for two that are zero, 1 for opposites and where one is zero", () => {
  expect(relativeError([0, 0], [0, -0])).toBe(0);
  expect(relativeError([1, -2], [-1, 2])).toBe(1);
  expect(relativeError([0, 0], [1, -2])).toBe(1);
});

test("relativeError(a, b) is 1 / (2N − 1) for a gradient that is divided by N − 1 in place of N", () => {
  for (const n of [2, 40, 1000]) {
    const off = relativeError([3 / n, -5 / n], [3 / (n - 1), -5 / (n - 1)]);
    // two roundings in each entry, against a difference of 1/n
    expect(Math.abs(off * (2 * n - 1) - 1)).toBeLessThan(8 * n * Number.EPSILON);
  }
});

test("relativeError(a, b) does not depend on the unit, down to squares that underflow and up to ones that overflow", () => {
  const pair = fc.tuple(
    fc.integer({ min: -9, max: 9 }),
    fc.integer({ min: -9, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
  );
  fc.assert(
    fc.property(pair, pair, fc.constantFrom(1e-200, 1e-9, 1e9, 1e200), (a, b, unit) => {
      const scaled = (vector: number[]) => vector.map((entry) => entry * unit);
      // a few roundings
      expect(Math.abs(relativeError(scaled(a), scaled(b)) - relativeError(a, b))).toBeLessThan(1e-14);
    }),
  );
});

test("relativeError(a, b) is NaN where an entry is", () => {
  expect(relativeError([1, Number.NaN], [1, 2])).toBeNaN();
});

describe("refusals name the function, the argument and the value", () => {
  test.each<[() => unknown, string]>([
    [
      () => relativeError(3 as never, [1]),
      "relativeError: a must be an array of numbers or a Float64Array, but was 3.",
    ],
    [
      () => relativeError([1], undefined as never),
      "relativeError: b must be an array of numbers or a Float64Array, but was undefined.",
    ],
    [() => relativeError([1, 2], [1]), "relativeError: b must be as long as a, which has 2, but was [1]."],
  ])("%s", (call, sentence) => {
    expect(call).toThrow(sentence);
  });
});
