import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  backwardDifference,
  centralDifference,
  centralStep,
  forwardDifference,
  oneSidedStep,
} from "../src/difference";
import { cases, counted, median, relativeError } from "./support/functions";

const square = (x: number) => x ** 2;
const methods = { forwardDifference, backwardDifference, centralDifference };

// Values of f are rounded to half a unit of the last digit: so much of a slope is uncertain at the step h.
const rounding = (size: number, h: number) => (2 * Number.EPSILON * size) / h;

describe("the examples of the docstrings", () => {
  test("forwardDifference(x², 2, 1e-4) is 4 + h, 4.0001", () => {
    expect(relativeError(forwardDifference(square, 2, 1e-4), 4.0001)).toBeLessThan(rounding(4, 1e-4));
  });

  test("backwardDifference(x², 2, 1e-4) is 4 − h, 3.9999", () => {
    expect(relativeError(backwardDifference(square, 2, 1e-4), 3.9999)).toBeLessThan(rounding(4, 1e-4));
  });

  test("centralDifference(x², 2, 1e-4) is exactly 4", () => {
    expect(centralDifference(square, 2, 1e-4)).toBe(4);
  });
});

describe("accuracy over the table of functions", () => {
  test("centralDifference has a median relative error below 5e-11", () => {
    const errors = cases.map(({ f, x, exact }) => relativeError(centralDifference(f, x), exact));
    expect(cases.length).toBeGreaterThan(20);
    expect(median(errors)).toBeLessThan(5e-11);
  });

  test("forwardDifference and backwardDifference have one below 5e-8, a few √ε", () => {
    for (const difference of [forwardDifference, backwardDifference]) {
      expect(median(cases.map(({ f, x, exact }) => relativeError(difference(f, x), exact)))).toBeLessThan(
        5e-8,
      );
    }
  });
});

describe("order: halving h", () => {
  // At 1 and with h near 1e-3 the next term of the series moves the ratio by less than 1 %, rounding by far less.
  const factor = (difference: typeof centralDifference, f: (x: number) => number, exact: number) =>
    (difference(f, 1, 2e-3) - exact) / (difference(f, 1, 1e-3) - exact);

  test.each([
    ["exp", Math.exp, Math.E],
    ["sin", Math.sin, Math.cos(1)],
  ])("divides the error by 2 for forward and backward, by 4 for central: %s", (_, f, exact) => {
    expect(Math.abs(factor(forwardDifference, f, exact) - 2)).toBeLessThan(0.02);
    expect(Math.abs(factor(backwardDifference, f, exact) - 2)).toBeLessThan(0.02);
    expect(Math.abs(factor(centralDifference, f, exact) - 4)).toBeLessThan(0.04);
  });
});

describe("exactness", () => {
  const number = fc.integer({ min: -1e5, max: 1e5 }).map((thousandths) => thousandths / 1000);
  const step = fc.double({ min: 1e-3, max: 1, noNaN: true });

  test("forwardDifference and backwardDifference are exact on lines, but for rounding", () => {
    fc.assert(
      fc.property(number, number, number, step, (a, b, x, h) => {
        const size = Math.abs(a) * (Math.abs(x) + 1) + Math.abs(b);
        for (const difference of [forwardDifference, backwardDifference]) {
          expect(Math.abs(difference((t) => a * t + b, x, h) - a)).toBeLessThanOrEqual(2 * rounding(size, h));
        }
      }),
      { seed: 1 },
    );
  });

  test("centralDifference is exact on quadratics, but for rounding", () => {
    fc.assert(
      fc.property(number, number, number, step, (a, b, x, h) => {
        const size = Math.abs(a) * (Math.abs(x) + 1) ** 2 + Math.abs(b) * (Math.abs(x) + 1);
        const slope = centralDifference((t) => a * t ** 2 + b * t, x, h);
        expect(Math.abs(slope - (2 * a * x + b))).toBeLessThanOrEqual(2 * rounding(size, h));
      }),
      { seed: 1 },
    );
  });

  test("each difference is linear in f, but for rounding", () => {
    fc.assert(
      fc.property(number, number, number, (a, b, far) => {
        const x = far / 50;
        for (const difference of Object.values(methods)) {
          const both = difference((t) => a * Math.sin(t) + b * Math.exp(t), x, 1e-3);
          const apart = a * difference(Math.sin, x, 1e-3) + b * difference(Math.exp, x, 1e-3);
          const size = Math.abs(a) + Math.abs(b) * Math.exp(x + 1e-3);
          expect(Math.abs(both - apart)).toBeLessThanOrEqual(4 * rounding(size, 1e-3));
        }
      }),
      { seed: 1 },
    );
  });

  test("centralDifference is the mean of forwardDifference and backwardDifference, but for rounding", () => {
    const mean = (forwardDifference(Math.exp, 1, 1e-3) + backwardDifference(Math.exp, 1, 1e-3)) / 2;
    expect(relativeError(centralDifference(Math.exp, 1, 1e-3), mean)).toBeLessThan(rounding(1, 1e-3));
  });
});

