import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Dual, dualDerivative, dualGradient, duals } from "../src/dual";
import { backpropagationOver, initialWeights, xorExamples } from "../src/network";
import { networkLoss } from "./support/network-loss";
import { known } from "./support/programs";

const { add, subtract, multiply, divide, sin, exp, tanh, number } = duals;
/** Both are a few operations, each rounded to ε = 2.2e-16 of its size. */
const fewRoundings = 1e-15;
const close = (one: number, other: number, tolerance = 10 * fewRoundings) =>
  expect(Math.abs(one - other)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(other)));

describe("duals", () => {
  test("(a + bε)·(c + dε) = ac + (ad + bc)ε, so that ε² = 0", () => {
    expect(multiply({ value: 2, slope: 3 }, { value: 5, slope: 7 })).toEqual({ value: 10, slope: 29 });
    expect(multiply({ value: 0, slope: 1 }, { value: 0, slope: 1 })).toEqual({ value: 0, slope: 0 });
  });

  test("a constant has slope 0; sums and differences add and subtract in both parts", () => {
    expect(number(4)).toEqual({ value: 4, slope: 0 });
    expect(add({ value: 2, slope: 3 }, { value: 5, slope: 7 })).toEqual({ value: 7, slope: 10 });
    expect(subtract({ value: 2, slope: 3 }, { value: 5, slope: 7 })).toEqual({ value: -3, slope: -4 });
  });

  test("a quotient times its divisor gives the dividend back", () => {
    const part = fc.double({ min: -8, max: 8, noNaN: true });
    fc.assert(
      fc.property(part, part, part, part, (value, slope, divisor, slope2) => {
        fc.pre(Math.abs(divisor) > 0.1);
        const [a, b] = [
          { value, slope },
          { value: divisor, slope: slope2 },
        ];
        const back = multiply(divide(a, b), b);
        close(back.value, value);
        // The quotient's slope may be 800² times as large as what is left of it.
        close(back.slope, slope, 1e-11);
      }),
    );
  });

  test.each<[string, (x: Dual) => Dual, (x: number) => number]>([
    ["sin", sin, Math.cos],
    ["exp", exp, Math.exp],
    ["tanh", tanh, (x) => 1 - Math.tanh(x) ** 2],
    ["1/x", (x) => divide(number(1), x), (x) => -1 / x ** 2],
  ])("the slope of %s is multiplied by the one that comes in", (_name, f, exact) => {
    for (const value of [-1.3, 0.2, 2.5])
      for (const slope of [1, -3, 0.25]) close(f({ value, slope }).slope, exact(value) * slope);
  });
});

describe("dualDerivative", () => {
  test("dualDerivative of xⁿ is n·xⁿ⁻¹, to the last digit for whole x", () => {
    const power = (n: number) => (x: Dual) => {
      let product = number(1);
      for (let k = 0; k < n; k++) product = multiply(product, x);
      return product;
    };
    for (const n of [0, 1, 2, 3, 10]) expect(dualDerivative(power(n), 3)).toBe(n * 3 ** (n - 1));
  });

  test("dualDerivative of exp(x)/(1 + x²) is its formula, to rounding", () => {
    const f = (x: Dual) => divide(exp(x), add(number(1), multiply(x, x)));
    for (const x of [-2, 0, 0.5, 1, 4])
      close(dualDerivative(f, x), (Math.exp(x) * (1 - x) ** 2) / (1 + x * x) ** 2);
  });

  test("dualDerivative differentiates the branch that is taken, even where it is a single point", () => {
    const patched = (x: Dual) => (x.value === 1 ? number(1) : multiply(x, x));
    expect(dualDerivative(patched, 1)).toBe(0);
    expect(dualDerivative(patched, 2)).toBe(4);
  });

  test("dualDerivative is NaN where 0 is divided by 0", () => {
    expect(dualDerivative((x) => divide(x, x), 0)).toBeNaN();
  });

  test.each<[unknown[], string]>([
    [[3, 1], "dualDerivative: f must be a function, but was 3."],
    [[sin, Number.NaN], "dualDerivative: x must be a finite number, but was NaN."],
    [[sin, "1"], 'dualDerivative: x must be a finite number, but was "1".'],
    [[() => 5, 1], "dualDerivative: the result must be a dual number, { value, slope }, but was 5."],
    [
      [() => undefined, 1],
      "dualDerivative: the result must be a dual number, { value, slope }, but was undefined.",
    ],
  ])("dualDerivative(…) is refused (%#)", (args, sentence) => {
    // biome-ignore lint/suspicious/noExplicitAny: the compiler would refuse these before they can be tested
    expect(() => (dualDerivative as any)(...args)).toThrow(sentence);
  });
});

describe("dualGradient", () => {
  test.each(known)("dualGradient of $name is the gradient by hand", ({ program, gradient, at }) => {
    const slopes = dualGradient(program, at);
    expect(slopes.length).toBe(at.length);
    for (const [i, exact] of gradient(at).entries()) close(slopes[i], exact);
  });

  test("dualGradient runs the program once for each variable, and leaves x alone", () => {
    let runs = 0;
    const x = Object.freeze([1, 2, 3]);
    dualGradient(({ add }, [a, b]) => {
      runs++;
      return add(a, b);
    }, x);
    expect(runs).toBe(3);
  });

  test("dualGradient of a network's loss is what backpropagation gives", () => {
    const [weights, examples] = [initialWeights(4, 2), xorExamples(40)];
    const exact = backpropagationOver(examples)(weights);
    const slopes = dualGradient(networkLoss(examples), weights);
    for (const [i, slope] of exact.entries()) close(slopes[i], slope);
  });

  test("dualGradient refuses no program, no point, and a result of another kind", () => {
    // biome-ignore lint/suspicious/noExplicitAny: the compiler would refuse these before they can be tested
    const loose = dualGradient as any;
    expect(() => loose(1, [1])).toThrow("dualGradient: program must be a function, but was 1.");
    expect(() => loose(() => 1, [])).toThrow("dualGradient: x must be at least one number long, but was [].");
    expect(() => loose(() => 1, [1])).toThrow("dualGradient: the result must be a dual number");
  });
});
