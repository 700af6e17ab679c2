// What is said of wrong values that no mistake of the exercise explains, on a task made up for it: f(x) + 1.
import { expect, test } from "vitest";
import { formula } from "../../../src/notebook/practice/formula";
import { functionCheck } from "../../../src/notebook/practice/function-check";
import type { FunctionTask } from "../../../src/notebook/practice/function-task";

type F = (x: number) => number;

const task: FunctionTask<[f: F, x: number]> = {
  parameters: ["f", "x"],
  cases: () => [
    [formula("f(x) = x²", (x) => x ** 2), 3],
    [formula("f(x) = 2x", (x) => 2 * x), 7],
  ],
  expected: (f, x) => f(x) + 1,
  tolerance: 1e-9,
  ownStep: true,
  mistakes: [],
  shows: () => "",
};
const check = functionCheck(task);

test.each<[diagnosis: string, seen: string, answer: (f: F, x: number) => number]>([
  ["never-evaluated", "With f(x) = x², x = 3, yours gives 3; expected 10.", (_f, x) => x],
  ["nan", "With f(x) = x², x = 3, yours gives NaN.", (f, x) => f(x) * Number.NaN],
  ["infinite", "With f(x) = x², x = 3, yours gives Infinity.", (f, x) => f(x) / 0],
  ["poor-step", "With f(x) = x², x = 3, yours gives 10.5; expected 10.", (f, x) => 1.05 * (f(x) + 1)],
  ["sign", "With f(x) = x², x = 3, yours gives −10; expected 10.", (f, x) => -f(x) - 1],
  ["factor", "With f(x) = x², x = 3, yours gives 30; expected 10.", (f, x) => 3 * (f(x) + 1)],
  ["sometimes", "With f(x) = 2x, x = 7, yours gives 10; expected 15.", (f, x) => Math.min(f(x) + 1, 10)],
  ["elsewhere", "With f(x) = x², x = 3, yours gives 0; expected 10.", (f, x) => f(x) - x ** 2],
])("wrongValues(results) says %s", (diagnosis, seen, answer) => {
  expect(check(answer, "")).toMatchObject({ diagnosis, seen });
});

test("wrongValues(results) blames the step only where the step is the learner's own", () => {
  const nearly = (f: F, x: number) => 1.005 * (f(x) + 1);
  expect(check(nearly, "")).toMatchObject({ outcome: "almost", diagnosis: "poor-step" });
  expect(functionCheck<[f: F, x: number]>({ ...task, ownStep: false })(nearly, "")).toMatchObject({
    outcome: "almost",
    diagnosis: "imprecise",
  });
});
