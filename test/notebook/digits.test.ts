// As many digits as it takes.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apart } from "../../src/notebook/digits";

describe("apart(values, digits)", () => {
  test("rounds to the digits asked for where they tell neighbours apart", () => {
    expect(apart([20, 0.05, 0.0051], 1)).toEqual(["20", "0.05", "0.005"]);
    expect(apart([0.1, 0.30000000000000004, 1e-8, 2])).toEqual(["0.1", "0.3", "1e-8", "2"]);
  });

  test("gives all of them more where it does not", () => {
    expect(apart([0.94, 0.96, 0.3], 1)).toEqual(["0.9", "1", "0.3"]);
    expect(apart([0.96, 0.97, 0.3], 1)).toEqual(["0.96", "0.97", "0.3"]);
    expect(apart([1, 1 + 2 ** -52])).toEqual(["1", "1.0000000000000002"]);
  });

  test("lets equal numbers read the same, NaN among them", () => {
    expect(apart([0.5, 0.5, Number.NaN, Number.NaN], 2)).toEqual(["0.5", "0.5", "NaN", "NaN"]);
  });

  test("writes a minus", () => {
    expect(apart([-3, 3])).toEqual(["−3", "3"]);
  });

  test("of any numbers has no two neighbours alike that differ, but for the sign of 0", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), fc.integer({ min: 1, max: 17 }), (values, digits) => {
        const texts = apart(values, digits);
        for (const [k, value] of values.entries())
          if (k > 0 && value !== values[k - 1]) expect(texts[k]).not.toBe(texts[k - 1]);
      }),
    );
  });
});
