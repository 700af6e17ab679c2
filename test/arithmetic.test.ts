import { describe, expect, test } from "vitest";
import { operationsOf, type Program, plain } from "../src/arithmetic";
import { known } from "./support/programs";

describe("plain", () => {
  test.each(known)("a program with plain numbers gives its value: $name", ({ program, value, at }) => {
    // The same operations in the same order.
    expect(program(plain, at)).toBe(value(at));
  });
});

describe("operationsOf", () => {
  test("operationsOf(program, x) counts each call of each operation", () => {
    const program: Program = ({ number, add, multiply, exp }, [a, b]) =>
      add(add(multiply(a, b), multiply(a, a)), exp(add(a, number(1))));
    expect(operationsOf(program, [2, 3])).toEqual({
      ...{ number: 1, add: 3, subtract: 0, multiply: 2, divide: 0, sin: 0, exp: 1, tanh: 0 },
    });
  });

  test("operationsOf counts the branch that is taken at x, and leaves x alone", () => {
    const x = Object.freeze([1, 2]);
    const program: Program = ({ add }, [a, b]) => add(a, b);
    expect(operationsOf(program, x).add).toBe(1);
    expect(operationsOf((_numbers, [a]) => a, Float64Array.of(1)).add).toBe(0);
  });
});
