import { describe, expect, test } from "vitest";
import type { Vector } from "../src/gradient";
import { checkGradient } from "../src/gradient-check";
import { backpropagationOver, forward, initialWeights, lossOver, xorExamples } from "../src/network";
import { himmelblau, surfaces } from "../src/surfaces";

const bowl = ([x0, x1]: Vector) => x0 ** 2 + x1 ** 2;
const bowlGradient = ([x0, x1]: Vector) => [2 * x0, 2 * x1];
const verdicts = (report: ReturnType<typeof checkGradient>) => report.weights.map(({ verdict }) => verdict);

test("checkGradient(x², 2x, [3]) is right", () => {
  const report = checkGradient(
    ([x]) => x ** 2,
    ([x]) => [2 * x],
    [3],
  );
  expect(report.verdict).toBe("right");
});

describe("the report", () => {
  test("checkGradient calls a right gradient right, with a relative error near 1e-11", () => {
    const { relativeError, verdict } = checkGradient(himmelblau.f, himmelblau.gradient, [1, 2]);
    expect(verdict).toBe("right");
    expect(relativeError).toBeLessThan(1e-9);
  });

  test("checkGradient computes ‖claimed − measured‖ / (‖claimed‖ + ‖measured‖), overall and one by one", () => {
    const { relativeError, weights } = checkGradient(
      ([x, y]) => 3 * x + 4 * y,
      () => [3, -4],
      [1, 1],
    );
    // ‖(0, −8)‖ / (5 + 5); the differences are exact but for rounding
    expect(Math.abs(relativeError - 0.8)).toBeLessThan(1e-9);
    expect(weights.map(({ index, claimed }) => [index, claimed])).toEqual([
      [0, 3],
      [1, -4],
    ]);
    expect(weights[0].relativeError).toBeLessThan(1e-9);
    expect(weights[1].relativeError).toBe(1);
    expect(Math.abs(weights[1].measured - 4)).toBeLessThanOrEqual(weights[1].doubt);
    expect(weights[1].doubt).toBeLessThan(1e-9);
  });

  test("checkGradient is wrong as soon as one weight is, and says which", () => {
    const report = checkGradient(bowl, ([x0, x1]) => [2 * x0, -2 * x1], [3, 4]);
    expect([report.verdict, ...verdicts(report)]).toEqual(["wrong", "right", "wrong"]);
  });

  test("checkGradient is right up to 1e-6 of a slope, and wrong from there where the slope is known", () => {
    const verdict = (factor: number) =>
      checkGradient(bowl, (x) => bowlGradient(x).map((slope) => factor * slope), [3, 4]).verdict;
    expect([1, 1 + 5e-7, 1 + 2e-6, 1.01, -1, 0].map(verdict)).toEqual([
      "right",
      "right",
      "wrong",
      "wrong",
      "wrong",
      "wrong",
    ]);
  });

  test("checkGradient is right when both gradients are zero", () => {
    const { relativeError, verdict, weights } = checkGradient(
      () => 7,
      () => [0, 0],
      [1, 2],
    );
    expect([relativeError, verdict]).toEqual([0, "right"]);
    expect(weights.map((weight) => weight.relativeError)).toEqual([0, 0]);
  });

  test("checkGradient is wrong when the claimed gradient is NaN or zero where it should not be", () => {
    expect(checkGradient(bowl, () => [Number.NaN, 8], [3, 4]).verdict).toBe("wrong");
    expect(checkGradient(bowl, () => [0, 0], [3, 4]).relativeError).toBe(1);
  });

  test("checkGradient calls f 2n times for a right formula, and at most 20 times more for each weight that is wrong", () => {
    let calls = 0;
    const counted = (x: Vector) => {
      calls++;
      return bowl(x);
    };
    checkGradient(counted, bowlGradient, [3, 4]);
    expect(calls).toBe(4);
    calls = 0;
    checkGradient(counted, ([x0, x1]) => [2 * x0, -2 * x1], [3, 4]);
    // Seven more tell how raggedly f is rounded.
    expect(calls).toBeLessThanOrEqual(4 + 7 + 20);
  });
});

describe("one slope among others of every size", () => {
  test("checkGradient finds one wrong sign: 1e4·a² + 1e-5·b with [2e4·a, −1e-5]", () => {
    const f = ([a, b]: Vector) => 1e4 * a * a + 1e-5 * b;
    const wrong = checkGradient(f, ([a]) => [2e4 * a, -1e-5], [1, 1]);
    expect([wrong.verdict, ...verdicts(wrong)]).toEqual(["wrong", "right", "wrong"]);
    expect(checkGradient(f, ([a]) => [2e4 * a, 1e-5], [1, 1]).verdict).toBe("right");
  });

  test("checkGradient near a minimum, where both slopes are almost zero, tells right from wrong", () => {
    for (const { f, gradient, minima } of surfaces) {
      for (const { x } of minima) {
        const near = x.map((coordinate) => coordinate + 1e-6);
        expect(checkGradient(f, gradient, near).verdict).toBe("right");
        expect(checkGradient(f, (at) => gradient(at).map((slope) => -slope), near).verdict).toBe("wrong");
      }
    }
  });
});

