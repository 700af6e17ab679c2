import { describe, expect, test } from "vitest";
import { derivative } from "../src/derivative";
import { doubleWell, himmelblau, saddle, surfaces } from "../src/surfaces";
import { lengthOf } from "../src/vector";

/** Every point of a 7 × 7 grid over the window of a surface; one row of it for a function of one variable. */
function grid({ window, gradient }: (typeof surfaces)[number]): number[][] {
  const steps = [0, 1, 2, 3, 4, 5, 6];
  const between = ([low, high]: readonly [number, number], k: number) => low + ((high - low) * k) / 6;
  if (gradient([0, 0]).length === 1) return steps.map((k) => [between(window.x, k)]);
  return steps.flatMap((k) => steps.map((l) => [between(window.x, k), between(window.y, l)]));
}

describe.each(surfaces)("$name", (surface) => {
  const { f, gradient, minima, window } = surface;

  test("gradient(x) is within the error bound of derivative(f) along each variable, all over the window", () => {
    for (const x of grid(surface)) {
      gradient(x).forEach((slope, i) => {
        const along = (coordinate: number) => f(x.map((other, k) => (k === i ? coordinate : other)));
        const { value, error } = derivative(along, x[i]);
        // The formula of the gradient is rounded as well: a few units of the last digit of its terms.
        const rounding = 1e4 * Number.EPSILON;
        expect(Math.abs(slope - value), `${x}`).toBeLessThanOrEqual(error + rounding);
        expect(error).toBeLessThan(1e-8);
      });
    }
  });

  test("gradient(x) vanishes at the listed minima, and f has the listed value there", () => {
    for (const { x, value } of minima) {
      // x is rounded to half a unit of the last digit, 2.2e-16; curvatures up to 130 make that 3e-14 each way.
      expect(lengthOf(gradient(x))).toBeLessThan(1e-13);
      expect(Math.abs(f(x) - value)).toBeLessThan(1e-15);
    }
  });

  test("f is larger all around each listed minimum", () => {
    for (const { x, value } of minima) {
      for (let direction = 0; direction < 12; direction++) {
        const angle = (direction * Math.PI) / 6;
        const nearby = x.map(
          (coordinate, i) => coordinate + 1e-3 * (i === 0 ? Math.cos(angle) : Math.sin(angle)),
        );
        if (x.length === 1 && Math.abs(Math.cos(angle)) < 0.1) continue;
        expect(f(nearby)).toBeGreaterThan(value);
      }
    }
  });

  test("the window holds every minimum", () => {
    for (const { x } of minima) {
      expect(x[0]).toBeGreaterThan(window.x[0]);
      expect(x[0]).toBeLessThan(window.x[1]);
      expect(x[1] ?? f(x)).toBeGreaterThan(window.y[0]);
      expect(x[1] ?? f(x)).toBeLessThan(window.y[1]);
    }
  });

  test("f takes an array and a Float64Array alike", () => {
    for (const x of grid(surface).slice(0, 3)) expect(f(Float64Array.from(x))).toBe(f(x));
  });
});

test("himmelblau has four minima, doubleWell two, and the saddle none", () => {
  expect([himmelblau, doubleWell, saddle].map(({ minima }) => minima.length)).toEqual([4, 2, 0]);
});

test("names are unique, and each surface has a source", () => {
  expect(new Set(surfaces.map(({ name }) => name)).size).toBe(surfaces.length);
  for (const { source } of surfaces) expect(source.length).toBeGreaterThan(20);
});
