import { describe, expect, test } from "vitest";
import { xorExamples } from "../src/network-data";

describe("xorExamples", () => {
  test("xorExamples(4) are one example at each corner, with the targets 1, −1, −1, 1", () => {
    expect(xorExamples(4).map(({ target }) => target)).toEqual([1, -1, -1, 1]);
  });

  test("xorExamples lie around the four corners, half of each class, the target the product of the signs", () => {
    for (const { input, target } of xorExamples(400)) {
      expect(Math.sign(input[0]) * Math.sign(input[1])).toBe(target);
      for (const coordinate of input) expect(Math.abs(Math.abs(coordinate) - 1)).toBeLessThanOrEqual(0.6);
    }
  });

  test("xorExamples(40, seed) are the same for the same seed, and others for another", () => {
    expect(xorExamples(40, 3)).toEqual(xorExamples(40, 3));
    expect(xorExamples(1, 3)).not.toEqual(xorExamples(1, 4));
  });

  test("xorExamples(0) is refused", () => {
    expect(() => xorExamples(0)).toThrow("xorExamples: count must be a whole number, 1 or more, but was 0.");
  });
});
