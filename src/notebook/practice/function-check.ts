/** Judges an answer that is a function: by what it returns, what it evaluates and what it changes. */
import { almost, notAttempted, notYet, right, type Verdict, verdictOf } from "./exercise";
import { describe, formatBoth } from "./format";
import type { Call, FunctionTask } from "./function-task";
import { type Observation, observe, settled } from "./observe";
import { isProblem, type Reader, readPlain, readVector } from "./read";
import { agree, asNumbers, type Value } from "./values";
import { compare, lowerFirst, situation, thrown } from "./wording";
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
    const calls = callsOf(task, settled(answer as (...args: unknown[]) => unknown));
    return (
      faultOfCalls(task, calls, isMarked(answer, stub)) ??
      judgeResults(task, calls) ??
      task.also?.(settled(answer as (...args: unknown[]) => unknown)) ??
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

/** What is wrong with the calls, whatever they returned. */
function faultOfCalls<Args extends readonly unknown[]>(
  task: FunctionTask<Args>,
  calls: readonly Call<Args>[],
  isMarked: boolean,
): Verdict | undefined {
  const where = ({ before }: Call<Args>) => `${situation(task.parameters, before)}.`;
  const endless = calls.find(({ ending }) => ending === "endless");
  if (endless !== undefined)
    return verdictOf(
      notYet(
        "endless",
        "It does not come to an end: it was stopped after 50,000 evaluations. Does every loop reach its last round?",
      ),
      where(endless),
    );
  const special = task.mistakes.find(({ sign }) => "happened" in sign && sign.happened(calls));
  if (special !== undefined) return verdictOf(special);
  const threw = calls.find(({ ending }) => ending === "threw");
  if (threw !== undefined)
    return verdictOf(notYet("threw", `It threw ${thrown(threw.result)}.`), where(threw));
  const isUntouched = ({ result, args, expected, visited, changed }: Call<Args>) =>
    (task.isBlank ?? blankFor(expected))(result, args) && visited.length === 0 && changed.length === 0;
  if (isMarked && calls.every(isUntouched)) return untouched;
  if (calls.every(({ result }) => result === undefined))
    return notYet("no-return", "It returns nothing: is a `return` missing?");
  const results = new Set(calls.map(({ result }) => result));
  if (results.size === 1 && calls.length > 1 && typeof calls[0].result === "object")
    return almost(
      "shared-result",
      "Every call returns the very same array, so each call overwrites what the one before had returned: make a new one inside the function.",
    );
  return undefined;
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

/** What a call has changed of what it was given. */
function changeBy(call: Observation, parameters: readonly string[]): Verdict {
  const [position] = call.changed;
  const [now, then] = [call.after[position] as Value, call.before[position] as Value];
  const [shownNow, shownThen] = formatBoth(now, then);
  const became = `\`${parameters[position]}\` was ${shownThen} and is now ${shownNow}`;
  return agree(now, then, 1e-9)
    ? notYet(
        "restored-inexactly",
        `${became}: adding h and taking it away again rounds. Keep the old value and put it back, or work on a copy.`,
      )
    : notYet(
        "changed-argument",
        `It changes what it is given: ${became}. Whoever called it still needs the old value.`,
      );
}

/** What a stub returns where something like `expected` is asked for. */
function blankFor(expected: Value): (result: unknown) => boolean {
  return typeof expected === "number" ? Number.isNaN : (result) => asNumbers(result)?.length === 0;
}

function readerFor(expected: Value): Reader {
  return Array.isArray(expected) ? readVector : readPlain;
}
