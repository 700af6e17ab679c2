// What an answer returned, read as what was asked for, and the sentence where that cannot be.
import { describe, expect, test } from "vitest";
import {
  isProblem,
  type Problem,
  readPath,
  readPlain,
  readVector,
} from "../../../src/notebook/practice/read";

const path = [
  [-3, 4],
  [-2.4, 3.2],
];

describe("readPlain(returned, expected)", () => {
  test.each([
    [4, 0],
    [false, true],
    ["saddle", "minimum"],
  ])("takes %j where something like %j is asked for", (returned, expected) => {
    expect(readPlain(returned, expected)).toBe(returned);
  });
  test.each([
    ["4", 0, "not-a-number", "The answer should be one number; yours returns text."],
    [1, true, "wrong-kind", "The answer should be `true` or `false`; yours returns the number 1."],
    [undefined, "saddle", "wrong-kind", "The answer should be a word in quotes; yours returns nothing"],
  ])("says of %j where %j is asked for: %s", (returned, expected, diagnosis, says) => {
    expect(readPlain(returned, expected)).toEqual({ diagnosis, says: expect.stringContaining(says) });
  });
});

describe("readVector(returned, expected)", () => {
  test.each([[[1, 2]], [Float64Array.of(1, 2)]])("takes %o where two numbers are asked for", (returned) => {
    expect(readVector(returned, [0, 0])).toEqual([1, 2]);
  });
  test.each([
    [7, "number-for-vector", "a vector, here of 2 numbers; yours returns the single number 7."],
    ["1, 2", "not-a-vector", "an array, here of 2 numbers; yours returns text."],
    [[1, "2"], "not-a-vector", "yours returns an array of 2."],
    [[1], "wrong-length", "The answer should have 2 numbers here; yours has 1."],
  ])("says of %j where two numbers are asked for: %s", (returned, diagnosis, says) => {
    expect(readVector(returned, [0, 0])).toEqual({ diagnosis, says: expect.stringContaining(says) });
  });
});

describe("readPath(returned)", () => {
  test.each([
    ["points", path],
    ["objects with a point as their x", path.map((x) => ({ x }))],
    ["a run with such a path", { path: path.map((x) => ({ x, value: 0 })) }],
    ["typed arrays", path.map((x) => Float64Array.from(x))],
  ])("takes %s", (_kind, returned) => {
    expect(readPath(returned, path)).toEqual(path);
  });
  test.each([[[]], [[[1, 2], 3]], [null], [undefined], [[-3, 4]]])("does not take %j", (returned) => {
    expect(readPath(returned, path)).toMatchObject({ diagnosis: "not-a-path" });
  });
});

test("isProblem(reading) tells a problem from every value", () => {
  const problem: Problem = { diagnosis: "no", says: "No." };
  expect([problem, 4, true, "saddle", [1, 2], path].map(isProblem)).toEqual([true, ...Array(5).fill(false)]);
});
