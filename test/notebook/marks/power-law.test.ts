// A straight line on two log axes.
import { describe, expect, test } from "vitest";
import { powerLaw } from "../../../src/notebook/marks/power-law";
import { powersOfTen } from "../../../src/notebook/marks/powers-of-ten";
import { corners, distance, draw, marksOf, pixel, ROUNDED } from "../../support/chart";

describe("powerLaw(exponent, through, interval, text)", () => {
  test.for([1, 2, -1, 0.5])("on log axes is a straight line of slope %d through the point", (exponent) => {
    const svg = draw({
      x: powersOfTen("h", -8, 0),
      y: powersOfTen("error", -16, 0),
      marks: [powerLaw(exponent, [1e-4, 1e-8], [1e-6, 1e-2], "∝")],
    });
    const [[from, to]] = marksOf(svg, "line", "path").flatMap(corners);
    const [perDecadeAcross, perDecadeUp] = [512 / 8, (400 - 34 - 48) / 16];
    const measured = -((to[1] - from[1]) / perDecadeUp) / ((to[0] - from[0]) / perDecadeAcross);
    // Two ends rounded to 0.05 pixels, over the 4 decades between them.
    expect(Math.abs(measured - exponent)).toBeLessThanOrEqual(0.1 / perDecadeUp / 4 + 1e-9);
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const through = pixel(svg, { x: [-8, 0], y: [-16, 0] }, [-4, -8]);
    expect(distance(middle, through)).toBeLessThanOrEqual(ROUNDED);
  });
});
