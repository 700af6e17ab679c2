// An axis of powers of ten.
import * as Plot from "@observablehq/plot";
import { describe, expect, test } from "vitest";
import { powersOfTen } from "../../../src/notebook/marks/powers-of-ten";
import { draw, marksOf, numbers } from "../../support/chart";

describe("powersOfTen(label, from, to)", () => {
  const ticks = (...options: Parameters<typeof powersOfTen>) =>
    marksOf(draw({ x: powersOfTen(...options), marks: [Plot.ruleX([1])] }), "x-axis tick label", "text").map(
      ({ textContent }) => textContent,
    );

  test("writes every second power with its exponent raised, 1 and 10 as numbers", () => {
    expect(ticks("h", -16, 0)).toEqual([
      "10⁻¹⁶",
      "10⁻¹⁴",
      "10⁻¹²",
      "10⁻¹⁰",
      "10⁻⁸",
      "10⁻⁶",
      "10⁻⁴",
      "10⁻²",
      "1",
    ]);
    expect(ticks("n", 0, 3, 1)).toEqual(["1", "10", "10²", "10³"]);
  });

  test("sets the powers at equal distances from one end to the other", () => {
    const svg = draw({
      x: powersOfTen("h", -8, 0),
      y: { domain: [0, 1] },
      marks: [Plot.dotX([1e-8, 1e-5, 1])],
    });
    const places = marksOf(svg, "dot", "circle").map((dot) => numbers(dot, "cx")[0]);
    // 600 pixels less margins of 64 and 24 leave 512: 64 for each power of ten.
    expect(places).toEqual([64, 64 + 3 * 64, 64 + 8 * 64]);
  });
});
