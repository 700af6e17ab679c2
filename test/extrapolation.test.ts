import { describe, expect, test } from "vitest";
import { extrapolate, measure, type Rung } from "../src/extrapolation";

const ladderOf = (f: (x: number) => number, x: number, steps: number[]) =>
  steps.map((h) => measure("derivative", f, x, f(x), h, 0) as Rung);

describe("measure", () => {
  test("measure(x³, 2, 0.5) is the central difference, f″·h, and the step that was walked", () => {
    // (2.5³ − 1.5³) / 1 = 12.25; (2.5³ − 2·8 + 1.5³) / 0.5 = 6
    expect(measure("derivative", (x) => x ** 3, 2, 8, 0.5, 0)).toMatchObject({
      h: 0.5,
      slope: 12.25,
      bend: 6,
    });
    expect(measure("derivative", Math.sin, 1e8, 0, 1e-7, 0)?.h).toBe(1e8 + 1e-7 - 1e8);
  });

  test("measure is undefined where h is lost next to x, or f is not finite a step away", () => {
    expect(measure("derivative", Math.sin, 1e16, 0, 0.5, 0)).toBeUndefined();
    expect(measure("derivative", Math.sqrt, 1, 1, 2, 0)).toBeUndefined();
    expect(measure("derivative", (x) => x, 1e308, 1e308, 1e308, 0)).toBeUndefined();
  });
});

describe("extrapolate", () => {
  test("extrapolate from three rungs is exact for x⁵, whose error has the terms h² and h⁴ alone", () => {
    const [{ value, bound }] = extrapolate(
      ladderOf((x) => x ** 5, 1, [0.5, 0.3, 0.2]),
      [],
    );
    expect(Math.abs(value - 5)).toBeLessThan(1e-14);
    // (10·h² + h⁴) combined from two rungs is off by 0.3²·0.2² = 0.0036: the bound is on the safe side of that
    expect(bound).toBeGreaterThan(0.0036);
  });

  test("extrapolate says nothing at a kink, where the bend does not shrink", () => {
    expect(extrapolate(ladderOf(Math.abs, 0, [0.5, 0.3, 0.2]), [])).toEqual([]);
  });

  test("extrapolate widens the bound to reach a finer rung that contradicts it", () => {
    const ladder = ladderOf(Math.sin, 1, [0.5, 0.3, 0.2]);
    const [alone] = extrapolate(ladder, []);
    const finer: Rung = { h: 1e-3, slope: Math.cos(1) + 0.1, bend: 0, rounding: 1e-13 };
    const [warned] = extrapolate(ladder, [finer]);
    expect(alone.contradicted).toBe(false);
    expect(warned.contradicted).toBe(true);
    expect(warned.bound).toBeGreaterThan(0.1);
  });
});
