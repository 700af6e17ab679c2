/** What can be said of the calls of an answer before its results are compared: how they ended, what they changed. */
import { almost, notYet, type Verdict, verdictOf } from "./exercise";
import { formatBoth } from "./format";
import type { Call, FunctionTask } from "./function-task";
import type { Observation } from "./observe";
import { agree, asNumbers, type Value } from "./values";
import { situation, thrown } from "./wording";

/** What is wrong with the calls, whatever they returned; `notBegun` if the marked line still stands. */
export function wrongCalls<Args extends readonly unknown[]>(
  task: FunctionTask<Args>,
  calls: readonly Call<Args>[],
  notBegun: Verdict | undefined,
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
  if (notBegun !== undefined && calls.every(isUntouched)) return notBegun;
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

/** What a call has changed of what it was given. */
export function changeBy(call: Observation, parameters: readonly string[]): Verdict {
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
