import { describe, expect, test } from "vitest";
import { gradientDescent } from "../src/descent";
import { fitLine, lineGradient, lineLoss, springLengths } from "../src/line-fit";
import { minibatchDescent, shuffled } from "../src/minibatches";
import { randomNumbers } from "../src/random";

const points = springLengths(24).map(({ x, y }) => ({ x: (x - 4.5) / 2, y }));
const distance = ({ x }: { x: ArrayLike<number> }, to: ArrayLike<number>) =>
  Math.hypot(x[0] - to[0], x[1] - to[1]);

describe("minibatchDescent", () => {
  test("minibatchDescent in one batch is gradient descent", () => {
    const options = { learningRate: 0.1, passes: 20, batchSize: 24 };
    const ours = minibatchDescent(lineGradient, points, [0, 0], options);
    const { path } = gradientDescent(lineLoss(points), [0, 0], {
      learningRate: 0.1,
      steps: 20,
      gradient: lineGradient(points),
    });
    expect(ours.map(({ seen }) => seen)).toEqual(Array.from({ length: 21 }, (_, k) => 24 * k));
    // Another order of 24 terms: the sums differ in their last digits.
    for (const [k, stop] of ours.entries()) expect(distance(stop, path[k].x)).toBeLessThan(1e-13);
  });

  test("minibatchDescent hands over each example once a pass, in batches, the last of them smaller", () => {
    const batches: string[][] = [];
    const watching = (batch: readonly string[]) => {
      batches.push([...batch]);
      return () => [1];
    };
    const stops = minibatchDescent(watching, [..."abcdefg"], [0], { batchSize: 3, passes: 2 });
    expect(batches.map(({ length }) => length)).toEqual([3, 3, 1, 3, 3, 1]);
    expect(batches.slice(0, 3).flat().sort().join("")).toBe("abcdefg");
    expect(batches.slice(3).flat().sort().join("")).toBe("abcdefg");
    expect(batches.slice(0, 3).flat()).not.toEqual(batches.slice(3).flat());
    expect(stops.map(({ seen }) => seen)).toEqual([0, 3, 6, 7, 10, 13, 14]);
  });

  test("minibatchDescent steps by learningRate times the slopes, or by what a function says for each step", () => {
    const uphill = () => () => [1, -2];
    const options = { learningRate: (step: number) => 1 / 2 ** step };
    const stops = minibatchDescent(uphill, ["a", "b", "c"], [0, 0], options);
    expect(stops.map(({ x }) => [...x])).toEqual([
      [0, 0],
      [-1, 2],
      [-1.5, 3],
      [-1.75, 3.5],
    ]);
  });

  test("minibatchDescent is the same for the same seed, and another for another", () => {
    const run = (seed: number) =>
      minibatchDescent(lineGradient, points, [0, 0], { learningRate: 0.05, seed });
    expect(run(3)).toEqual(run(3));
    expect(run(3)[24].x).not.toEqual(run(4)[24].x);
  });

  test("minibatchDescent of exact readings comes to the bottom; of noisy ones it stays beside it", () => {
    const options = { learningRate: 0.1, passes: 50 };
    const exact = points.map(({ x }) => ({ x, y: 6 + x }));
    const last = (data: typeof points) => minibatchDescent(lineGradient, data, [0, 0], options).at(-1);
    // 1200 steps that each keep at most 0.9 of a distance of 6, down to rounding.
    expect(distance(last(exact) as { x: Float64Array }, [6, 1])).toBeLessThan(1e-13);
    expect(distance(last(points) as { x: Float64Array }, fitLine(points))).toBeGreaterThan(1e-3);
  });

  test("minibatchDescent changes neither start nor examples, and a gradient cannot change its path", () => {
    const start = Object.freeze([1, 2]);
    const examples = Object.freeze(["a", "b"]);
    const meddling = () => (x: ArrayLike<number>) => {
      (x as number[])[0] = 99;
      return [0, 0];
    };
    const stops = minibatchDescent(meddling, examples, start);
    expect(stops.map(({ x }) => [...x])).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
  });

  test("minibatchDescent ends at the last finite point", () => {
    const steep =
      () =>
      ([x]: ArrayLike<number> & Iterable<number>) => [-1e200 * x];
    const stops = minibatchDescent(steep, ["a", "b", "c"], [1], { learningRate: 1 });
    expect(stops.map(({ seen }) => seen)).toEqual([0, 1]);
    expect(Number.isFinite(stops[1].x[0])).toBe(true);
  });

  test.each<[unknown[], string]>([
    [[1, points, [0, 0]], "minibatchDescent: gradientOver must be a function, but was 1."],
    [[lineGradient, 5, [0, 0]], "minibatchDescent: examples must be an array, but was 5."],
    [[lineGradient, [], [0, 0]], "minibatchDescent: examples must be at least one example, but was []."],
    [[lineGradient, points, []], "minibatchDescent: start must be at least one number long, but was []."],
    [
      [lineGradient, points, [0, 0], { batchSize: 0 }],
      "minibatchDescent: batchSize must be a whole number, 1 or more, but was 0.",
    ],
    [
      [lineGradient, points, [0, 0], { passes: 1.5 }],
      "minibatchDescent: passes must be a whole number, 0 or more, but was 1.5.",
    ],
    [
      [lineGradient, points, [0, 0], { learningRate: -1 }],
      "minibatchDescent: learningRate must be a positive, finite number, but was -1.",
    ],
    [
      [lineGradient, points, [0, 0], { learningRate: () => Number.NaN }],
      "minibatchDescent: the learning rate must be a number, 0 or more, but was NaN.",
    ],
    [
      [lineGradient, points, [0, 0], { epochs: 3 }],
      "minibatchDescent: each option must be one of batchSize,",
    ],
    [
      [() => () => [1], points, [0, 0]],
      "minibatchDescent: the value of the gradient must be an array of 2 numbers",
    ],
  ])("minibatchDescent(…) is refused (%#)", (args, sentence) => {
    // biome-ignore lint/suspicious/noExplicitAny: the compiler would refuse these before they can be tested
    expect(() => (minibatchDescent as any)(...args)).toThrow(sentence);
  });
});

describe("shuffled", () => {
  test("shuffled(things) has the same things in a new array, and leaves the old one alone", () => {
    const things = Object.freeze([1, 2, 3, 4, 5]);
    const order = shuffled(things, randomNumbers(1));
    expect([...order].sort()).toEqual([1, 2, 3, 4, 5]);
    expect(shuffled([], randomNumbers(1))).toEqual([]);
  });

  test("shuffled brings each of the 24 orders of four things about equally often", () => {
    const random = randomNumbers(7);
    const counts = new Map<string, number>();
    for (let k = 0; k < 24_000; k++) {
      const order = shuffled([..."abcd"], random).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    // 1000 are expected of each, and 31 is one standard deviation; five are allowed.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(155);
  });
});
