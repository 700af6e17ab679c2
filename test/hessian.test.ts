import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Vector } from "../src/check";
import { refusal } from "../src/check";
import { hessian } from "../src/hessian";
import { himmelblau, rosenbrock, valley } from "../src/surfaces";

/** How far the entries of two matrices are apart at most. */
const apart = (one: ArrayLike<Vector>, other: ArrayLike<Vector>) =>
  Math.max(
    ...Array.from(one, (row, i) => Math.max(...Array.from(row, (entry, j) => Math.abs(entry - other[i][j])))),
  );

describe("hessian(f, x) against second derivatives by hand", () => {
  test("hessian(x₀² + 3x₀x₁, [1, 2]) is [[2, 3], [3, 0]] to 7 digits, in rows of Float64Array", () => {
    const rows = hessian(([x0, x1]: Vector) => x0 ** 2 + 3 * x0 * x1, [1, 2]);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toBeInstanceOf(Float64Array);
    // A quadratic has no truncation: 4 values of 7, each off by ε·7 / 2, over (2h)² with h = 1.2e-4·2
    expect(
      apart(rows, [
        [2, 3],
        [3, 0],
      ]),
    ).toBeLessThan(3e-7);
  });

  test("hessian(valley) is [[2, 0], [0, 20]] everywhere", () => {
    // 4·ε·|f| / (2h)², |f| = 19 at [3, 1] and h ≥ 1.2e-4
    for (const x of [
      [0, 0],
      [3, 1],
      [-0.2, 0.7],
    ])
      expect(
        apart(hessian(valley.f, x), [
          [2, 0],
          [0, 20],
        ]),
      ).toBeLessThan(4e-7);
  });

  test("hessian(rosenbrock, [1, 1]) is [[802, −400], [−400, 200]]", () => {
    // Truncation h²·|∂⁴f| / 3 = 1.5e-8·2400 / 3 = 1.2e-5
    expect(
      apart(hessian(rosenbrock.f, [1, 1]), [
        [802, -400],
        [-400, 200],
      ]),
    ).toBeLessThan(2e-5);
  });

  test("hessian of three variables has its mixed derivatives in the right places", () => {
    const f = ([a, b, c]: Vector) => Math.sin(a) * b + b ** 2 * Math.exp(c);
    const [a, b, c] = [0.3, -1.5, 0.2];
    const exact = [
      [-Math.sin(a) * b, Math.cos(a), 0],
      [Math.cos(a), 2 * Math.exp(c), 2 * b * Math.exp(c)],
      [0, 2 * b * Math.exp(c), b ** 2 * Math.exp(c)],
    ];
    // h²·|∂⁴f| / 3 ≤ (1.2e-4·1.5)²·3 / 3, and as much of rounding
    expect(apart(hessian(f, [a, b, c]), exact)).toBeLessThan(1e-7);
  });
});

describe("hessian(f, x, { gradient })", () => {
  test("has two thirds of the digits where differences alone have half", () => {
    const [x0, x1] = [3, 2];
    // The second derivatives of Himmelblau's function, by hand
    const exact = [
      [12 * x0 ** 2 + 4 * x1 - 42, 4 * x0 + 4 * x1],
      [4 * x0 + 4 * x1, 4 * x0 + 12 * x1 ** 2 - 26],
    ];
    const given = apart(hessian(himmelblau.f, [x0, x1], { gradient: himmelblau.gradient }), exact);
    const measured = apart(hessian(himmelblau.f, [x0, x1]), exact);
    // h²·|∂³∇f| / 6 with h = 1.8e-5: 24·3.4e-10 / 6 = 1.4e-9, and as much of rounding
    expect(given).toBeLessThan(5e-9);
    // h²·|∂⁴f| / 3 with h = 3.7e-4: 24·1.3e-7 / 3 = 1.1e-6
    expect(measured).toBeLessThan(2e-6);
    expect(measured).toBeGreaterThan(20 * given);
  });

  test("asks the gradient 2n times and f never, or f 4n² times", () => {
    let [asked, askedGradient] = [0, 0];
    const f = (x: Vector) => {
      asked++;
      return x[0] ** 2 + x[1] * x[2];
    };
    const gradient = ([a, b, c]: Vector) => {
      askedGradient++;
      return [2 * a, c, b];
    };
    hessian(f, [1, 2, 3], { gradient });
    expect([asked, askedGradient]).toEqual([0, 6]);
    hessian(f, [1, 2, 3]);
    expect(asked).toBe(36);
  });
});

