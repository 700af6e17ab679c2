// The check of a function, on a task made up for it: double every entry of x, an array.
import { expect, test } from "vitest";
import { almost, notYet } from "../../../src/notebook/practice/exercise";
import { functionCheck } from "../../../src/notebook/practice/function-check";

const check = functionCheck<[x: number[]]>({
  parameters: ["x"],
  cases: () => [[[1, 2]], [[3, 4, 5]]],
  expected: (x) => x.map((entry) => 2 * entry),
  tolerance: 1e-9,
  mistakes: [
    almost("text", "Words.", { happened: (calls) => calls.some(({ result }) => result === "text") }),
    notYet("tripled", "Thrice.", (x) => x.map((entry) => 3 * entry)),
    almost("tripled-again", "Never reached.", (x) => x.map((entry) => 3 * entry)),
  ],
  shows: (calls) => `${calls.length} calls.`,
  also: (answer) =>
    (answer([]) as unknown[]).length > 0 ? notYet("not-empty", "Of nothing, nothing.") : undefined,
});
const stub = "function myDouble(x: number[]) {\n  return []; // your code here\n}";
const verdict = (answer: unknown) => check(answer, stub);
const doubled = (x: number[]) => x.map((entry) => 2 * entry);

test("functionCheck(task) calls an answer right that returns what is expected, and shows something", () => {
  expect(verdict(doubled)).toEqual({ outcome: "right", diagnosis: "right", says: "2 calls." });
});

test("functionCheck(task) accepts a typed array where an array of numbers is expected", () => {
  expect(verdict((x: number[]) => Float64Array.from(doubled(x)))).toMatchObject({ outcome: "right" });
});

test("functionCheck(task) asks what else must hold only once the results are right", () => {
  expect(verdict((x: number[]) => (x.length === 0 ? [1] : doubled(x)))).toMatchObject({
    diagnosis: "not-empty",
  });
  expect(verdict((x: number[]) => (x.length === 0 ? [1] : [...x]))).not.toMatchObject({
    diagnosis: "not-empty",
  });
});

test("functionCheck(task) names the first mistake whose sign is seen, with the first case that is wrong", () => {
  expect(verdict((x: number[]) => x.map((entry) => 3 * entry))).toEqual({
    outcome: "not yet",
    diagnosis: "tripled",
    says: "Thrice.",
    seen: "With x = (1, 2), yours gives (3, 6); expected (2, 4).",
  });
});

test("functionCheck(task) looks at how the calls went before it reads what they returned", () => {
  expect(verdict((x: number[]) => (x.length === 2 ? "text" : doubled(x)))).toMatchObject({
    diagnosis: "text",
  });
});

test("functionCheck(task) calls an answer not attempted only while the marked line stands and nothing is done", () => {
  const marked = new Function("x", "return []; // your code here");
  const begun = new Function("x", "x.push(1);\nreturn []; // your code here");
  expect(verdict(marked).outcome).toBe("not attempted");
  expect(verdict(begun).outcome).toBe("not yet");
  expect(verdict(() => []).outcome).toBe("not yet");
});

test("functionCheck(task) calls a right result almost right if its argument was changed", () => {
  const inPlace = (x: number[]) => {
    const result = doubled(x);
    x[0] = 7;
    return result;
  };
  expect(verdict(inPlace)).toMatchObject({
    outcome: "almost",
    diagnosis: "changed-argument",
    says: expect.stringContaining("`x` was (1, 2) and is now (7, 2)"),
  });
});

test("functionCheck(task) tells an array that is returned again and again from new ones", () => {
  const one = [0, 0];
  expect(verdict(() => one)).toMatchObject({ outcome: "almost", diagnosis: "shared-result" });
});
