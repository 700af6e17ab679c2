/** Judges an answer that is a function: by what it returns, what it evaluates and what it changes. */
import { almost, notAttempted, notYet, right, type Verdict, verdictOf } from "./exercise";
import { describe } from "./format";
import type { Call, FunctionTask } from "./function-task";
import { observe, settled } from "./observe";
import { isProblem, type Reader, readPlain, readVector } from "./read";
import { agree, type Value } from "./values";
import { compare, lowerFirst, situation } from "./wording";
import { changeBy, wrongCalls } from "./wrong-calls";
import { wrongValues } from "./wrong-values";

/** A check for the function that `task` describes. */
export function functionCheck<const Args extends readonly unknown[]>(
  task: FunctionTask<Args>,
): (answer: unknown, stub: string) => Verdict {
  return (answer, stub) => {
    if (answer === undefined || answer === null) return untouched;
    if (typeof answer !== "function")
      return notYet(
        "not-a-function",
        `The check wants the function itself, without calling it; it was given ${describe(answer)}.`,
      );
    const f = settled(answer as (...args: unknown[]) => unknown);
    const calls = callsOf(task, f);
    return (
      wrongCalls(task, calls, isMarked(answer, stub) ? untouched : undefined) ??
      judgeResults(task, calls) ??
      task.also?.(f) ??
      right(task.shows(calls))
    );
  };
}

const untouched = notAttempted("Replace the line marked `your code here`, then run the cell again.");

/** Whether the marked line of the stub still stands in the code of `answer`: what it returns may be an attempt's, too. */
function isMarked(answer: object, stub: string): boolean {
  const line = stub.split("\n").find((each) => each.includes("// your code here"));
  return line !== undefined && Function.prototype.toString.call(answer).includes(line.trim());
}

/** The answer called once for each case, but no further than to a call that has no end. */
function callsOf<Args extends readonly unknown[]>(
  task: FunctionTask<Args>,
  answer: (...args: unknown[]) => unknown,
): Call<Args>[] {
  const call = task.call ?? ((f: typeof answer, args: Args) => f(...args));
  const expectations = task.cases().map((args) => task.expected(...args));
  const calls: Call<Args>[] = [];
  for (const [index, args] of task.cases().entries()) {
    const observation = observe((handed) => call(answer, handed as unknown as Args), args);
    calls.push({ ...observation, args, expected: expectations[index] });
    if (observation.ending === "endless") break;
  }
  return calls;
}

/** What is wrong with what the calls returned, or with what they left behind. */
function judgeResults<Args extends readonly unknown[]>(
  task: FunctionTask<Args>,
  calls: readonly Call<Args>[],
): Verdict | undefined {
  const { parameters, mistakes, tolerance, entries } = task;
  const values: Value[] = [];
  for (const { result, expected, before } of calls) {
    const reading = (task.read ?? readerFor(expected))(result, expected);
    if (isProblem(reading))
      return verdictOf(notYet(reading.diagnosis, reading.says), `${situation(parameters, before)}.`);
    values.push(reading);
  }
  const others = task.cases().map((args, index) => task.alsoRight?.(...args) ?? calls[index].expected);
  const isRight = values.map(
    (value, index) =>
      agree(value, calls[index].expected, tolerance) || agree(value, others[index], tolerance),
  );
  const compared = (index: number) =>
    `${situation(parameters, calls[index].before)}, ${compare(values[index], calls[index].expected, tolerance, entries)}.`;
  const seen = compared(Math.max(0, isRight.indexOf(false)));

  const changing = calls.find(({ changed }) => changed.length > 0);
  const change = changing && (() => changeBy(changing, parameters));
  if (isRight.every(Boolean)) {
    if (change === undefined) return undefined;
    const { diagnosis, says } = change();
    return almost(diagnosis, `The result is right. But ${lowerFirst(says)}`);
  }

  const known = mistakes.find(
    ({ sign }) =>
      typeof sign === "function" &&
      task.cases().every((args, index) => agree(values[index], sign(...args), tolerance)),
  );
  if (known !== undefined) return verdictOf(known, seen);
  return wrongValues({ task, calls, values, isRight, change, compared, seen });
}

function readerFor(expected: Value): Reader {
  return Array.isArray(expected) ? readVector : readPlain;
}
