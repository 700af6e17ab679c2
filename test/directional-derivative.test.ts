import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Vector } from "../src/check";
import { directionalDerivative } from "../src/directional-derivative";
import { backpropagationOver, initialWeights, lossOver, xorExamples } from "../src/network";
import { himmelblau } from "../src/surfaces";

const bowl = ([x0, x1]: Vector) => x0 ** 2 + x1 ** 2;

test("directionalDerivative(bowl, [3, 4], v) is 10 along the gradient, 0 along the contour, −10 back", () => {
  // the difference is exact for a parabola, but for rounding: 25·ε / h is 1e-9
  for (const [v, slope] of [
    [[0.6, 0.8], 10],
    [[-0.8, 0.6], 0],
    [[-0.6, -0.8], -10],
  ] as const)
    expect(Math.abs(directionalDerivative(bowl, [3, 4], v) - slope)).toBeLessThan(1e-9);
});

test("directionalDerivative(f, x, v) is ∇f·v", () => {
  const entry = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(entry, entry), fc.tuple(entry, entry), (x, v) => {
      const [slope0, slope1] = himmelblau.gradient(x);
      const exact = slope0 * v[0] + slope1 * v[1];
      // values up to 900 and third derivatives up to 24·3·27: ε·f/h is 3e-8, h²·f‴/6 is 1e-8
      expect(Math.abs(directionalDerivative(himmelblau.f, x, v) - exact)).toBeLessThan(1e-7);
    }),
  );
});

test("directionalDerivative(loss, weights, v) agrees with backpropagation through 17 weights at once", () => {
  const examples = xorExamples(40);
  const weights = initialWeights(4, 2);
  const v = initialWeights(4, 3);
  const claimed = backpropagationOver(examples)(weights).reduce((sum, slope, i) => sum + slope * v[i], 0);
  // h²·f‴/6 and ε·f/h are both near 1e-10
  expect(Math.abs(directionalDerivative(lossOver(examples), weights, v) - claimed)).toBeLessThan(1e-8);
});

test("directionalDerivative(f, x, v, h) errs by h²·f‴/6: 0.01 for x³ and h = 0.1", () => {
  const slope = directionalDerivative(([x]: Vector) => x * x * x, [2], [1], 0.1);
  expect(Math.abs(slope - 12.01)).toBeLessThan(1e-12);
});

test("directionalDerivative(f, x, v) calls f twice, and leaves x and v as they are", () => {
  const seen: Vector[] = [];
  const [x, v] = [Float64Array.of(1, 2), [0.5, -1]];
  const f = (at: Vector) => {
    seen.push(at);
    return at[0];
  };
  directionalDerivative(f, x, v, 0.5);
  expect(seen).toEqual([Float64Array.of(1.25, 1.5), Float64Array.of(0.75, 2.5)]);
  expect([[...x], v]).toEqual([
    [1, 2],
    [0.5, -1],
  ]);
});

describe("refusals name the function, the argument and the value", () => {
  test.each<[() => unknown, string]>([
    [
      () => directionalDerivative(3 as never, [1], [1]),
      "directionalDerivative: f must be a function, but was 3.",
    ],
    [
      () => directionalDerivative(bowl, [1, Number.NaN], [1, 1]),
      "directionalDerivative: x[1] must be a finite number, but was NaN.",
    ],
    [
      () => directionalDerivative(bowl, [1, 1], [1]),
      "directionalDerivative: direction must be as long as x, which has 2, but was [1].",
    ],
    [
      () => directionalDerivative(bowl, [1, 1], [1, 1], 0),
      "directionalDerivative: h must be a positive, finite number, but was 0.",
    ],
    [
      () => directionalDerivative((() => "steep") as never, [1, 1], [1, 1]),
      'directionalDerivative: the value of f must be a number, but was "steep".',
    ],
  ])("%s", (call, sentence) => {
    expect(call).toThrow(sentence);
  });
});
