// Numbers along an axis that would be rows of noughts.
import * as Plot from "@observablehq/plot";
import { describe, expect, test } from "vitest";
import { plot } from "../../src/notebook/plot";
import { powers } from "../../src/notebook/ticks";

describe("powers(most)", () => {
  test("writes multiples of one power of ten", () => {
    expect([0, 2e19, 4e19, 6.5e19].map(powers(6.8e19))).toEqual(["0", "2×10¹⁹", "4×10¹⁹", "6.5×10¹⁹"]);
    expect([-1e9, 5e8].map(powers(1e9))).toEqual(["−1×10⁹", "0.5×10⁹"]);
    expect([0, 2e-9, 5e-9].map(powers(5e-9))).toEqual(["0", "2×10⁻⁹", "5×10⁻⁹"]);
  });

  test("leaves the noise of the last bits out", () => {
    expect(powers(3e20)(3 * 1e20 * (1 + 2 ** -52))).toBe("3×10²⁰");
  });
});

describe("plot(options) writes the numbers of an axis", () => {
  const ticks = (values: number[], y: Plot.ScaleOptions = {}) => {
    const svg = plot({ y, marks: [Plot.lineY(values)] });
    return [...svg.querySelectorAll('[aria-label="y-axis tick label"] text')].map((text) => text.textContent);
  };

  test.for<[string, number[]]>([
    ["from 10⁹ on", [0, 4e9]],
    ["far beyond", [0, 1e200]],
    ["below 10⁻⁶", [1e-9, 5e-9]],
    ["below 0", [-4e12, 0]],
  ])("with a power of ten %s", ([, values]) => {
    const seen = ticks(values);
    expect(seen.length).toBeGreaterThan(2);
    for (const text of seen) expect(text).toMatch(/^(0|−?[\d.]+×10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)$/);
  });

  test.for<[string, number[], Plot.ScaleOptions]>([
    ["up to there", [0, 5e8], {}],
    ["where all digits are needed", [1e9, 1e9 + 4], {}],
    ["as the chart says", [0, 4e9], { tickFormat: (value: number) => `${value / 1e9} G` }],
    ["on a log axis", [1, 1e12], { type: "log" }],
  ])("as Plot does %s", ([, values, y]) => {
    expect(ticks(values, y).join(" ")).not.toContain("×10");
    expect(ticks(values, y).length).toBeGreaterThan(1);
  });
});
