import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refusal } from "../src/check";
import { gradient, partialDerivative, type Vector } from "../src/gradient";
import { surfaces } from "../src/surfaces";
import { lengthOf } from "../src/vector";
import { counted } from "./support/functions";

const bowl = ([x0, x1]: Vector) => x0 ** 2 + x1 ** 2;
const sum = (x: Vector, term: (coordinate: number, i: number) => number) => {
  let total = 0;
  for (let i = 0; i < x.length; i++) total += term(x[i], i);
  return total;
};
const difference = (one: Vector, other: Vector) =>
  lengthOf(Float64Array.from(one, (value, i) => value - other[i]));

describe("the examples of the docstrings", () => {
  test("gradient(x₀² + x₁², [3, 4]) is [6, 8] to 11 digits, in a Float64Array", () => {
    const slopes = gradient(bowl, [3, 4]);
    expect(slopes).toBeInstanceOf(Float64Array);
    // ε·|f| / (2h) = 2.2e-16 · 25 / 3.6e-5 = 1.5e-10 at most; exact but for rounding
    expect(difference(slopes, [6, 8])).toBeLessThan(1.5e-10);
  });

  test("partialDerivative(x₀² + x₁², [3, 4], 0) is 6, and 8 for the other variable", () => {
    expect(Math.abs(partialDerivative(bowl, [3, 4], 0) - 6)).toBeLessThan(1.5e-10);
    expect(Math.abs(partialDerivative(bowl, [3, 4], 1) - 8)).toBeLessThan(1.5e-10);
  });
});

describe("gradient against exact gradients", () => {
  const points = [
    [1.5, -0.7],
    [-2, 0.25],
    [0, 0],
  ];

  test.each(surfaces)(
    "gradient($name) agrees with the surface's own",
    ({ f, gradient: exact, window, minima }) => {
      const n = minima[0]?.x.length ?? 2;
      expect(window.x[0]).toBeLessThan(window.x[1]);
      for (const point of points) {
        const x = point.slice(0, n);
        // h²·|f‴|/6 with h = 6.1e-6·2 and |f‴| ≤ 4800 (Rosenbrock's, at −2); the others are far below.
        expect(difference(gradient(f, x), exact(x))).toBeLessThan(2e-7);
        // h·|f″|/2 with h = 1.5e-8·2 and |f″| < 4800
        expect(difference(gradient(f, x, { method: "forward" }), exact(x))).toBeLessThan(1e-4);
      }
    },
  );

  test("gradient(f, x, { h }) has an error like h: halving h divides it by 4, forward by 2", () => {
    const f = (x: Vector) => Math.exp(x[0]) * Math.sin(x[1]);
    const exact = [Math.exp(1) * Math.sin(2), Math.exp(1) * Math.cos(2)];
    const ratio = (method: "central" | "forward") =>
      difference(gradient(f, [1, 2], { h: 2e-3, method }), exact) /
      difference(gradient(f, [1, 2], { h: 1e-3, method }), exact);
    // The next terms of the series are h²/20 and h/3 of the leading ones.
    expect(Math.abs(ratio("central") - 4)).toBeLessThan(0.01);
    expect(Math.abs(ratio("forward") - 2)).toBeLessThan(0.01);
  });

  test("gradient scales each variable's step by its own size", () => {
    const slopes = gradient((x) => x[0] ** 3 + x[0] ** 2 * Math.sin(x[1]), [1e6, 0.5]);
    // (∛ε)²/3 of truncation, and about as much of rounding
    expect(Math.abs(slopes[0] / (3e12 + 2e6 * Math.sin(0.5)) - 1)).toBeLessThan(1e-10);
    // f is 1e18 here, so ε·|f|/h leaves 2e7 of 9e11
    expect(Math.abs(slopes[1] / (1e12 * Math.cos(0.5)) - 1)).toBeLessThan(1e-4);
  });

  test("gradient is linear in f, but for rounding", () => {
    const coefficient = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 100);
    fc.assert(
      fc.property(
        coefficient,
        coefficient,
        fc.array(coefficient, { minLength: 1, maxLength: 8 }),
        (a, b, x) => {
          const one = (at: Vector) => sum(at, (v) => v ** 3);
          const other = (at: Vector) => sum(at, (v, i) => (i + 1) * v);
          const both = gradient((at) => a * one(at) + b * other(at), x, { h: 1e-3 });
          const [first, second] = [gradient(one, x, { h: 1e-3 }), gradient(other, x, { h: 1e-3 })];
          const apart = first.map((slope, i) => a * slope + b * second[i]);
          // values up to 1e3·n each, weighted by a and b, in sums of n terms
          const size = 1e3 * (Math.abs(a) + Math.abs(b)) * x.length ** 2 + 1;
          expect(difference(both, apart)).toBeLessThan((8 * Number.EPSILON * size * x.length) / 1e-3);
        },
      ),
      { seed: 1 },
    );
  });
});

