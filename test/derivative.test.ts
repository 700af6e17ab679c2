import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { derivative } from "../src/derivative";
import { cases, counted, median, relativeError } from "./support/functions";

describe("over the table of functions", () => {
  test("derivative has a median relative error below 2e-14", () => {
    const errors = cases.map(({ f, x, exact }) => relativeError(derivative(f, x).value, exact));
    expect(median(errors)).toBeLessThan(2e-14);
  });

  test("derivative calls f at most 20 times", () => {
    for (const { name, f, x } of cases) {
      const counter = counted(f);
      derivative(counter.f, x);
      expect(counter.calls(), name).toBeLessThanOrEqual(20);
    }
  });

  test.each(cases)("derivative($name) is within its own bound", ({ f, x, exact }) => {
    const { value, error } = derivative(f, x);
    expect(Math.abs(value - exact)).toBeLessThanOrEqual(error);
    expect(error).toBeLessThan(Number.POSITIVE_INFINITY);
  });

  test("derivative gives a bound that says something: its median is below 1e-12 of the derivative", () => {
    const bounds = cases
      .filter(({ exact }) => exact !== 0)
      .map(({ f, x, exact }) => derivative(f, x).error / Math.abs(exact));
    expect(median(bounds)).toBeLessThan(1e-12);
  });
});

describe("over random functions, with the exact derivative known", () => {
  const signed = (low: number, high: number) =>
    fc
      .tuple(fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }), fc.boolean())
      .map(([exponent, negative]) => (negative ? -1 : 1) * Math.exp(exponent));
  const point = fc.oneof(signed(1e-8, 1e4), fc.constant(0));

  // The formula for the exact derivative is rounded too, and so is the argument b·x inside it: 2ε·(|f′| + |x·f″|).
  const unsure = (slope: number, x: number, bend: number) =>
    2 * Number.EPSILON * (Math.abs(slope) + Math.abs(x * bend));

  const bounded = (f: (x: number) => number, x: number, slope: number, bend: number) => {
    const { value, error } = derivative(f, x);
    expect(error + unsure(slope, x, bend)).toBeGreaterThanOrEqual(Math.abs(value - slope));
  };

  test("the bound holds for waves a·sin(bx + c) + d", () => {
    fc.assert(
      fc.property(
        signed(0.01, 100),
        signed(0.001, 100),
        fc.double({ min: -3, max: 3, noNaN: true }),
        signed(0.1, 1e6),
        point,
        (a, b, c, d, x) => {
          bounded((t) => a * Math.sin(b * t + c) + d, x, a * b * Math.cos(b * x + c), a * b * b);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  test("the bound holds for exponentials exp(bx)", () => {
    fc.assert(
      fc.property(signed(0.001, 1000), point, (b, x) => {
        fc.pre(Math.abs(b * x) < 300);
        bounded((t) => Math.exp(b * t), x, b * Math.exp(b * x), b * b * Math.exp(b * x));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("the bound holds for poles 1/(x − a), however near", () => {
    fc.assert(
      fc.property(signed(0.01, 10), signed(1e-4, 0.5), (a, near) => {
        const x = a * (1 + near);
        bounded((t) => 1 / (t - a), x, -1 / (x - a) ** 2, 2 / (x - a) ** 3);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("the bound holds for waves hidden under the rounding of something larger, (a + sin bx) − a", () => {
    fc.assert(
      fc.property(signed(1e3, 1e9), signed(0.1, 10), signed(1e-4, 10), (a, b, x) => {
        bounded((t) => a + Math.sin(b * t) - a, x, b * Math.cos(b * x), b * b);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("the bound holds for powers x^p and for ln(bx)", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 4, noNaN: true }),
        fc.double({ min: -6, max: 6, noNaN: true }),
        (p, exponent) => {
          const x = 10 ** exponent;
          bounded((t) => t ** p, x, p * x ** (p - 1), p * (p - 1) * x ** (p - 2));
          bounded((t) => Math.log((p * p + 1) * t), x, 1 / x, 1 / x ** 2);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe("examples", () => {
  test("derivative(sin, 1) is cos 1 to 14 digits, with an error below 1e-13", () => {
    const { value, error } = derivative(Math.sin, 1);
    expect(relativeError(value, Math.cos(1))).toBeLessThan(1e-14);
    expect(error).toBeLessThan(1e-13);
  });

  test("derivative(|x|, 0) finds none: the bound is Infinity", () => {
    expect(derivative(Math.abs, 0)).toEqual({ value: 0, error: Number.POSITIVE_INFINITY });
  });

  test("derivative(|x − 0.3|, 0.3000001) is not taken in by the kink next to it", () => {
    const { value, error } = derivative((x) => Math.abs(x - 0.3), 0.3000001);
    expect(error).toBeGreaterThanOrEqual(Math.abs(value - 1));
  });

  test("derivative finds none at a jump, at a vertical tangent, or at a pole", () => {
    for (const f of [Math.sign, Math.cbrt, (x: number) => 1 / x]) {
      expect(derivative(f, 0).error).toBe(Number.POSITIVE_INFINITY);
    }
  });

  test("derivative(ln, x) never looks left of 0, for x from 1e-8 to 1e8", () => {
    for (let x = 1e-8; x <= 1e8; x *= 10) {
      derivative((t) => {
        expect(t).toBeGreaterThan(0);
        return Math.log(t);
      }, x);
    }
  });

  test("derivative of (1 − cos x) / x² near 0 sees that f is rounded more coarsely than its size tells", () => {
    const { value, error } = derivative((x) => (1 - Math.cos(x)) / x ** 2, 1e-4);
    // The series of the exact derivative: −x/12 + …, the next term is 1e-10 of it.
    expect(Math.abs(value + 1e-4 / 12)).toBeLessThanOrEqual(error);
    expect(error).toBeLessThan(1e-6);
  });

  test("derivative is { NaN, Infinity } where f is not finite", () => {
    expect(derivative(Math.log, -1)).toEqual({ value: Number.NaN, error: Number.POSITIVE_INFINITY });
    expect(derivative(Math.sqrt, 0)).toEqual({ value: Number.NaN, error: Number.POSITIVE_INFINITY });

    const { f, calls } = counted((x: number) => 1 / x);
    expect(derivative(f, 0).error).toBe(Number.POSITIVE_INFINITY);
    expect(calls()).toBe(1);
  });

  test("derivative works at the ends of the scale: x² at 1e150, sin at the smallest double", () => {
    expect(relativeError(derivative((x) => x ** 2, 1e150).value, 2e150)).toBeLessThan(1e-14);
    expect(relativeError(derivative(Math.sin, Number.MIN_VALUE).value, 1)).toBeLessThan(1e-14);
  });
});

describe("refusals name the function, the argument and the value", () => {
  // biome-ignore lint/suspicious/noExplicitAny: the compiler would refuse most of these before they can be tested
  const loose = derivative as any;

  test.each<[unknown[], string]>([
    [[2, 1], "derivative: f must be a function, but was 2."],
    [[Math.sin], "derivative: x must be a finite number, but was undefined."],
    [[Math.sin, Number.NaN], "derivative: x must be a finite number, but was NaN."],
    [[Math.sin, Number.POSITIVE_INFINITY], "derivative: x must be a finite number, but was Infinity."],
    [[(x: number) => [x, x], 1], "derivative: the value of f must be a number, but was [1, 1]."],
    [[() => {}, 1], "derivative: the value of f must be a number, but was undefined."],
  ])("derivative(%j) is refused", (args, sentence) => {
    expect(() => loose(...args)).toThrow(sentence);
  });
});
