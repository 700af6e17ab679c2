import { describe, expect, test } from "vitest";
import { grain } from "../src/grain";

describe("grain", () => {
  test("grain([0.75, 2.5, −7], 1) is 1/4: 3/4, 10/4 and −28/4 are its multiples", () => {
    expect(grain([0.75, 2.5, -7], 1)).toBe(0.25);
  });

  test("grain of 32-bit numbers is their last digit, 2⁻²⁴ to 2⁻²³ of them, whatever their size", () => {
    for (const size of [1e-3, 0.9, 1e3]) {
      const part = grain([6e-4, 0.6, 0.7, 600].map(Math.fround), size) / size;
      expect(part).toBeGreaterThanOrEqual(2 ** -24);
      expect(part).toBeLessThanOrEqual(2 ** -23);
    }
  });

  test("grain of values that went through 1e9 + f is the distance of doubles there, 2⁻²³, or little more", () => {
    const digit = grain(
      [0.1, 0.2, 0.3, 0.7].map((value) => 1e9 + value - 1e9),
      0.7,
    );
    expect(digit).toBeGreaterThanOrEqual(2 ** -23);
    expect(digit).toBeLessThanOrEqual(2 ** -21);
  });

  test("grain of any doubles is no more than a few of their last digits", () => {
    expect(grain([Math.sin(1), Math.sin(2), Math.sin(3)], 1)).toBeLessThanOrEqual(2 ** -52);
    expect(grain([Number.MIN_VALUE, 3 * Number.MIN_VALUE], Number.MIN_VALUE)).toBe(Number.MIN_VALUE);
  });

  test("grain is 0 where one size alone, or 0 beside it, does not tell", () => {
    for (const values of [
      [7, 7, 7],
      [0, 7, 0],
      [-1, 0, 1],
      [0, 0, 0],
    ])
      expect(grain(values, 7)).toBe(0);
  });
});
