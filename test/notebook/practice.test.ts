import { describe, expect, test } from "vitest";
import { exercises, judge } from "../../src/notebook/practice";
import type { Exercise } from "../../src/notebook/practice/exercise";
import { wrong as wrong01 } from "./practice/01-slope";
import { wrong as wrong02 } from "./practice/02-step";
import { wrong as wrong03 } from "./practice/03-gradient";
import { wrong as wrong04 } from "./practice/04-descent";
import { wrong as wrong05 } from "./practice/05-rate";
import { wrong as wrong06 } from "./practice/06-stuck";
import { wrong as wrong07 } from "./practice/07-backpropagation";
import { verdictOn, type Wrong } from "./practice/answers";

const all = Object.entries(exercises as Record<string, Exercise>);
const wrong: Record<string, readonly Wrong[]> = {
  ...wrong01,
  ...wrong02,
  ...wrong03,
  ...wrong04,
  ...wrong05,
  ...wrong06,
  ...wrong07,
};

describe.each(all)("practice.%s", (id, exercise) => {
  test("its solution is right", () => {
    expect(verdictOn(id, exercise.solution, exercise)).toMatchObject({ outcome: "right" });
  });
  test("its stub is not attempted", () => {
    expect(verdictOn(id, exercise.stub, exercise)).toMatchObject({ outcome: "not attempted" });
    expect(judge(exercise, undefined)).toMatchObject({ outcome: "not attempted" });
  });
  test("stub and solution differ, ask for their own check, and stay within twelve lines", () => {
    const { stub, solution } = exercise;
    for (const code of [stub, solution]) {
      expect(code.split("\n").length).toBeLessThanOrEqual(12);
      expect(code).toMatch(new RegExp(`^practice\\.${id}\\.check\\(my\\w+\\);$`, "m"));
    }
    expect(stub).toMatch(/\/\/ your (code|answer) here\b/);
    expect(solution).not.toContain(" here");
    expect(firstName(stub)).toBe(firstName(solution));
  });
  test.each(wrong[id].map((each) => [each.diagnosis, each] as const))(
    "recognises %s",
    (diagnosis, { answer, outcome }) => {
      expect(judge(exercise, answer)).toMatchObject({ outcome, diagnosis });
    },
  );
});

/** The name a stub declares: two of them in one notebook must not collide. */
function firstName(code: string): string | undefined {
  return code.match(/\b(my\w+)/)?.[1];
}
