// An answer is called with its arguments watched and its evaluations counted.
import { expect, test } from "vitest";
import { copy, observe, settled } from "../../../src/notebook/practice/observe";

const square = (x: number) => x ** 2;

test("observe(call, args) tells what was returned, and where each function was evaluated", () => {
  const slope = ([f, x]: readonly unknown[]) => (f as typeof square)(x as number) - (f as typeof square)(1);
  expect(observe(slope, [square, 3])).toMatchObject({ ending: "returned", result: 8, visited: [3, 1] });
});

test("observe(call, args) tells what was thrown", () => {
  const error = new Error("no");
  const seen = observe(() => {
    throw error;
  }, []);
  expect([seen.ending, seen.result]).toEqual(["threw", error]);
});

test("observe(call, args) stops an answer that evaluates without end, even one that catches", () => {
  const without = ([f]: readonly unknown[]) => {
    for (;;) (f as typeof square)(1);
  };
  expect(observe(without, [square]).ending).toBe("endless");
  const catches = ([f]: readonly unknown[]) => {
    try {
      for (;;) (f as typeof square)(1);
    } catch {
      return 1;
    }
  };
  expect(observe(catches, [square]).ending).toBe("endless");
});

test("observe(call, args) notices which arguments were changed, at every depth, and how they were before", () => {
  const writes = ([a, b]: readonly unknown[]) => {
    (a as number[][])[0][0] = 9;
    (b as Float64Array)[0] = Number.NaN;
  };
  const seen = observe(writes, [[[1]], new Float64Array([Number.NaN]), 2]);
  expect(seen.changed).toEqual([0]);
  expect(seen.before[0]).toEqual([[1]]);
  expect(seen.after[0]).toEqual([[9]]);
});

test("observe(call, args) keeps the points that were visited as they were then", () => {
  const moves = ([f]: readonly unknown[]) => {
    const x = new Float64Array([1]);
    (f as (x: Float64Array) => number)(x);
    x[0] = 2;
  };
  expect(observe(moves, [() => 0]).visited).toEqual([new Float64Array([1])]);
});

test("settled(answer) returns what the answer does, and keeps the failure of a promise to itself", async () => {
  const heard: unknown[] = [];
  const hear = (error: unknown) => heard.push(error);
  process.on("unhandledRejection", hear);
  const result = settled(async () => {
    throw new Error("later");
  })();
  expect(result).toBeInstanceOf(Promise);
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off("unhandledRejection", hear);
  expect(heard).toEqual([]);
  expect(settled(() => 2)()).toBe(2);
});

test("copy(thing) is not reached by later changes", () => {
  const inner = [1];
  const taken = copy([inner]);
  inner[0] = 2;
  expect(taken).toEqual([[1]]);
});
