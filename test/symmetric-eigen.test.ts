import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refusal } from "../src/check";
import { symmetricEigen } from "../src/symmetric-eigen";

describe("symmetricEigen(matrix)", () => {
  test("symmetricEigen([[6, 4], [4, 6]]) has 2 along one diagonal and 10 along the other", () => {
    const { values, vectors } = symmetricEigen([
      [6, 4],
      [4, 6],
    ]);
    expect(values).toEqual([2, 10]);
    // A sine and a cosine of π/4, each right to a unit in the last digit
    expect(vectors[1][0]).toBeCloseTo(Math.SQRT1_2, 15);
    expect(vectors[1][1]).toBeCloseTo(Math.SQRT1_2, 15);
    expect(vectors[0][0]).toBeCloseTo(-Math.SQRT1_2, 15);
  });

  test.each<[string, number[][], [number, number]]>([
    [
      "a bowl",
      [
        [2, 0],
        [0, 2],
      ],
      [2, 2],
    ],
    [
      "a valley along x₀",
      [
        [2, 0],
        [0, 20],
      ],
      [2, 20],
    ],
    [
      "a valley along x₁",
      [
        [20, 0],
        [0, 2],
      ],
      [2, 20],
    ],
    [
      "a saddle that bends up along both axes",
      [
        [2, 3],
        [3, 2],
      ],
      [-1, 5],
    ],
    [
      "a hill",
      [
        [-6, 0],
        [0, -2],
      ],
      [-6, -2],
    ],
    [
      "level ground",
      [
        [0, 0],
        [0, 0],
      ],
      [0, 0],
    ],
  ])("orders those of %s", (_name, matrix, expected) => {
    expect(symmetricEigen(matrix).values).toEqual(expected);
  });

  test("each vector is only stretched by the matrix, by its value", () => {
    const entry = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(entry, entry, entry, (a, b, d) => {
        const { values, vectors } = symmetricEigen([
          [a, b],
          [b, d],
        ]);
        expect(values[0]).toBeLessThanOrEqual(values[1]);
        // A few roundings of numbers of this size
        const slack = 8 * Number.EPSILON * Math.max(Math.abs(a), Math.abs(b), Math.abs(d));
        for (const k of [0, 1]) {
          const [u, v] = vectors[k];
          expect(Math.abs(Math.hypot(u, v) - 1)).toBeLessThan(1e-15);
          expect(Math.abs(a * u + b * v - values[k] * u)).toBeLessThanOrEqual(slack);
          expect(Math.abs(b * u + d * v - values[k] * v)).toBeLessThanOrEqual(slack);
        }
        expect(Math.abs(vectors[0][0] * vectors[1][0] + vectors[0][1] * vectors[1][1])).toBeLessThan(1e-15);
      }),
    );
  });

  test("no sum on the way overflows, and rows of a Float64Array will do", () => {
    const rows = [Float64Array.of(1e308, 0), Float64Array.of(0, 1.5e308)];
    expect(symmetricEigen(rows).values).toEqual([1e308, 1.5e308]);
  });

  test.each<[unknown, string]>([
    [[[1, 2]], refusal("symmetricEigen", "matrix", "an array of two rows", [[1, 2]])],
    [7, refusal("symmetricEigen", "matrix", "an array of two rows", 7)],
    [
      [
        [1, 2, 3],
        [2, 1],
      ],
      refusal("symmetricEigen", "matrix[0]", "two numbers", [1, 2, 3]),
    ],
    [
      [
        [1, 2],
        [Number.NaN, 1],
      ],
      refusal("symmetricEigen", "matrix[1][0]", "a finite number", Number.NaN),
    ],
    [
      [
        [1, 2],
        [3, 1],
      ],
      refusal("symmetricEigen", "matrix[1][0]", "as large as matrix[0][1], which is 2", 3),
    ],
  ])("refuses %j in a sentence", (matrix, sentence) => {
    expect(() => symmetricEigen(matrix as number[][])).toThrow(sentence);
  });
});
