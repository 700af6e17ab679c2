import { describe, expect, test } from "vitest";
import { gradientDescent } from "../src/descent";
import { checkGradient, type Vector } from "../src/gradient";
import {
  backpropagationOver,
  forward,
  initialWeights,
  lossOver,
  misclassified,
  weightCount,
  xorExamples,
} from "../src/network";

const examples = xorExamples();
const loss = lossOver(examples);
const backpropagation = backpropagationOver(examples);

describe("by hand: one unit, weights [1, 1, 0, 2, 0.5]", () => {
  const weights = [1, 1, 0, 2, 0.5];

  test("forward is tanh(x₀ + x₁)·2 + 0.5", () => {
    expect(forward(weights, [0, 0])).toEqual({ hidden: Float64Array.of(0), output: 0.5 });
    expect(forward(weights, [0.3, 0.4]).output).toBe(0.5 + 2 * Math.tanh(0.3 + 0.4));
  });

  test("lossOver is the mean of (output − target)²", () => {
    expect(lossOver([{ input: [0, 0], target: 1 }])(weights)).toBe(0.25);
    const two = lossOver([
      { input: [0, 0], target: 1 },
      { input: [0, 0], target: -1 },
    ]);
    expect(two(weights)).toBe((0.25 + 2.25) / 2);
  });

  test("backpropagationOver is the chain rule: 2·(0.5 − 1)·(…) at [0, 0]", () => {
    const slopes = backpropagationOver([{ input: [0, 0], target: 1 }])(weights);
    // inputs 0, bias 2·(1 − tanh²0) = 2, activation 0, output bias 1; all times −1
    expect([...slopes].map((slope) => slope + 0)).toEqual([0, 0, -2, 0, -1]);
  });

  test("misclassified counts the wrong side, and the boundary itself", () => {
    const at = (target: number) => [{ input: [0, 0] as const, target }];
    expect(misclassified(weights, at(1))).toBe(0);
    expect(misclassified(weights, at(-1))).toBe(1);
    expect(misclassified([1, 1, 0, 2, 0], at(1))).toBe(1);
  });
});

describe("layout: each weight moves what the file's first lines say", () => {
  // Three units, weights 0.1, 0.2, …, 1.3, and one of them raised by 0.5 at a time.
  const weights = Array.from({ length: 13 }, (_, i) => (i + 1) / 10);
  const before = forward(weights, [0.7, -0.4]);
  const raised = (index: number) =>
    forward(
      weights.map((weight, i) => (i === index ? weight + 0.5 : weight)),
      [0.7, -0.4],
    );

  test.each([0, 1, 2])("weights 3i, 3i + 1 and 3i + 2 move hidden unit %d alone", (unit) => {
    for (const index of [3 * unit, 3 * unit + 1, 3 * unit + 2]) {
      const moved = raised(index).hidden.map((activation, i) => Number(activation !== before.hidden[i]));
      expect([...moved]).toEqual([0, 1, 2].map((i) => Number(i === unit)));
    }
    const [first, second, bias] = weights.slice(3 * unit);
    expect(before.hidden[unit]).toBe(Math.tanh(first * 0.7 + second * -0.4 + bias));
  });

  test.each([9, 10, 11, 12])("weight %d moves the output alone, by 0.5·activation or 0.5", (index) => {
    expect(raised(index).hidden).toEqual(before.hidden);
    const expected = 0.5 * (index === 12 ? 1 : before.hidden[index - 9]);
    // rounding of a sum of numbers below 4
    expect(Math.abs(raised(index).output - before.output - expected)).toBeLessThan(8 * Number.EPSILON);
  });
});

