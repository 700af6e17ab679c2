// What the functions of src/ ask of their arguments; each function's own tests say which of these it asks.
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import {
  evaluate,
  requireArray,
  requireFunction,
  requireNumber,
  requireOptions,
  requirePositive,
  requireStep,
  requireVector,
  requireWhole,
} from "../src/check";

describe("refusal", () => {
  test.for(
    [
      ["two", '"two"'],
      [-0, "-0"],
      [10n, "10n"],
      [[1, "a", [2]], '[1, "a", […]]'],
      [[1, 2, 3, 4, 5], "[1, 2, 3, 4, …]"],
      [new Float32Array([1, 2]), "Float32Array [1, 2]"],
      [{}, "an object (Object)"],
      [null, "null"],
      ["x".repeat(100), `"${"x".repeat(60)}…"`],
    ].map(([value, shown]) => ({ value, shown })),
  )("requireFunction names caller, argument and value: $shown", ({ value, shown }) => {
    const sentence = `caller: f must be a function, but was ${shown}.`;
    expect(() => requireFunction("caller", "f", value)).toThrow(new TypeError(sentence));
  });

  test("a function where something else belongs is called that, and not shown", () => {
    expect(() => requireNumber("caller", "x", () => 1)).toThrow(
      "x must be a finite number, but was a function.",
    );
    expect(requireFunction("caller", "f", () => 1)).toBeUndefined();
  });
});

describe("numbers", () => {
  test("requireNumber tells what is no number from a number that will not do", () => {
    expect(() => requireNumber("caller", "x", "1")).toThrow(TypeError);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => requireNumber("caller", "x", value)).toThrow(RangeError);
    expect(requireNumber("caller", "x", -1)).toBeUndefined();
  });

  test("requirePositive refuses 0, and requireWhole what is less or between", () => {
    expect(() => requirePositive("caller", "h", 0)).toThrow(
      "h must be a positive, finite number, but was 0.",
    );
    expect(requirePositive("caller", "h", Number.MIN_VALUE)).toBeUndefined();
    for (const value of [1, 2.5]) expect(() => requireWhole("caller", "n", value, 2)).toThrow("2 or more");
    expect(requireWhole("caller", "n", 2, 2)).toBeUndefined();
  });

  test("requireStep accepts a step that both neighbours of x keep, and no other", () => {
    expect(requireStep("caller", 1e16, 4)).toBeUndefined();
    // From 2⁵³ on numbers lie 2 apart, and towards 0 still 1.
    for (const x of [2 ** 53, -(2 ** 53)])
      expect(() => requireStep("caller", x, 1)).toThrow(`h must be large enough to change x = ${x}`);
    expect(() => requireStep("caller", 1e308, 1e308)).toThrow("h must be small enough for x = 1e+308");
    expect(() => requireStep("caller", 1, 1e-17, 2)).toThrow("change x[2] = 1");
    expect(() => requireStep("caller", 1, 0)).toThrow("a positive, finite number");
  });
});

describe("arrays and options", () => {
  test("requireVector names the entry that is no finite number", () => {
    expect(() => requireVector("caller", "x", [1, "2"])).toThrow(
      'x[1] must be a finite number, but was "2".',
    );
    expect(() => requireVector("caller", "x", [])).toThrow("x must be at least one number long, but was [].");
    expect(requireVector("caller", "x", new Float64Array(2))).toBeUndefined();
  });

  test("requireArray takes a Float64Array of another realm, and refuses other typed arrays", () => {
    const foreign = runInNewContext("new Float64Array([1])");
    expect(foreign instanceof Float64Array).toBe(false);
    expect(requireArray("caller", "x", foreign)).toBe(foreign);
    expect(() => requireArray("caller", "x", new Int32Array(1))).toThrow("but was Int32Array [0].");
  });

  test("requireOptions names the option that is misspelt", () => {
    const sentence = 'caller: each option must be one of steps, but was "step".';
    expect(() => requireOptions("caller", { step: 1 }, ["steps"])).toThrow(sentence);
    expect(requireOptions("caller", { steps: 1 }, ["steps"])).toBeUndefined();
  });
});

test("evaluate(caller, f, x) lets NaN pass and refuses what is no number", () => {
  expect(evaluate("caller", () => Number.NaN, 1)).toBeNaN();
  expect(() => evaluate("caller", (() => "1") as never, 1)).toThrow(
    'the value of f must be a number, but was "1".',
  );
});