describe("the step that was walked divides", () => {
  // x ± h is rounded to the doubles around 1e10, 1.9e-6 apart: 1e-6 is walked as 0 or 1.9e-6.
  test.each([
    ["gradient", (h: number) => gradient(([x]) => x - 1e10, [1e10], { h })[0]],
    ["forward gradient", (h: number) => gradient(([x]) => x - 1e10, [1e10], { h, method: "forward" })[0]],
    ["partialDerivative", (h: number) => partialDerivative(([x]) => x - 1e10, [1e10], 0, h)],
  ])("%s of x − 1e10 at 1e10 is exactly 1, whatever h", (_, slope) => {
    for (const h of [1e-6, 2e-6, 3e-6, 1e-5, 1.23]) expect(slope(h)).toBe(1);
  });
});

describe("evaluations", () => {
  test("gradient calls f exactly 2n times, and n + 1 times forward; partialDerivative twice", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (n) => {
        const x = new Float64Array(n).map((_, i) => Math.sin(i));
        const [central, forward, partial] = [0, 1, 2].map(() => counted((at: Vector) => sum(at, Math.cos)));
        gradient(central.f, x);
        gradient(forward.f, x, { method: "forward" });
        partialDerivative(partial.f, x, n - 1);
        expect([central.calls(), forward.calls(), partial.calls()]).toEqual([2 * n, n + 1, 2]);
      }),
      { seed: 1 },
    );
  });

  test("gradient hands f the same scratch array every time", () => {
    const seen = new Set<Vector>();
    gradient((x) => {
      seen.add(x);
      return x[0];
    }, new Float64Array(20));
    expect(seen.size).toBe(1);
  });
});

describe("the argument is never changed", () => {
  test.each(["central", "forward"] as const)("gradient(f, x, { method: %j }) leaves x alone", (method) => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (x) => {
        const before = x.slice();
        gradient((at) => sum(at, Math.cos), Object.freeze(x), { method });
        expect(x).toEqual(before);
      }),
      { seed: 1 },
    );
  });

  test("gradient and partialDerivative leave a Float64Array alone even if f throws halfway", () => {
    const x = Float64Array.of(1, 2, 3);
    let left = 0;
    const f = () => {
      if (--left === 0) throw new Error("halfway");
      return 0;
    };
    for (const call of [1, 2, 3, 4, 5, 6]) {
      left = call;
      expect(() => gradient(f, x)).toThrow("halfway");
      left = Math.min(call, 2);
      expect(() => partialDerivative(f, x, 1)).toThrow("halfway");
      expect([...x]).toEqual([1, 2, 3]);
    }
  });

  test("gradient refuses an f that changes its argument, where every later difference would be wrong", () => {
    const careless = (x: number[]) => x.sort((one, other) => one - other)[0];
    expect(() => gradient(careless, [3, 1])).toThrow(
      /^gradient: f must leave its argument as it is, but x\[\d\] went from \d to [\d.]+\.$/,
    );
  });

  test("partialDerivative gives f a fresh argument each time, so that f may even write into it", () => {
    const spoils = (x: number[]) => {
      const value = x[0] * x[1];
      x.fill(0);
      return value;
    };
    expect(Math.abs(partialDerivative(spoils, [3, 4], 0) - 4)).toBeLessThan(1.5e-10);
  });

  test("gradient does not mind a change that f undoes, nor one of the only variable", () => {
    const undone = (x: number[]) => {
      x[0] *= 2;
      const value = x[0] * x[1];
      x[0] /= 2;
      return value;
    };
    expect(difference(gradient(undone, [3, 4]), [8, 6])).toBeLessThan(1.5e-10);
    const alone = (x: number[]) => {
      x[0] *= 2;
      return x[0];
    };
    expect(difference(gradient(alone, [3]), [2])).toBeLessThan(1.5e-10);
  });
});

