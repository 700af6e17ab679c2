import { describe, expect, test } from "vitest";
import type { RealFunction } from "../src/check";
import { measure } from "../src/extrapolation";
import { everyLadder, likeliest } from "../src/ladders";
import { rungsAround } from "../src/rungs";

/** What the ladders say, and which steps they were given. */
function ladders(f: RealFunction, x: number) {
  const values = [f(x)];
  const steps: number[] = [];
  const grid = rungsAround(x, (h) => {
    steps.push(h);
    return measure("test", f, x, values, h, 0);
  });
  const estimates = everyLadder(grid, x);
  return { estimates, best: likeliest(estimates), steps };
}

describe("everyLadder(grid, x)", () => {
  test.each<[name: string, f: RealFunction, x: number, exact: number]>([
    ["sin", Math.sin, 1, Math.cos(1)],
    ["exp", Math.exp, -2, Math.exp(-2)],
    ["a wave on a trend, far out", (x) => x + Math.sin(5 * x), 1e4, 1 + 5 * Math.cos(5e4)],
    ["a narrow bump", (x) => Math.exp(-((30 * (x - 1)) ** 2)), 1.02, -1800 * 0.02 * Math.exp(-0.36)],
    ["a pole nearby", (x) => 1 / (x - 1.01), 1, -1e4],
  ])("bounds the slope of %s by each estimate that no smaller step contradicts", (_name, f, x, exact) => {
    const { estimates } = ladders(f, x);
    const sound = estimates.filter(({ contradicted }) => !contradicted);
    expect(sound.length).toBeGreaterThan(0);
    for (const { value, bound } of sound) expect(Math.abs(value - exact)).toBeLessThanOrEqual(bound);
  });

  test("begins lower where the curve bends faster, and higher where it hardly bends", () => {
    const largest = (f: RealFunction) => Math.max(...ladders(f, 1).steps.slice(1));
    // The first step at 1 is 1/4; what the sentinel sees of a bump 1/3000 wide tells not to begin there.
    expect(largest((x) => Math.exp(-((3000 * (x - 1.0001)) ** 2)))).toBeLessThan(0.01);
    expect(largest((x) => x ** 2)).toBeGreaterThan(0.25);
  });

  test("finds nothing to believe at a jump", () => {
    const { best } = ladders(Math.sign, 0);
    expect(best === undefined || best.contradicted || best.bound > 1).toBe(true);
  });

  test("asks for no more rungs than the grid has", () => {
    for (const f of [Math.sin, Math.sign, Math.abs, (x: number) => Math.sin(1000 * x)])
      expect(ladders(f, 1).steps.length).toBeLessThanOrEqual(9);
  });
});

describe("likeliest(estimates)", () => {
  const estimate = (value: number, guess: number) => ({
    ...{ value, guess, bound: 1 },
    ...{ finished: true, contradicted: false },
  });
  test("takes the smallest guess, whatever the bounds", () => {
    expect(likeliest([estimate(1, 0.3), estimate(2, 0.1), estimate(3, 0.2)])?.value).toBe(2);
  });
  test("of none is undefined", () => {
    expect(likeliest([])).toBeUndefined();
  });
});