describe("backpropagation against differences", () => {
  test.each([1, 2, 3, 4, 8, 20])("checkGradient finds it right with %d hidden units", (hiddenUnits) => {
    for (const seed of [1, 2, 3]) {
      const weights = initialWeights(hiddenUnits, seed);
      const { relativeError, verdict } = checkGradient(loss, backpropagation, weights);
      expect(verdict).toBe("right");
      // h²·f‴/6 and ε·f/h are both near 1e-11
      expect(relativeError).toBeLessThan(1e-9);
    }
  });

  /** Backpropagation from the pieces that `forward` gives, with a place for a mistake. */
  const withMistake =
    (tanhSlope: (activation: number) => number, biasCounts: (k: number) => boolean) => (weights: Vector) => {
      const n = (weights.length - 1) / 4;
      const slopes = new Float64Array(weights.length);
      examples.forEach(({ input, target }, k) => {
        const { hidden, output } = forward(weights, input);
        const outputSlope = (2 * (output - target)) / examples.length;
        for (let i = 0; i < n; i++) {
          const unitSlope = outputSlope * weights[3 * n + i] * tanhSlope(hidden[i]);
          slopes[3 * i] += unitSlope * input[0];
          slopes[3 * i + 1] += unitSlope * input[1];
          if (biasCounts(k)) slopes[3 * i + 2] += unitSlope;
          slopes[3 * n + i] += outputSlope * hidden[i];
        }
        slopes[4 * n] += outputSlope;
      });
      return slopes;
    };
  const suspects = (claimed: (weights: Vector) => Vector) =>
    checkGradient(loss, claimed, initialWeights(4))
      .weights.filter((weight) => weight.relativeError > 1e-6)
      .map((weight) => weight.index);

  test("forward gives all that a backward pass of one's own needs", () => {
    const own = withMistake(
      (activation) => 1 - activation ** 2,
      () => true,
    );
    expect(own(initialWeights(4))).toEqual(backpropagation(initialWeights(4)));
  });

  test("checkGradient finds a forgotten derivative of tanh: all hidden weights are off, no output weight", () => {
    const forgotten = withMistake(
      () => 1,
      () => true,
    );
    expect(checkGradient(loss, forgotten, initialWeights(4)).verdict).toBe("wrong");
    expect(suspects(forgotten)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test("checkGradient finds a bias gradient that counts the last example only: just the biases are off", () => {
    const lastOnly = withMistake(
      (activation) => 1 - activation ** 2,
      (k) => k === examples.length - 1,
    );
    expect(checkGradient(loss, lastOnly, initialWeights(4)).verdict).not.toBe("right");
    expect(suspects(lastOnly)).toEqual([2, 5, 8, 11]);
  });
});

describe("training on the xor-like examples", () => {
  test("gradientDescent with rate 0.3 and 1000 steps takes 4 units from a loss of 2.76 to 0.011, none misclassified", () => {
    const weights = initialWeights(4);
    const { path, stopped } = gradientDescent(loss, weights, {
      learningRate: 0.3,
      steps: 1000,
      gradient: backpropagation,
    });
    const { x, value } = path[path.length - 1];
    expect(stopped).toBe("steps");
    // The engines' tanh may differ in the last digit; after 1000 steps that is still far below a percent.
    expect(Math.abs(path[0].value / 2.763861380056581 - 1)).toBeLessThan(1e-9);
    expect(Math.abs(value / 0.01112 - 1)).toBeLessThan(0.01);
    expect(misclassified(weights, examples)).toBe(20);
    expect(misclassified(x, examples)).toBe(0);
  });

  test("gradientDescent gets there from every one of ten other seeds", () => {
    for (let seed = 2; seed <= 11; seed++) {
      const others = xorExamples(40, seed);
      const { path } = gradientDescent(lossOver(others), initialWeights(4, seed), {
        learningRate: 0.3,
        steps: 1000,
        gradient: backpropagationOver(others),
      });
      expect(misclassified(path[path.length - 1].x, others), `seed ${seed}`).toBe(0);
    }
  });
});

describe("what is random comes from a seed", () => {
  test("initialWeights(n) are weightCount(n) numbers between −1 and 1, all different", () => {
    const weights = initialWeights(4);
    expect([weights.length, weightCount(4)]).toEqual([17, 17]);
    expect(new Set(weights).size).toBe(17);
    for (const weight of weights) expect(Math.abs(weight)).toBeLessThanOrEqual(1);
  });
});

describe("refusals name the function, the argument and the value", () => {
  test.each<[() => unknown, string]>([
    [() => weightCount(0), "weightCount: hiddenUnits must be a whole number, 1 or more, but was 0."],
    [
      () => initialWeights(2.5),
      "initialWeights: hiddenUnits must be a whole number, 1 or more, but was 2.5.",
    ],
    [() => initialWeights(4, -1), "randomNumbers: seed must be a whole number, 0 or more, but was -1."],
    [
      () => forward([1, 2, 3], [0, 0]),
      "forward: weights must be 4n + 1 numbers long for n hidden units, but was [1, 2, 3].",
    ],
    [
      () => forward("12345" as never, [0, 0]),
      'forward: weights must be an array of numbers or a Float64Array, but was "12345".',
    ],
    [
      () => forward(undefined as never, [0, 0]),
      "forward: weights must be an array of numbers or a Float64Array, but was undefined.",
    ],
    [() => loss([1]), "forward: weights must be 4n + 1 numbers long for n hidden units, but was [1]."],
    [() => backpropagation([]), "backpropagationOver: weights must be at least one number long, but was []."],
    [() => forward([1, 1, 0, 2, 0.5], [1] as never), "forward: input must be two numbers long, but was [1]."],
    [
      () => forward([1, 1, 0, 2, 0.5], [1, Number.NaN]),
      "forward: input[1] must be a finite number, but was NaN.",
    ],
    [
      () => forward([1, 1, 0, 2, 0.5], undefined as never),
      "forward: input must be an array of numbers or a Float64Array, but was undefined.",
    ],
    [
      () =>
        lossOver([
          { input: [0, 0], target: 1 },
          { input: [1] as never, target: 1 },
        ]),
      "lossOver: examples[1].input must be two numbers long, but was [1].",
    ],
    [
      () => backpropagationOver([{ input: [0, 0] } as never]),
      "backpropagationOver: examples[0].target must be a finite number, but was undefined.",
    ],
    [
      () => misclassified([1, 1, 0, 2, 0.5], [3 as never]),
      "misclassified: examples[0] must be an object with input and target, but was 3.",
    ],
    [() => lossOver([]), "lossOver: examples must be at least one, but was []."],
    [() => backpropagationOver(3 as never), "backpropagationOver: examples must be an array, but was 3."],
  ])("%s", (call, sentence) => {
    expect(call).toThrow(sentence);
  });
});