describe("values of f that are not finite come out as they are", () => {
  test("gradient is NaN only along the variable where f is NaN", () => {
    const slopes = gradient(([x, y]) => Math.sqrt(x) + 2 * y, [0, 1]);
    expect(slopes[0]).toBeNaN();
    expect(Math.abs(slopes[1] - 2)).toBeLessThan(1.5e-10);
  });
});

describe("refusals name the function, the argument and the value", () => {
  // biome-ignore lint/suspicious/noExplicitAny: the compiler would refuse most of these before they can be tested
  const loose = { gradient, partialDerivative } as Record<string, any>;
  const array = "must be an array of numbers or a Float64Array, but was";

  test.each<[string, unknown[], string]>([
    ["gradient", ["x²", [3, 4]], 'f must be a function, but was "x²".'],
    ["gradient", [bowl, 3], `x ${array} 3.`],
    ["gradient", [bowl, null], `x ${array} null.`],
    ["gradient", [bowl, { 0: 3, 1: 4, length: 2 }], `x ${array} an object (Object).`],
    ["gradient", [bowl, Int32Array.of(3, 4)], `x ${array} Int32Array [3, 4].`],
    ["gradient", [bowl, Float32Array.of(3, 4)], `x ${array} Float32Array [3, 4].`],
    ["gradient", [bowl, Uint8Array.of(1, 2, 3, 4, 5)], `x ${array} Uint8Array [1, 2, 3, 4, …].`],
    ["gradient", [bowl, []], "x must be at least one number long, but was []."],
    ["gradient", [bowl, new Float64Array(0)], "x must be at least one number long, but was Float64Array []."],
    ["gradient", [bowl, [3, Number.NaN]], "x[1] must be a finite number, but was NaN."],
    ["gradient", [bowl, [Number.POSITIVE_INFINITY]], "x[0] must be a finite number, but was Infinity."],
    ["gradient", [bowl, ["3", 4]], 'x[0] must be a finite number, but was "3".'],
    ["gradient", [bowl, [3, undefined]], "x[1] must be a finite number, but was undefined."],
    ["gradient", [bowl, [[3, 4]]], "x[0] must be a finite number, but was [3, 4]."],
    ["gradient", [bowl, [3, 4], 1e-4], "options must be an object, but was 0.0001."],
    ["gradient", [bowl, [3, 4], null], "options must be an object, but was null."],
    ["gradient", [bowl, [3, 4], { step: 1 }], 'each option must be one of h, method, but was "step".'],
    ["gradient", [bowl, [3, 4], { h: 0 }], "h must be a positive, finite number, but was 0."],
    ["gradient", [bowl, [3, 4], { h: -1e-4 }], "h must be a positive, finite number, but was -0.0001."],
    ["gradient", [bowl, [3, 4], { h: Number.NaN }], "h must be a positive, finite number, but was NaN."],
    ["gradient", [bowl, [3, 4], { h: "1" }], 'h must be a positive, finite number, but was "1".'],
    [
      "gradient",
      [bowl, [3, 1e13], { h: 1e-4 }],
      "h must be large enough to change x[1] = 10000000000000, but was 0.0001.",
    ],
    [
      "gradient",
      [bowl, [3, 4], { method: "backward" }],
      'method must be "central" or "forward", but was "backward".',
    ],
    ["gradient", [([x, y]: Vector) => [x, y], [3, 4]], "the value of f must be a number, but was [3.00"],
    ["gradient", [() => {}, [3, 4]], "the value of f must be a number, but was undefined."],
    ["partialDerivative", [3, [3, 4], 0], "f must be a function, but was 3."],
    ["partialDerivative", [bowl, Int32Array.of(3, 4), 0], `x ${array} Int32Array [3, 4].`],
    ["partialDerivative", [bowl, [3, 4], 2], "index must be a whole number from 0 to 1, but was 2."],
    ["partialDerivative", [bowl, [3, 4], -1], "index must be a whole number from 0 to 1, but was -1."],
    ["partialDerivative", [bowl, [3, 4], 0.5], "index must be a whole number from 0 to 1, but was 0.5."],
    ["partialDerivative", [bowl, [3, 4]], "index must be a whole number from 0 to 1, but was undefined."],
    ["partialDerivative", [bowl, [3, 4], 0, 0], "h must be a positive, finite number, but was 0."],
    [
      "partialDerivative",
      [bowl, [1e13, 4], 0, 1e-4],
      "h must be large enough to change x[0] = 10000000000000, but was 0.0001.",
    ],
    ["partialDerivative", [() => "4", [3, 4], 0], 'the value of f must be a number, but was "4".'],
  ])("%s refuses %j: %s", (name, args, sentence) => {
    expect(() => loose[name](...args)).toThrow(`${name}: ${sentence}`);
  });

  test("gradient refuses a step that leads to Infinity", () => {
    expect(() => gradient(bowl, [3, 1e308], { h: 1.7e308 })).toThrow(
      "gradient: h must be small enough for x[1] = 1e+308 to stay finite, but was 1.7e+308.",
    );
  });

  test("gradient refuses a bad step before it calls f", () => {
    const { f, calls } = counted(bowl);
    expect(() => gradient(f, [3, 1e13], { h: 1e-4 })).toThrow(RangeError);
    expect(calls()).toBe(0);
  });
});

