// Finding the numbers in a text, and comparing a value with one to the digits it states.
import { describe, expect, test } from "vitest";
import { agrees, needsBacking, numbersIn } from "./numbers";

const values = (text: string) => numbersIn(text).map(({ value }) => value);
const one = (text: string) => numbersIn(text)[0];

describe("numbersIn(text)", () => {
  test.for<[string, number[]]>([
    ["4.0001, not 4.", [4.0001, 4]],
    ["1e-8, 2.2e-16 and 7e1", [1e-8, 2.2e-16, 70]],
    ["10⁻⁸, 2.2 × 10⁻¹⁶, 1.5·10³", [1e-8, 2.2e-16, 1500]],
    ["$2.2 \\times 10^{-16}$, $10^{-8}$ and $10^5$", [2.2e-16, 1e-8, 1e5]],
    ["10 ** -4", [1e-4]],
    ["1,000,000 or 1_000_000 or 24\u202f000", [1e6, 1e6, 24e3]],
    ["(−0.035, 0.046), -3 and = −2", [-0.035, 0.046, -3, -2]],
    ["4−3, x - 0.5 and f(x)−2", [4, 3, 0.5, 2]],
    ["(−3)·0.8²⁰", [-3, 0.8]],
    ["2⁻⁵² and 3²", [2, 3]],
    ["34 % or 34%", [34, 34]],
    ["1/2, 20 steps, 2D", [1, 2, 20, 2]],
  ])("finds those of %j", ([text, expected]) => {
    expect(values(text)).toEqual(expected);
  });

  test("passes over digits in names and versions", () => {
    expect(numbersIn("x0, log10, Float64Array, x₀², version 1.0.22")).toEqual([]);
  });

  test("gives the worth of one in the last digit", () => {
    const units = numbersIn("4.00, 4, 4e-3, 4.5 × 10⁻³").map(({ unit }) => unit);
    expect(units).toEqual([0.01, 1, 1e-3, 1e-4]);
  });
});

describe("agrees(stated, value)", () => {
  test("rounds the value to the digits stated", () => {
    expect(agrees(one("4.0001"), 4.000149)).toBe(true);
    expect(agrees(one("4.0001"), 4.000151)).toBe(false);
    expect(agrees(one("1.7e-9"), 1.666e-9)).toBe(true);
    expect(agrees(one("1.7e-9"), 1.766e-9)).toBe(false);
  });

  test("minds the sign", () => {
    expect(agrees(one("−0.035"), -0.0346)).toBe(true);
    expect(agrees(one("−0.035"), 0.0346)).toBe(false);
    expect(agrees(one("10⁻²"), -0.01)).toBe(false);
  });

  test("takes a bare power of ten as an order of magnitude", () => {
    expect(agrees(one("10⁻⁸"), 3e-8)).toBe(true);
    expect(agrees(one("10⁻⁸"), 4e-8)).toBe(false);
    expect(agrees(one("10⁻⁸"), 0)).toBe(false);
  });

  test("takes a percentage as such or as a share", () => {
    expect(agrees(one("34 %"), 0.339)).toBe(true);
    expect(agrees(one("34 %"), 33.9)).toBe(true);
    expect(agrees(one("34 %"), 0.33)).toBe(false);
    expect(agrees(one("34"), 0.34)).toBe(false);
  });

  test("never takes NaN or infinity", () => {
    for (const text of ["0", "10⁻⁸", "5 %"])
      for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
        expect(agrees(one(text), value)).toBe(false);
  });
});

test("needsBacking(stated) leaves out whole numbers of one or two digits", () => {
  const text = "2 of 20, 100, 0.5, 1e-8, 10⁻⁸, 10², 5 %, 2 × 10³";
  const backed = numbersIn(text).filter(needsBacking);
  expect(backed.map((stated) => stated.text)).toEqual([
    "100",
    "0.5",
    "1e-8",
    "10⁻⁸",
    "10²",
    "5 %",
    "2 × 10³",
  ]);
});
