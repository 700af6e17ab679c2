import { describe, expect, test } from "vitest";
import { backpropagationOver, initialWeights, xorExamples } from "../src/network";
import { newTape, reverseGradient, type Traced, walkBack } from "../src/reverse";
import { networkLoss } from "./support/network-loss";
import { known } from "./support/programs";

/** A few operations, each rounded to ε = 2.2e-16 of its size. */
const close = (one: number, other: number) =>
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(other)));

describe("newTape", () => {
  test("newTape().numbers record what each number was made from, in order", () => {
    const { numbers, tape } = newTape();
    const [a, b] = [numbers.number(3), numbers.number(4)];
    const product = numbers.multiply(a, b);
    expect(tape).toEqual([a, b, product]);
    expect(product).toEqual({
      value: 12,
      slope: 0,
      from: [
        [a, 4],
        [b, 3],
      ],
    });
  });

  test("two tapes have nothing in common", () => {
    const [first, second] = [newTape(), newTape()];
    first.numbers.number(1);
    expect(second.tape).toEqual([]);
  });
});

describe("walkBack", () => {
  test("walkBack(tape, end) adds up the slopes that come back to a number that was used twice", () => {
    const { numbers, tape } = newTape();
    const a = numbers.number(3);
    walkBack(tape, numbers.add(numbers.multiply(a, a), a));
    expect(a.slope).toBe(2 * 3 + 1);
  });

  test("walkBack gives every number in between its slope, too", () => {
    const { numbers, tape } = newTape();
    const [a, b] = [numbers.number(0.5), numbers.number(2)];
    const sum: Traced = numbers.add(a, b);
    walkBack(tape, numbers.multiply(sum, sum));
    expect([sum.slope, a.slope, b.slope]).toEqual([5, 5, 5]);
  });

  test("walkBack from a number in the middle passes over what came later", () => {
    const { numbers, tape } = newTape();
    const a = numbers.number(3);
    const square = numbers.multiply(a, a);
    numbers.multiply(square, a);
    walkBack(tape, square);
    expect(a.slope).toBe(6);
  });
});

describe("reverseGradient", () => {
  test.each(known)("reverseGradient of $name is the gradient by hand", ({ program, gradient, at }) => {
    const slopes = reverseGradient(program, at);
    expect(slopes.length).toBe(at.length);
    for (const [i, exact] of gradient(at).entries()) close(slopes[i], exact);
  });

  test("reverseGradient runs the program once, and leaves x alone", () => {
    let runs = 0;
    const x = Object.freeze([1, 2, 3]);
    const slopes = reverseGradient(({ add }, [a, b]) => {
      runs++;
      return add(a, b);
    }, x);
    expect(runs).toBe(1);
    expect([...slopes]).toEqual([1, 1, 0]);
  });

  test("reverseGradient of a network's loss is what backpropagation gives", () => {
    const [weights, examples] = [initialWeights(4, 2), xorExamples(40)];
    const exact = backpropagationOver(examples)(weights);
    const slopes = reverseGradient(networkLoss(examples), weights);
    for (const [i, slope] of exact.entries()) close(slopes[i], slope);
  });

  test("reverseGradient refuses no program, no point, and a result that its numbers did not make", () => {
    // biome-ignore lint/suspicious/noExplicitAny: the compiler would refuse these before they can be tested
    const loose = reverseGradient as any;
    expect(() => loose(1, [1])).toThrow("reverseGradient: program must be a function, but was 1.");
    expect(() => loose(() => 1, [Number.NaN])).toThrow(
      "reverseGradient: x[0] must be a finite number, but was NaN.",
    );
    expect(() => loose(() => 5, [1])).toThrow(
      "reverseGradient: the result must be a number that `numbers` made, but was 5.",
    );
  });
});