describe("steps", () => {
  test("oneSidedStep and centralStep are √ε·max(1, |x|) and ∛ε·max(1, |x|), and x + h is exact", () => {
    for (const x of [0, 1e-8, -0.3, 1, -7, 12345.678, 1e12]) {
      const scale = Math.max(1, Math.abs(x));
      // Rounding to the grid of doubles around x moves a step by at most ε·|x|, a part in √ε⁻¹ = 7e7 or less.
      expect(relativeError(oneSidedStep(x), 2 ** -26 * scale)).toBeLessThan(2e-8);
      expect(relativeError(centralStep(x), 2 ** (-52 / 3) * scale)).toBeLessThan(1e-10);
      for (const h of [oneSidedStep(x), centralStep(x)]) expect(Math.abs(x) + h - Math.abs(x)).toBe(h);
    }
  });

  test("each difference evaluates f exactly twice", () => {
    for (const difference of Object.values(methods)) {
      const { f, calls } = counted(Math.sin);
      difference(f, 1);
      expect(calls()).toBe(2);
    }
  });

  test("centralDifference(x², 1e12) belongs to the scale of x: right to 10 digits where h = 1e-4 is 10 % off", () => {
    // x ± 1e-4 is walked as 1.2e-4, and f = 1e24 is rounded to 1.3e8, so that 5e11 of 2e12 may be lost.
    expect(relativeError(centralDifference(square, 1e12, 1e-4), 2e12)).toBeGreaterThan(0.05);
    // ε·|f| / (2h·f′) = ε·|x| / (4h) with h = 6e-6·|x|
    expect(relativeError(centralDifference(square, 1e12), 2e12)).toBeLessThan(1e-10);
  });

  test("each difference divides by the step that was walked: x − 1e10 at 1e10 has the slope 1, whatever h", () => {
    for (const difference of Object.values(methods))
      for (const h of [1e-6, 2e-6, 3e-6, 1e-5, 1.23]) expect(difference((x) => x - 1e10, 1e10, h)).toBe(1);
  });

  test("centralDifference(sin, 1e8, 1e-5) is right to ε·|f| / h, 2e-11, although x ± h is rounded by 7e-9", () => {
    expect(Math.abs(centralDifference(Math.sin, 1e8, 1e-5) - Math.cos(1e8))).toBeLessThan(
      // h²/6 and the rounding of f
      1e-10 / 6 + rounding(1, 1e-5),
    );
  });

  test("centralDifference(x/1e300, 0, 1e308) is 1e-300, although 2h overflows", () => {
    expect(centralDifference((x) => x / 1e300, 0, 1e308)).toBe(1e-300);
  });
});

describe("a value of f that is not finite", () => {
  test("centralDifference(√x, 0) is NaN: √x is NaN to the left of 0", () => {
    expect(centralDifference(Math.sqrt, 0)).toBeNaN();
  });

  test("an exception that f throws passes unchanged", () => {
    const error = new Error("mine");
    const fail = () => {
      throw error;
    };
    for (const difference of Object.values(methods)) expect(() => difference(fail, 1)).toThrow(error);
  });
});

describe("refusals name the function, the argument and the value", () => {
  // biome-ignore lint/suspicious/noExplicitAny: the compiler would refuse most of these before they can be tested
  const loose = methods as Record<string, any>;

  test.each(Object.keys(methods))("%s", (name) => {
    const refused: [unknown[], string][] = [
      [[2, 1], "f must be a function, but was 2."],
      [[undefined, 1], "f must be a function, but was undefined."],
      [[square, 1n], "x must be a finite number, but was 1n."],
      [[square, 1e308, 1e308], "h must be small enough for x = 1e+308 to stay finite, but was 1e+308."],
      [[() => "y".repeat(1e6), 2], `the value of f must be a number, but was "${"y".repeat(60)}…".`],
      [[square, "2"], 'x must be a finite number, but was "2".'],
      [[square, [1, 2]], "x must be a finite number, but was [1, 2]."],
      [[square, Number.NaN], "x must be a finite number, but was NaN."],
      [[square, Number.NEGATIVE_INFINITY], "x must be a finite number, but was -Infinity."],
      [[square, 2, 0], "h must be a positive, finite number, but was 0."],
      [[square, 2, -1], "h must be a positive, finite number, but was -1."],
      [[square, 2, Number.NaN], "h must be a positive, finite number, but was NaN."],
      [[square, 2, Number.POSITIVE_INFINITY], "h must be a positive, finite number, but was Infinity."],
      [[square, 2, "0.1"], 'h must be a positive, finite number, but was "0.1".'],
      [[square, 2, null], "h must be a positive, finite number, but was null."],
      [[square, 1e13, 1e-4], "h must be large enough to change x = 10000000000000, but was 0.0001."],
      [[(x: number) => [x], 2], "the value of f must be a number, but was [2"],
      [[() => undefined, 2], "the value of f must be a number, but was undefined."],
    ];
    for (const [args, sentence] of refused) {
      expect(() => loose[name](...args), sentence).toThrow(`${name}: ${sentence}`);
    }
  });

  test("a wrong kind is a TypeError, a wrong number a RangeError", () => {
    expect(() => loose.centralDifference(square, "2")).toThrow(TypeError);
    expect(() => loose.centralDifference(square, 2, -1)).toThrow(RangeError);
  });

  test("centralDifference refuses a step lost on one side only: below 1 doubles lie twice as close as above", () => {
    const h = Number.EPSILON / 2;
    expect([1 + h === 1, 1 - h === 1]).toEqual([true, false]);
    expect(() => centralDifference(square, 1, h)).toThrow("large enough to change x = 1,");
    expect(() => centralDifference(square, -1, h)).toThrow("large enough to change x = -1,");
  });
});
