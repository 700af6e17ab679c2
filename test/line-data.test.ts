import { describe, expect, test } from "vitest";
import { springLengths, trueSpring } from "../src/line-data";

describe("springLengths", () => {
  test("springLengths(17) has 1 to 8 marbles in turn", () => {
    expect(springLengths(17).map(({ x }) => x)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1]);
  });

  test("springLengths(8000) errs from the true line by 0 on average, 0.6 as a rule and 1.8 at most", () => {
    const errors = springLengths(8000).map(({ x, y }) => y - trueSpring[0] - trueSpring[1] * x);
    const mean = errors.reduce((sum, each) => sum + each, 0) / errors.length;
    const square = errors.reduce((sum, each) => sum + each ** 2, 0) / errors.length;
    // The mean of 8000 strays by 0.6/√8000 = 0.007, their deviation by about 0.005: five times that is allowed.
    expect(Math.abs(mean)).toBeLessThan(0.035);
    expect(Math.abs(Math.sqrt(square) - 0.6)).toBeLessThan(0.025);
    expect(Math.max(...errors.map(Math.abs))).toBeLessThanOrEqual(1.8);
    expect(Math.max(...errors.map(Math.abs))).toBeGreaterThan(1.5);
  });

  test("springLengths(24, seed) are the same for the same seed, others for another, and the first of more", () => {
    expect(springLengths(24, 3)).toEqual(springLengths(24, 3));
    expect(springLengths(24, 3)).not.toEqual(springLengths(24, 4));
    expect(springLengths(100, 3).slice(0, 24)).toEqual(springLengths(24, 3));
  });

  test("springLengths(0) is refused", () => {
    expect(() => springLengths(0)).toThrow(
      "springLengths: count must be a whole number, 1 or more, but was 0.",
    );
    expect(() => springLengths(8, -1)).toThrow("seed must be a whole number, 0 or more, but was -1.");
  });
});
