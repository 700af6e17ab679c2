// Tests an exercise from every side: its words, its stub, its solution, and what it says to wrong and to right answers.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Exercise, Verdict } from "../../src/notebook/practice/exercise";
import { judge } from "../../src/notebook/practice/judge";
import { root } from "./places";

/** Asked for by `require`, the compiler loads in a third of the time that `import` takes to look for its exports. */
const ts: typeof import("typescript") = createRequire(import.meta.url)("typescript");

/** What somebody might hand to a check whose function takes `Args`; not everybody hands over a function. */
type Answer<Args extends readonly unknown[]> =
  | ((...args: Args) => unknown)
  | number
  | string
  | object
  | undefined;

/** An answer, and what the check must find out about it. */
export interface Attempt<Args extends readonly unknown[]> {
  readonly outcome: Verdict["outcome"];
  readonly diagnosis: string;
  readonly answer: Answer<Args>;
  /** What is told of it beside the diagnosis. */
  readonly form?: string;
}

const attempt =
  (outcome: Verdict["outcome"]) =>
  <Args extends readonly unknown[]>(diagnosis: string, answer: Answer<Args>): Attempt<Args> => ({
    outcome,
    diagnosis,
    answer,
  });

export const almost = attempt("almost");
export const notYet = attempt("not yet");

/** A right answer in another `form` than the solution's. */
export function right<Args extends readonly unknown[]>(form: string, answer: Answer<Args>): Attempt<Args> {
  return { ...attempt("right")<Args>("right", answer), form };
}

/** Tests the one exercise of `named` with `attempts`, which must reach every diagnosis that its file names. */
export function describeExercise<Args extends readonly unknown[] = []>(
  named: Readonly<Record<string, Exercise>>,
  attempts: readonly Attempt<Args>[],
): void {
  const [[id, exercise]] = Object.entries(named);
  const { statement, stub, hints, solution } = exercise;

  describe(`practice.${id}`, () => {
    test("its solution is right", async () => {
      expect(await verdictOn(id, solution, exercise)).toMatchObject({ outcome: "right" });
    });

    test("its stub is not attempted, nor is nothing at all", async () => {
      expect(await verdictOn(id, stub, exercise)).toMatchObject({ outcome: "not attempted" });
      expect(judge(exercise, undefined)).toMatchObject({ outcome: "not attempted" });
    });

    const begun = stub.replace(/ *\/\/ your code here.*/, "");
    if (begun !== stub)
      test("an attempt that returns what its stub returned is no longer called not attempted", async () => {
        expect(await verdictOn(id, begun, exercise)).toMatchObject({ outcome: "not yet" });
      });

    test("stub and solution declare one name, end with the check, and fit: twelve lines of 110 characters", () => {
      for (const code of [stub, solution]) {
        const lines = code.split("\n");
        expect(lines.length).toBeLessThanOrEqual(12);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(110);
        expect(lines.at(-1)).toBe(`practice.${id}.check(${declared(stub)});`);
        expect(declared(code)).toBe(declared(stub));
      }
      expect(stub).toMatch(/\/\/ your (code|answer) here\b/);
      expect(solution).not.toMatch(/your (code|answer) here/);
    });

    test("its statement has at most eighty words, and there are at least two hints", () => {
      expect(statement.split(/\s+/).length).toBeLessThanOrEqual(80);
      expect(statement).toMatch(/^\*\*Practice: [^*]+\*\* /);
      expect(hints.length).toBeGreaterThanOrEqual(2);
    });

    test.each(attempts.map((each) => [each.diagnosis, each.form ?? "the answer that is", each] as const))(
      "says %s to %s",
      (diagnosis, _form, { answer, outcome }) => {
        const verdict = judge(exercise, answer);
        expect(verdict).toMatchObject({ outcome, diagnosis });
        expect(`${verdict.says}${verdict.seen}`).not.toContain("[object");
      },
    );

    test("every diagnosis that its file names is reached by one of these answers", () => {
      const known = diagnosesIn(readFileSync(fileOf(id, exercise), "utf8"));
      const reached = attempts.map(({ diagnosis }) => diagnosis);
      expect(known.length).toBeGreaterThan(0);
      expect(known.filter((name) => !reached.includes(name))).toEqual([]);
    });
  });
}

/** The name that a cell declares. */
export function declared(code: string): string | undefined {
  return code.match(/^(?:function|const) (my\w+)/m)?.[1];
}

/** The names of the diagnoses that a file can give. */
export function diagnosesIn(source: string): string[] {
  return [...source.matchAll(/\b(?:almost|notYet)\(\s*"([\w-]+)"/g)].map(([, name]) => name);
}

/** `backwardDifference` of notebook 1 stands in `01-slope/backward-difference.ts`. */
export function fileOf(id: string, { notebook }: Exercise): string {
  const practice = join(root, "src/notebook/practice");
  const folder = readdirSync(practice).find((name) => name.startsWith(`0${notebook}-`)) ?? "";
  return join(practice, folder, `${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`);
}

/** The verdict on what `code`, run as a cell, passes to `practice.<id>.check`. */
async function verdictOn(id: string, code: string, exercise: Exercise): Promise<Verdict> {
  let answer: unknown;
  const scope: Record<string, unknown> = {
    practice: { [id]: { check: (given: unknown) => (answer = given) } },
  };
  for (const [name, module] of Object.entries(exercise.uses ?? {}))
    scope[name] = (await import(/* @vite-ignore */ join(root, "notebooks", `${module}.ts`)))[name];
  const { outputText } = ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  new Function(...Object.keys(scope), outputText)(...Object.values(scope));
  return judge(exercise, answer);
}
