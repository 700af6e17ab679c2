/** What can be said of wrong values when no mistake that the exercise knows explains them. */
import { almost, notYet, type Verdict, verdictOf } from "./exercise";
import { format } from "./format";
import type { Call, FunctionTask } from "./function-task";
import { agree, numbersIn, type Value } from "./values";
import { situation } from "./wording";

/** What an answer gave, case by case, at least once wrongly. */
export interface Results<Args extends readonly unknown[]> {
  readonly task: FunctionTask<Args>;
  readonly calls: readonly Call<Args>[];
  readonly values: readonly Value[];
  readonly isRight: readonly boolean[];
  /** What it changed of what it was given, if anything. */
  readonly change: (() => Verdict) | undefined;
  /** The numbers of one case, and of the first that is wrong. */
  readonly compared: (index: number) => string;
  readonly seen: string;
}

/** The first that holds, from what explains most to what explains nothing. */
export function wrongValues<Args extends readonly unknown[]>(results: Results<Args>): Verdict {
  const { task, calls, values, isRight, change, compared, seen } = results;
  const expected = calls.map((call) => call.expected);
  const given = calls[0].args.findIndex((arg) => typeof arg === "function");
  if (given >= 0 && calls.every(({ visited }) => visited.length === 0))
    return verdictOf(
      notYet(
        "never-evaluated",
        `It never evaluates the \`${task.parameters[given]}\` that it is given. Does it use another function of the notebook?`,
      ),
      seen,
    );
  const broken = values.findIndex((value) => numbersIn(value).some((number) => !Number.isFinite(number)));
  if (broken >= 0)
    return verdictOf(
      numbersIn(values[broken]).some(Number.isNaN) ? nan : infinite,
      `${situation(task.parameters, calls[broken].before)}, yours gives ${format(values[broken])}.`,
    );
  if (change !== undefined) return verdictOf(change(), seen);
  const odd = values.findIndex((value, index) => length(value) !== length(expected[index]));
  if (odd >= 0)
    return verdictOf(
      notYet(
        "wrong-length",
        length(values[odd]) < length(expected[odd]) ? "It returns too few." : "It returns too many.",
      ),
      compared(odd),
    );
  const within = (tolerance: number) =>
    values.every((value, index) => agree(value, expected[index], tolerance));
  // Whole numbers come from rounding, and not from a step.
  if (task.ownStep && within(0.2) && !numbersIn(values).every(Number.isInteger))
    return verdictOf(poorStep, seen);
  if (within(0.01)) return verdictOf(imprecise, seen);
  const factor = commonFactor(values, expected);
  if (factor !== undefined) return verdictOf(factor === -1 ? opposite : multiple(factor), seen);
  const count = isRight.filter(Boolean).length;
  if (count > 0)
    return verdictOf(
      notYet("sometimes", `Right in ${count} of ${isRight.length} trials, but not in all.`),
      seen,
    );
  return verdictOf(elsewhere, seen);
}

const nan = notYet(
  "nan",
  "The result is `NaN`, not a number: usually 0 / 0, arithmetic with a whole array, or with something that is `undefined`, such as an entry past its end.",
);
const infinite = notYet("infinite", "The result is infinite: is something divided by 0?");
const poorStep = almost(
  "poor-step",
  "Near every time, but not near enough: the step is too large, or so small that rounding shows.",
);
const imprecise = almost("imprecise", "Close every time, but not as close as the method can be.");
const opposite = notYet("sign", "The size is right and the sign is the opposite, every time.");
const multiple = (factor: number) =>
  notYet(
    "factor",
    `Every result is ${format(factor, 4)} times the one expected: something is multiplied or divided once too often, or not at all.`,
  );
const elsewhere = notYet(
  "elsewhere",
  "It runs and returns the right kind of thing, but another value. Go through it line by line with these numbers.",
);

/** The one number that every value is a multiple by, if there is one. */
function commonFactor(values: readonly Value[], expected: readonly Value[]): number | undefined {
  const wanted = numbersIn(expected);
  const largest = wanted.reduce(
    (best, each, index) => (Math.abs(each) > Math.abs(wanted[best]) ? index : best),
    0,
  );
  const factor = numbersIn(values)[largest] / wanted[largest];
  if (!Number.isFinite(factor) || factor === 0 || wanted.length < 2) return undefined;
  const scaled = (value: Value): Value =>
    typeof value === "number" ? value * factor : Array.isArray(value) ? value.map(scaled) : value;
  const rounded = Math.abs(factor + 1) < 1e-3 ? -1 : factor;
  return values.every((value, index) => agree(value, scaled(expected[index]), 1e-3)) ? rounded : undefined;
}

function length(value: Value): number {
  return Array.isArray(value) ? value.length : 1;
}
