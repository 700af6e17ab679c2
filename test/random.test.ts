import { describe, expect, test } from "vitest";
import { initialWeights } from "../src/network";
import { xorExamples } from "../src/network-data";
import { randomNumbers } from "../src/random";

function draw(seed: number, count: number, use?: string): number[] {
  const random = randomNumbers(seed, use);
  return Array.from({ length: count }, random);
}

/** Pearson's coefficient: strays by 1/√n around 0 where there is nothing in common. */
function correlation(one: number[], other: number[]): number {
  const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const [middle, center] = [mean(one), mean(other)];
  const product = (a: number[], b: number[], c: number, d: number) =>
    a.reduce((sum, number, i) => sum + (number - c) * (b[i] - d), 0);
  return (
    product(one, other, middle, center) /
    Math.sqrt(product(one, one, middle, middle) * product(other, other, center, center))
  );
}

describe("randomNumbers", () => {
  test("randomNumbers(1) begins as its docstring says, and the same every time", () => {
    expect(draw(1, 5)).toEqual(draw(1, 5));
    expect(draw(1, 1)[0].toFixed(4)).toBe("0.8879");
  });

  test("randomNumbers(seed) fills [0, 1) evenly, in steps of 2⁻³²", () => {
    for (const seed of [0, 1, 2, 12345, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1]) {
      const numbers = draw(seed, 10_000);
      const tenths = new Array(10).fill(0);
      for (const number of numbers) {
        expect(Number.isInteger(number * 2 ** 32)).toBe(true);
        tenths[Math.floor(10 * number)]++;
      }
      // 1,000 are expected in each tenth, and 30 is one standard deviation; five are allowed.
      for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
    }
  });

  test("randomNumbers has nothing in common between neighbouring, doubled and far seeds, and between uses", () => {
    const count = 2000;
    for (let seed = 0; seed < 60; seed++) {
      for (const other of [seed + 1, 2 * seed + 1, seed + 2 ** 32]) {
        if (other === seed) continue;
        // 1/√2000 is 0.022; of 240 coefficients none should be five times as large.
        expect(
          Math.abs(correlation(draw(seed, count), draw(other, count))),
          `${seed}, ${other}`,
        ).toBeLessThan(0.112);
      }
      expect(Math.abs(correlation(draw(seed, count, "weights"), draw(seed, count, "examples")))).toBeLessThan(
        0.112,
      );
      expect(Math.abs(correlation(draw(seed, count, "ab"), draw(seed, count, "ba")))).toBeLessThan(0.112);
    }
  });

  test("randomNumbers has nothing in common with itself one number later, and across the first numbers of seeds", () => {
    const numbers = draw(1, 20_001);
    expect(Math.abs(correlation(numbers.slice(1), numbers.slice(0, -1)))).toBeLessThan(5 / Math.sqrt(20_000));
    const first = Array.from({ length: 20_001 }, (_, seed) => draw(seed, 1)[0]);
    expect(Math.abs(correlation(first.slice(1), first.slice(0, -1)))).toBeLessThan(5 / Math.sqrt(20_000));
  });

  test("initialWeights and xorExamples of one seed have nothing in common", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const weights = [...initialWeights(500, seed)];
      const examples = xorExamples(1000, seed).flatMap(({ input }) => input.map((x) => x - Math.sign(x)));
      expect(Math.abs(correlation(weights.slice(0, 2000), examples))).toBeLessThan(0.112);
    }
  });

  test.each<[unknown[], string]>([
    [[-1], "randomNumbers: seed must be a whole number, 0 or more, but was -1."],
    [[1.5], "randomNumbers: seed must be a whole number, 0 or more, but was 1.5."],
    [["1"], 'randomNumbers: seed must be a whole number, 0 or more, but was "1".'],
    [[1, 2], "randomNumbers: use must be a string, but was 2."],
  ])("randomNumbers(%j) is refused", (args, sentence) => {
    // biome-ignore lint/suspicious/noExplicitAny: the compiler would refuse these before they can be tested
    expect(() => (randomNumbers as any)(...args)).toThrow(sentence);
  });
});
