// Whatever somebody hands to a check, it ends, it does not throw, and it says one of the four things.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exercises } from "../../../src/notebook/practice";
import type { Exercise } from "../../../src/notebook/practice/exercise";
import { judge } from "../../../src/notebook/practice/judge";

const all = Object.entries(exercises as Record<string, Exercise>);

/** A verdict that could be shown. */
function expectVerdict(exercise: Exercise, answer: unknown): void {
  const { outcome, diagnosis, says } = judge(exercise, answer);
  expect(["not attempted", "almost", "not yet", "right"]).toContain(outcome);
  expect(diagnosis).toMatch(/^[a-z][a-z0-9-]*$/);
  expect(says.length).toBeGreaterThan(10);
}

const refusing = new Proxy({}, { get: refuse, ownKeys: refuse, getPrototypeOf: refuse, has: refuse });
function refuse(): never {
  throw new TypeError("not for you");
}
const circular: unknown[] = [];
circular.push(circular);

type Anything = (...inputs: never[]) => unknown;

const strange: Record<string, unknown> = {
  "a class": class {},
  "a proxy that refuses everything": refusing,
  "a function that is a proxy that refuses everything": new Proxy(() => 1, { apply: refuse, get: refuse }),
  "a circular array": circular,
  "a symbol": Symbol("x"),
  "a large integer": 10n,
  "a generator function": function* () {
    yield 1;
  },
  "an async function": async () => 1,
  "an async function that throws": async () => refuse(),
  "a function that throws undefined": () => {
    throw undefined;
  },
  "a function that throws an error that cannot be read": () => {
    throw refusing;
  },
  "a function that throws a very long error": () => {
    throw new Error("x".repeat(1e6));
  },
  "a function that calls itself for ever": function again(): unknown {
    return again();
  },
  "a function that returns something that refuses everything": () => refusing,
  "a function that returns a circular array": () => circular,
  "a function that returns a million numbers": () => new Array(1e6).fill(1),
  "a function that returns a sparse array": () => new Array(3),
  "a function that returns itself": function itself(): unknown {
    return itself;
  },
  "a function that returns its arguments": (...inputs: unknown[]) => inputs,
  "a function that returns an object with an x that refuses": () => ({ x: refusing, velocity: refusing }),
  "a function that makes its arguments circular": (...inputs: unknown[]) => {
    for (const input of inputs) if (Array.isArray(input)) input[0] = input;
    return inputs[1];
  },
  "a function that empties its arguments": (...inputs: unknown[]) => {
    for (const input of inputs) if (Array.isArray(input)) input.length = 0;
    return Number.NaN;
  },
  "a function that freezes its arguments": (...inputs: unknown[]) => inputs.map(Object.freeze),
  "a function that calls f with nothing": (f: Anything) => [f()],
  "a function that calls f with something that refuses": (f: (x: unknown) => unknown) => f(refusing),
  "a function that catches the bound on evaluations": (f: unknown, x: unknown) => {
    if (typeof f !== "function") return 1;
    for (let round = 0; round < 60_000; round++) {
      try {
        f(x);
      } catch {
        // goes on
      }
    }
    return 1;
  },
};

describe.each(all)("practice.%s.check", (_id, exercise) => {
  test.each(Object.entries(strange))("ends for %s", (_name, answer) => expectVerdict(exercise, answer));

  test("ends for any value", () => {
    fc.assert(
      fc.property(fc.anything(anyKind), (answer) => expectVerdict(exercise, answer)),
      { numRuns: 100 },
    );
  });

  test("ends for any array of numbers and of points", () => {
    const numbers = fc.array(fc.double());
    fc.assert(
      fc.property(fc.oneof(numbers, fc.array(numbers)), (answer) => expectVerdict(exercise, answer)),
      { numRuns: 50 },
    );
  });

  test("ends for any function", () => {
    fc.assert(
      fc.property(fc.anything(anyKind), (result) => expectVerdict(exercise, () => result)),
      { numRuns: 100 },
    );
  });

  test("ends for any function that returns numbers", () => {
    const numbers = fc.array(fc.double(), { maxLength: 4 });
    const results = fc.oneof(fc.double(), numbers, fc.array(numbers, { maxLength: 8 }), fc.boolean());
    fc.assert(
      fc.property(results, (result) => expectVerdict(exercise, () => result)),
      { numRuns: 100 },
    );
  });
});

const anyKind: fc.ObjectConstraints = {
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
};

test("judge(exercise, answer) says so if what an answer returns cannot be read", () => {
  const verdict = judge(exercises.momentumStep, () => ({
    get x() {
      return refuse();
    },
  }));
  expect(verdict).toMatchObject({ outcome: "not yet", diagnosis: "unreadable" });
});
