// What is said of calls that went wrong, on a task made up for it: f(x) + 1.
import { describe, expect, test } from "vitest";
import { notYet } from "../../../src/notebook/practice/exercise";
import { formula } from "../../../src/notebook/practice/formula";
import type { Call, FunctionTask } from "../../../src/notebook/practice/function-task";
import { observe } from "../../../src/notebook/practice/observe";
import { changeBy, wrongCalls } from "../../../src/notebook/practice/wrong-calls";

type Args = [f: (x: number) => number, x: number];

const task: FunctionTask<Args> = {
  parameters: ["f", "x"],
  cases: () => [
    [formula("f(x) = x²", (x) => x ** 2), 3],
    [formula("f(x) = 2x", (x) => 2 * x), 7],
  ],
  expected: (f, x) => f(x) + 1,
  tolerance: 1e-9,
  mistakes: [
    notYet("late", "Words.", { happened: (calls) => calls.some(({ result }) => result === "late") }),
  ],
  shows: () => "",
};
const calls = (answer: (...args: Args) => unknown): Call<Args>[] =>
  task.cases().map((args) => ({
    ...observe((handed) => answer(...(handed as Args)), args),
    args,
    expected: task.expected(...args),
  }));
const notBegun = notYet("not-begun", "Begin.");

describe("wrongCalls(task, calls, notBegun)", () => {
  test.each<[diagnosis: string, answer: (...args: Args) => unknown]>([
    [
      "endless",
      (f, x) => {
        for (;;) f(x);
      },
    ],
    [
      "threw",
      () => {
        throw new RangeError("far");
      },
    ],
    ["late", () => "late"],
    ["not-begun", () => Number.NaN],
    ["no-return", (f, x) => void f(x)],
    [
      "shared-result",
      (
        (one: number[]) => () =>
          one
      )([1]),
    ],
  ])("says %s", (diagnosis, answer) => {
    expect(wrongCalls(task, calls(answer), notBegun)).toMatchObject({ diagnosis });
  });

  test("names what was thrown, and the first call that threw", () => {
    const answer = (f: Args[0], x: number) => {
      if (x > 5) throw new RangeError("far");
      return f(x);
    };
    const said = wrongCalls(task, calls(answer), undefined);
    expect(said?.says).toContain("far");
    expect(said?.seen).toBe("With f(x) = 2x, x = 7.");
  });

  test.each<[string, (...args: Args) => unknown]>([
    ["an answer that is right", (f, x) => f(x) + 1],
    ["an answer that is wrong in value alone", (_f, x) => x],
    ["NaN after an evaluation", (f, x) => f(x) * Number.NaN],
  ])("has nothing to say of %s", (_what, answer) => {
    expect(wrongCalls(task, calls(answer), notBegun)).toBeUndefined();
  });

  test("does not call an answer that only returns a blank not begun where the marked line is gone", () => {
    expect(
      wrongCalls(
        task,
        calls(() => Number.NaN),
        undefined,
      ),
    ).toBeUndefined();
  });
});

describe("changeBy(call, parameters)", () => {
  const change = (to: (x: number[]) => void) => {
    const call = observe(([x]) => to(x as number[]), [[1, 2]]);
    return changeBy(call, ["x"]);
  };
  test("says what an argument was and is now", () => {
    expect(
      change((x) => {
        x[0] = 7;
      }),
    ).toMatchObject({
      diagnosis: "changed-argument",
      says: expect.stringContaining("`x` was (1, 2) and is now (7, 2)"),
    });
  });
  test("tells one that was put back but for rounding, with as many digits as that takes", () => {
    expect(
      change((x) => {
        x[0] += 1e-12;
      }),
    ).toMatchObject({ diagnosis: "restored-inexactly", says: expect.stringContaining("1.000000000001") });
  });
});