describe("the step of hessian", () => {
  const quartic = ([x]: Vector) => x ** 4;
  const error = (h: number) => Math.abs(hessian(quartic, [1], { h })[0][0] - 12);

  test("a large h errs by h²·|f⁗| / 3: half of it by a quarter", () => {
    // 24 / 3·h², and nothing beyond: the sixth derivative is 0
    expect(error(0.1)).toBeCloseTo(0.08, 9);
    expect(error(0.1) / error(0.05)).toBeCloseTo(4, 6);
  });

  test("a small h errs by rounding, and the one left out is near the best", () => {
    const best = Math.min(...Array.from({ length: 60 }, (_, k) => error(10 ** (-1 - k / 10))));
    const usual = Math.abs(hessian(quartic, [1])[0][0] - 12);
    expect(error(1e-7)).toBeGreaterThan(1e-3);
    // 8·h² = 1.2e-7 of truncation with h = ⁴√ε
    expect(usual).toBeLessThan(2e-7);
    expect(best).toBeLessThan(usual);
  });

  test("it grows with the size of the coordinate", () => {
    const rows = hessian(([a, b]: Vector) => a ** 2 * b, [1e6, 0.5]);
    // f is 5e11: ε·|f| / (h₀·h₁) with h₀ = 122 and h₁ = 1.2e-4 leaves 7e-3 of 2e6, and less of the others
    expect(Math.abs(rows[0][1] - 2e6)).toBeLessThan(1e-2);
    expect(Math.abs(rows[0][0] - 1)).toBeLessThan(1e-7);
  });
});

test("hessian is symmetric to the bit and leaves x as it is", () => {
  const number = fc.double({ min: -5, max: 5, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(number, number, number), (x) => {
      const kept = [...x];
      const rows = hessian((y) => Math.sin(y[0] * y[1]) + Math.exp(y[2] - y[0]) * y[1], x);
      for (let i = 0; i < 3; i++) for (let j = 0; j < i; j++) expect(rows[i][j]).toBe(rows[j][i]);
      expect(x).toEqual(kept);
    }),
  );
});

test("hessian is not misled by a function that changes its argument", () => {
  const rows = hessian(
    (y) => {
      const value = y[0] ** 2 * y[1];
      (y as Float64Array).fill(0);
      return value;
    },
    [1, 2],
  );
  expect(
    apart(rows, [
      [4, 2],
      [2, 0],
    ]),
  ).toBeLessThan(1e-6);
});

describe("hessian refuses", () => {
  const f = ([x0]: Vector) => x0 ** 2;
  test.each<[string, () => unknown, string]>([
    ["no function", () => hessian(3 as never, [1]), refusal("hessian", "f", "a function", 3)],
    ["no numbers", () => hessian(f, [Number.NaN]), refusal("hessian", "x[0]", "a finite number", Number.NaN)],
    ["an empty x", () => hessian(f, []), refusal("hessian", "x", "at least one number long", [])],
    ["a step of 0", () => hessian(f, [1], { h: 0 }), refusal("hessian", "h", "a positive, finite number", 0)],
    [
      "a step that is lost",
      () => hessian(f, [1e9], { h: 1e-9 }),
      refusal("hessian", "h", "large enough to change x[0] = 1000000000", 1e-9),
    ],
    [
      "another option",
      () => hessian(f, [1], { step: 1 } as never),
      refusal("hessian", "each option", "one of h, gradient", "step"),
    ],
    [
      "a gradient that is none",
      () => hessian(f, [1], { gradient: 2 as never }),
      refusal("hessian", "gradient", "a function", 2),
    ],
    [
      "too short a gradient",
      () => hessian(f, [1, 2], { gradient: () => [1] }),
      refusal("hessian", "the value of the gradient", "an array of 2 numbers", [1]),
    ],
    [
      "a value that is none",
      () => hessian((() => "7") as never, [1]),
      refusal("hessian", "the value of f", "a number", "7"),
    ],
  ])("%s, in a sentence", (_what, call, sentence) => {
    expect(call).toThrow(sentence);
  });

  test("nothing where f is NaN: the entries are NaN", () => {
    expect(hessian(() => Number.NaN, [1])[0][0]).toBeNaN();
  });
});
