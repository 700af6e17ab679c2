// When two answers agree.
import { describe, expect, test } from "vitest";
import { agree, asNumbers, numbersIn } from "../../../src/notebook/practice/values";

describe("agree(value, expected, tolerance)", () => {
  test("compares with the largest number that is expected", () => {
    expect(agree([1000, 1.05], [1000, 1], 1e-4)).toBe(true);
    expect(agree([1000, 1.2], [1000, 1], 1e-4)).toBe(false);
    expect(agree(1.05, 1, 1e-4)).toBe(false);
  });

  test("minds lengths, depths and kinds", () => {
    expect(agree([1, 2], [1], 1)).toBe(false);
    expect(agree([[1]], [1], 1)).toBe(false);
    expect(agree("1", 1, 1)).toBe(false);
    expect(agree([true, "saddle"], [true, "saddle"], 0)).toBe(true);
  });

  test("takes NaN for NaN and infinity for infinity, and for nothing else", () => {
    const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;
    expect(agree([nan, infinity], [nan, infinity], 0)).toBe(true);
    expect(agree(nan, 0, 1)).toBe(false);
    expect(agree(-infinity, infinity, 1)).toBe(false);
  });
});

test("asNumbers(candidate) reads arrays and typed arrays of numbers, and nothing else", () => {
  expect(asNumbers(new Float64Array([1, 2]))).toEqual([1, 2]);
  for (const other of [[1, "2"], "12", { length: 0 }, new DataView(new ArrayBuffer(1)), undefined])
    expect(asNumbers(other)).toBeUndefined();
});

test("numbersIn(value) finds them at every depth, in order", () => {
  expect(numbersIn([1, "a", [2, [true, 3]]])).toEqual([1, 2, 3]);
});