describe("refusals show the value in a few words", () => {
  const circular: unknown[] = [3];
  circular.push(circular);

  test.each<[string, unknown, string]>([
    ["a long array", [1, 2, 3, 4, 5], "[1, 2, 3, 4, …]"],
    ["a long text", "ab".repeat(1e6), `"${"ab".repeat(30)}…"`],
    ["a long bigint", 10n ** 1000n, `1${"0".repeat(59)}…`],
    ["an array in an array", [[1, [2]], 3], "[[…], 3]"],
    ["an array that holds itself", circular, "[3, […]]"],
    ["a bigint", 4n, "4n"],
    ["minus zero", -0, "-0"],
    ["a symbol", Symbol("f"), "Symbol(f)"],
  ])("%s", (_, value, words) => {
    expect(refusal("f", "x", "a number", value)).toBe(`f: x must be a number, but was ${words}.`);
  });
});

describe("types", () => {
  test("gradient takes functions declared in any of the natural ways", () => {
    const asVector = ([x0, x1]: Vector) => x0 * x1;
    const asIterable = ([x0, x1]: Iterable<number>) => x0 * x1;
    const asArrayLike = (x: ArrayLike<number>) => x[0] * x[1];
    const asArray = (x: number[]) => x[0] * x[1];
    const asPair = ([x0, x1]: [number, number]) => x0 * x1;
    const asFloats = (x: Float64Array) => x[0] * x[1];
    for (const slopes of [
      gradient((x) => x[0] * x[1], [3, 4]),
      gradient(([x0, x1]) => x0 * x1, [3, 4]),
      gradient(asVector, [3, 4]),
      gradient(asIterable, [3, 4]),
      gradient(asArrayLike, [3, 4]),
      gradient(asArray, [3, 4]),
      gradient(asPair, [3, 4]),
      gradient(asFloats, [3, 4]),
    ]) {
      expect(difference(slopes, [4, 3])).toBeLessThan(1.5e-10);
    }
    expect([asVector([3, 4]), asIterable([3, 4]), asPair([3, 4])]).toEqual([12, 12, 12]);
    // @ts-expect-error: an Int32Array is refused by the compiler too
    expect(() => gradient(asVector, Int32Array.of(3, 4))).toThrow(TypeError);
  });
});
