/** Turns the code of an exercise into the answer that its cell would hand to the check. */
import ts from "typescript";
import * as descent from "../../../src/descent";
import * as difference from "../../../src/difference";
import * as gradient from "../../../src/gradient";
import { type exercises, judge } from "../../../src/notebook/practice";
import type { Exercise, Verdict } from "../../../src/notebook/practice/exercise";
import * as surfaces from "../../../src/surfaces";

/** An answer that somebody might give, and what the check must say to it. */
export interface Wrong {
  readonly outcome: "almost" | "not yet";
  readonly diagnosis: string;
  readonly answer: unknown;
}

/** For each of the exercises named, its wrong answers. */
export type WrongAnswers<Id extends keyof typeof exercises> = Readonly<Record<Id, readonly Wrong[]>>;

const modules: Readonly<Record<string, object>> = {
  "../src/descent": descent,
  "../src/difference": difference,
  "../src/gradient": gradient,
  "../src/surfaces": surfaces,
};

/** What `code`, run as a cell, passes to `practice.<id>.check`. */
function answerOf(id: string, code: string, { uses = {} }: Exercise): unknown {
  let answer: unknown;
  const practice = { [id]: { check: (given: unknown) => (answer = given) } };
  const imported = Object.entries(uses).map(([name, module]) => [
    name,
    (modules[module] as Record<string, unknown>)[name],
  ]);
  const scope = Object.fromEntries([["practice", practice], ...imported]);
  const { outputText } = ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  new Function(...Object.keys(scope), outputText)(...Object.values(scope));
  return answer;
}

/** The verdict on what `code` passes to the check. */
export function verdictOn(id: string, code: string, exercise: Exercise): Verdict {
  return judge(exercise, answerOf(id, code, exercise));
}
