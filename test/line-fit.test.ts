import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gradient } from "../src/gradient";
import { fitLine, lineGradient, lineLoss, springLengths } from "../src/line-fit";

const three = [
  { x: 1, y: 3 },
  { x: 2, y: 4 },
  { x: 3, y: 8 },
];
// biome-ignore lint/suspicious/noExplicitAny: the compiler would refuse these before they can be tested
const loose: any = { lineLoss, lineGradient, fitLine };

describe("lineLoss", () => {
  test("lineLoss(points)([w₀, w₁]) is the mean of the squares: (2 − 3)², (3 − 4)², (4 − 8)² over 3", () => {
    expect(lineLoss(three)([1, 1])).toBe(18 / 3);
    expect(lineLoss(three)(Float64Array.of(0, 2.5))).toBe((0.25 + 1 + 0.25) / 3);
  });

  test("lineLoss of points on the line is 0", () => {
    expect(
      lineLoss([
        { x: 0, y: 2 },
        { x: 4, y: 4 },
      ])([2, 0.5]),
    ).toBe(0);
  });
});

describe("lineGradient", () => {
  test("lineGradient(points)([1, 1]) of two points is that worked out by hand", () => {
    // Residuals −1 and −1: the means of 2r and of 2r·x.
    expect(Array.from(lineGradient(three.slice(0, 2))([1, 1]))).toEqual([-2, -3]);
  });

  test("lineGradient agrees with central differences of lineLoss", () => {
    const weight = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(weight, weight, (w0, w1) => {
        const [claimed, measured] = [lineGradient(three)([w0, w1]), gradient(lineLoss(three), [w0, w1])];
        // Central differences are exact on a parabola, but for rounding: ε·|L|/h, with L below 1e4 and h ≥ 6e-6.
        for (const i of [0, 1]) expect(Math.abs(claimed[i] - measured[i])).toBeLessThan(1e-5);
      }),
    );
  });

  test("lineGradient of all points is the mean of those of each", () => {
    const points = springLengths(8);
    const each = points.map((point) => lineGradient([point])([3, 1]));
    const whole = lineGradient(points)([3, 1]);
    for (const i of [0, 1]) expect(each.reduce((sum, one) => sum + one[i], 0) / 8).toBeCloseTo(whole[i], 12);
  });
});

describe("fitLine", () => {
  test("fitLine of three points is [0, 2.5], as by hand: slope 5/2 through (2, 5)", () => {
    const [w0, w1] = fitLine(three);
    expect(w0).toBeCloseTo(0, 14);
    expect(w1).toBeCloseTo(2.5, 14);
  });

  test("fitLine leaves no slope of the loss, and every other line has a larger loss", () => {
    const points = springLengths(24);
    const best = fitLine(points);
    // The slopes are sums of 24 terms of size 10, rounded.
    for (const slope of lineGradient(points)(best)) expect(Math.abs(slope)).toBeLessThan(1e-13);
    for (const [a, b] of [
      [1e-3, 0],
      [-1e-3, 0],
      [0, 1e-3],
      [-4.5e-3, 1e-3],
    ])
      expect(lineLoss(points)([best[0] + a, best[1] + b])).toBeGreaterThan(lineLoss(points)(best));
  });

  test("fitLine finds the line under exact points far from 0, where x² cancels", () => {
    const points = [0, 1, 2, 3].map((k) => ({ x: 1e6 + k, y: 7 + 2 * (1e6 + k) }));
    const [w0, w1] = fitLine(points);
    // y is 2e6, right to 2e-10; over a spread of 1, and back over 1e6.
    expect(Math.abs(w1 - 2)).toBeLessThan(1e-9);
    expect(Math.abs(w0 - 7)).toBeLessThan(1e-3);
  });

  test("fitLine changes no point", () => {
    const points = Object.freeze(three.map((point) => Object.freeze({ ...point })));
    expect(fitLine(points)).toEqual(fitLine(three));
  });
});

describe("what they refuse", () => {
  test.each(["lineLoss", "lineGradient", "fitLine"])(
    "%s names itself, the argument and the value",
    (name) => {
      const f = loose[name];
      expect(() => f("x")).toThrow(`${name}: points must be an array of points { x, y }, but was "x".`);
      expect(() => f([])).toThrow(`${name}: points must be at least one point, but was [].`);
      expect(() => f([{ x: 1, y: 2 }, { x: 1 }])).toThrow(
        `${name}: points[1].y must be a finite number, but was undefined.`,
      );
      expect(() => f([{ x: Number.NaN, y: 2 }])).toThrow(
        `${name}: points[0].x must be a finite number, but was NaN.`,
      );
      expect(() => f([null])).toThrow(`${name}: points[0].x must be a finite number, but was undefined.`);
    },
  );

  test.each(["lineLoss", "lineGradient"])(
    "%s(points) refuses other weights than two finite numbers",
    (name) => {
      const f = loose[name](three);
      expect(() => f([1])).toThrow(`${name}: weights must be two numbers, w₀ and w₁, but was [1].`);
      expect(() => f([1, Number.NaN])).toThrow(`${name}: weights[1] must be a finite number, but was NaN.`);
      expect(() => f([1, 2, 3])).toThrow(
        `${name}: weights must be two numbers, w₀ and w₁, but was [1, 2, 3].`,
      );
    },
  );

  test("fitLine refuses points at one x, through which upright lines are best", () => {
    const column = [
      { x: 0.1, y: 1 },
      { x: 0.1, y: 2 },
    ];
    expect(() => fitLine(column)).toThrow("fitLine: points must be at two or more different x, but was [");
    expect(() => fitLine(three.slice(0, 1))).toThrow("at two or more different x");
  });
});