describe("what differences cannot know", () => {
  const judged = (f: (x: number) => number, slope: (x: number) => number, x: number) =>
    checkGradient(
      ([at]) => f(at),
      ([at]) => [slope(at)],
      [x],
    ).verdict;
  const kinked = (x: number) => Math.max(0, x - 1);

  test.each<[string, (x: number) => number, (x: number) => number, number]>([
    ["1e10 + x", (x) => 1e10 + x, () => 1, 1],
    ["sin x at 1e5", Math.sin, Math.cos, 1e5],
    ["ln x at 1e-5", Math.log, (x) => 1 / x, 1e-5],
    ["√x at 1e-12", Math.sqrt, (x) => 0.5 / Math.sqrt(x), 1e-12],
    ["a ReLU at 1e-6", (x) => Math.max(0, x), () => 1, 1e-6],
    ["a ReLU 1e-6 from its kink", kinked, () => 1, 1 + 1e-6],
  ])("checkGradient of %s is right for the right formula, and wrong for its negative", (_, f, slope, x) => {
    expect(judged(f, slope, x)).toBe("right");
    expect(judged(f, (at) => -slope(at), x)).not.toBe("right");
  });

  test.each<[string, (x: number) => number, (x: number) => number, number]>([
    ["1e16 + x", (x) => 1e16 + x, () => 1, 1],
    ["a ReLU at its kink", kinked, () => 1, 1],
    ["a ReLU 1e-9 from its kink", kinked, () => 1, 1 + 1e-9],
  ])("checkGradient of %s cannot tell", (_, f, slope, x) => {
    expect(judged(f, slope, x)).toBe("cannot tell");
  });

  test("checkGradient of a loss in 32-bit floats never calls backpropagation wrong, and finds a wrong sign", () => {
    const examples = xorExamples(40);
    const loss = (weights: Vector) =>
      examples.reduce((sum, { input, target }) => {
        const output = Math.fround(forward(weights, input).output);
        return Math.fround(sum + Math.fround(Math.fround(output - target) ** 2));
      }, 0) / examples.length;
    const backpropagation = backpropagationOver(examples);
    const tally = { right: 0, wrong: 0, "cannot tell": 0 };
    for (let seed = 0; seed < 20; seed++) {
      const weights = initialWeights(4, seed);
      for (const verdict of verdicts(checkGradient(loss, backpropagation, weights))) tally[verdict]++;
      const flipped = checkGradient(
        loss,
        (at) => backpropagation(at).map((slope, i) => (i === 16 ? -slope : slope)),
        weights,
      );
      expect(flipped.weights[16].verdict, `seed ${seed}`).not.toBe("right");
      expect(flipped.weights.slice(0, 16).every(({ verdict }) => verdict !== "wrong")).toBe(true);
    }
    expect(tally.wrong).toBe(0);
    // Slopes are 0.01 to 1 and known to some 1e-5: most can be judged all the same.
    expect(tally.right).toBeGreaterThan(0.8 * 20 * 17);
  });

  test("checkGradient of a loss over right formulas is right for 100 networks", () => {
    const examples = xorExamples(40);
    for (let seed = 0; seed < 100; seed++) {
      const report = checkGradient(
        lossOver(examples),
        backpropagationOver(examples),
        initialWeights(3, seed),
      );
      expect(report.verdict, `seed ${seed}`).toBe("right");
    }
  });
});

describe("refusals name the function, the argument and the value", () => {
  // biome-ignore lint/suspicious/noExplicitAny: the compiler would refuse most of these before they can be tested
  const loose = checkGradient as any;

  test.each<[unknown[], string]>([
    [[3, bowlGradient, [3, 4]], "f must be a function, but was 3."],
    [[bowl, [6, 8], [3, 4]], "claimedGradient must be a function, but was [6, 8]."],
    [[bowl, bowlGradient, []], "x must be at least one number long, but was []."],
    [[bowl, () => [6], [3, 4]], "the value of the gradient must be an array of 2 numbers, but was [6]."],
    [[bowl, () => 6, [3, 4]], "the value of the gradient must be an array of 2 numbers, but was 6."],
    [
      [bowl, () => [6, "8"], [3, 4]],
      'the value of the gradient must be an array of 2 numbers, but was [6, "8"].',
    ],
    [
      [bowl, () => new Array(2), [3, 4]],
      "the value of the gradient must be an array of 2 numbers, but was [undefined, undefined].",
    ],
    [
      [bowl, () => Int32Array.of(6, 8), [3, 4]],
      "the value of the gradient must be an array of 2 numbers, but was Int32Array [6, 8].",
    ],
    [[bowl, () => {}, [3, 4]], "the value of the gradient must be an array of 2 numbers, but was undefined."],
    [[() => "4", bowlGradient, [3, 4]], 'the value of f must be a number, but was "4".'],
  ])("checkGradient refuses %j: %s", (args, sentence) => {
    expect(() => loose(...args)).toThrow(`checkGradient: ${sentence}`);
  });
});
