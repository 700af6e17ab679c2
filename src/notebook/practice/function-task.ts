/** Judges an answer that is a function: by what it returns, what it evaluates and what it changes. */
import type { Verdict } from "./exercise";
import { type Observation, observe, settled } from "./observe";
import {
  agree,
  count,
  describe,
  format,
  formatBoth,
  isProblem,
  numbersIn,
  type Reader,
  readPlain,
  type Value,
} from "./values";

/** One known way of going wrong, recognised by its effect. */
export interface Mistake<Args extends readonly unknown[]> {
  readonly outcome: "almost" | "not yet";
  readonly diagnosis: string;
  readonly says: string;
  /** What an answer with this mistake returns. */
  readonly gives?: (...args: Args) => Value;
  /** For what values alone do not show: whether the calls, one for each case, went as with this mistake. */
  readonly happened?: (calls: readonly Call<Args>[]) => boolean;
}

/** One call of the answer: the case it was given, what was expected and what happened. */
export interface Call<Args extends readonly unknown[]> extends Observation {
  readonly args: Args;
  readonly expected: Value;
}

/** All that a check needs to know about the function asked for. */
export interface FunctionTask<Args extends readonly unknown[]> {
  /** The names of the parameters, as the stub has them. */
  readonly parameters: readonly string[];
  /** The arguments to try; made anew for every use, since an answer may change them. */
  readonly cases: () => readonly Args[];
  readonly expected: (...args: Args) => Value;
  /** Other results that are just as right. */
  readonly alsoRight?: (...args: Args) => Value;
  /** Largest difference accepted, relative to the largest number expected. */
  readonly tolerance: number;
  /** What to do with the untouched stub, unless it is to replace the marked line. */
  readonly start?: string;
  /** What the untouched stub returns. */
  readonly isBlank: (result: unknown, args: Args) => boolean;
  readonly mistakes: readonly Mistake<Args>[];
  /** What a right answer shows; how its calls went may add something. */
  readonly shows: (calls: readonly Call<Args>[]) => string;
  readonly read?: Reader;
  /** What to call the entries of a result that has several parts, when numbers would not do. */
  readonly entries?: readonly string[];
  /** Whether the learner chooses the step of a difference, which may then be a poor one. */
  readonly ownStep?: boolean;
  /** How to get from the answer to a result, when it is not simply called with the arguments. */
  readonly call?: (answer: (...args: unknown[]) => unknown, args: Args) => unknown;
  /** What else must hold, once all the results are right. */
  readonly also?: (answer: (...args: unknown[]) => unknown) => Verdict | undefined;
}

/** A check for the function that `task` describes. */
export function functionCheck<const Args extends readonly unknown[]>(
  task: FunctionTask<Args>,
): (answer: unknown, stub: string) => Verdict {
  return (answer, stub) => {
    if (answer === undefined || answer === null)
      return verdict("not attempted", "not-attempted", task.start ?? start);
    if (typeof answer !== "function")
      return verdict(
        "not yet",
        "not-a-function",
        `The check wants the function itself, without calling it; it was given ${describe(answer)}.`,
      );
    return judge(task, settled(answer as (...args: unknown[]) => unknown), isMarked(answer, stub));
  };
}

const start = "Replace the line marked `your code here`, then run the cell again.";

/** Whether the marked line of the stub still stands in the code of `answer`: what it returns may be an attempt's, too. */
function isMarked(answer: object, stub: string): boolean {
  const line = stub.split("\n").find((each) => each.includes("// your code here"));
  return line !== undefined && Function.prototype.toString.call(answer).includes(line.trim());
}

function judge<Args extends readonly unknown[]>(
  task: FunctionTask<Args>,
  answer: (...args: unknown[]) => unknown,
  isMarked: boolean,
): Verdict {
  const { mistakes, tolerance, entries } = task;
  const call = task.call ?? ((f: typeof answer, args: Args) => f(...args));
  const expectations = task.cases().map((args) => task.expected(...args));
  const calls: Call<Args>[] = [];
  for (const [index, args] of task.cases().entries()) {
    const observation = observe((handed) => call(answer, handed as unknown as Args), args);
    calls.push({ ...observation, args, expected: expectations[index] });
    if (observation.ending === "endless")
      return verdict(
        "not yet",
        "endless",
        "It does not come to an end: it was stopped after 50,000 evaluations. Does every loop reach its last round?",
        `${situation(task.parameters, observation.before)}.`,
      );
  }
  const where = (index: number) => situation(task.parameters, calls[index].before);

  const special = mistakes.find((mistake) => mistake.happened?.(calls));
  if (special !== undefined) return verdict(special.outcome, special.diagnosis, special.says);
  const threw = calls.findIndex(({ ending }) => ending === "threw");
  if (threw >= 0)
    return verdict("not yet", "threw", `It threw ${thrown(calls[threw].result)}.`, `${where(threw)}.`);
  const untouched = ({ result, args, visited, changed }: Call<Args>) =>
    task.isBlank(result, args) && visited.length === 0 && changed.length === 0;
  if (isMarked && calls.every(untouched))
    return verdict("not attempted", "not-attempted", task.start ?? start);
  if (calls.every(({ result }) => result === undefined))
    return verdict("not yet", "no-return", "It returns nothing: is a `return` missing?");

  const results = new Set(calls.map(({ result }) => result));
  if (results.size === 1 && calls.length > 1 && typeof calls[0].result === "object")
    return verdict(
      "almost",
      "shared-result",
      "Every call returns the very same array, so each call overwrites what the one before had returned: make a new one inside the function.",
    );

  const readings = calls.map(({ result, expected }) => (task.read ?? readPlain)(result, expected));
  const values: Value[] = [];
  for (const [index, reading] of readings.entries()) {
    if (isProblem(reading)) return verdict("not yet", reading.diagnosis, reading.says, `${where(index)}.`);
    values.push(reading);
  }
  const others = task.cases().map((args, index) => task.alsoRight?.(...args) ?? expectations[index]);
  const right = values.map(
    (value, index) => agree(value, expectations[index], tolerance) || agree(value, others[index], tolerance),
  );
  const worst = Math.max(0, right.indexOf(false));
  const compared = (index: number) =>
    `${where(index)}, ${compare(values[index], expectations[index], tolerance, entries)}.`;
  const seen = compared(worst);

  const changed = calls.findIndex((each) => each.changed.length > 0);
  const change = () => {
    const position = calls[changed].changed[0];
    const [now, then] = [calls[changed].after[position] as Value, calls[changed].before[position] as Value];
    const [shownNow, shownThen] = formatBoth(now, then);
    const became = `\`${task.parameters[position]}\` was ${shownThen} and is now ${shownNow}`;
    return agree(now, then, 1e-9)
      ? {
          diagnosis: "restored-inexactly",
          says: `${became}: adding h and taking it away again rounds. Keep the old value and put it back, or work on a copy.`,
        }
      : {
          diagnosis: "changed-argument",
          says: `It changes what it is given: ${became}. Whoever called it still needs the old value.`,
        };
  };
  if (right.every(Boolean)) {
    if (changed >= 0)
      return verdict("almost", change().diagnosis, `The result is right. But ${lowerFirst(change().says)}`);
    return task.also?.(answer) ?? verdict("right", "right", task.shows(calls));
  }

  const known = mistakes.find(({ gives }) => {
    if (gives === undefined) return false;
    return task.cases().every((args, index) => agree(values[index], gives(...args), tolerance));
  });
  if (known !== undefined) return verdict(known.outcome, known.diagnosis, known.says, seen);

  const given = calls[0].args.findIndex((arg) => typeof arg === "function");
  if (given >= 0 && calls.every(({ visited }) => visited.length === 0))
    return verdict(
      "not yet",
      "never-evaluated",
      `It never evaluates the \`${task.parameters[given]}\` that it is given. Does it use another function of the notebook?`,
      seen,
    );
  const broken = values.findIndex((value) => numbersIn(value).some((number) => !Number.isFinite(number)));
  if (broken >= 0) {
    const nan = numbersIn(values[broken]).some(Number.isNaN);
    return verdict(
      "not yet",
      nan ? "nan" : "infinite",
      nan
        ? "The result is `NaN`, not a number: usually 0 / 0, arithmetic with a whole array, or with something that is `undefined`, such as an entry past its end."
        : "The result is infinite: is something divided by 0?",
      `${where(broken)}, yours gives ${format(values[broken])}.`,
    );
  }
  if (changed >= 0) return verdict("not yet", change().diagnosis, change().says, seen);
  const odd = values.findIndex((value, index) => length(value) !== length(expectations[index]));
  if (odd >= 0)
    return verdict(
      "not yet",
      "wrong-length",
      length(values[odd]) < length(expectations[odd]) ? "It returns too few." : "It returns too many.",
      compared(odd),
    );
  const near = values.every((value, index) => agree(value, expectations[index], 0.2));
  // Whole numbers come from rounding, and not from a step.
  if (task.ownStep && near && !numbersIn(values).every(Number.isInteger))
    return verdict(
      "almost",
      "poor-step",
      "Near every time, but not near enough: the step is too large, or so small that rounding shows.",
      seen,
    );
  if (values.every((value, index) => agree(value, expectations[index], 0.01)))
    return verdict("almost", "imprecise", "Close every time, but not as close as the method can be.", seen);
  const factor = commonFactor(values, expectations);
  if (factor === -1)
    return verdict("not yet", "sign", "The size is right and the sign is the opposite, every time.", seen);
  if (factor !== undefined)
    return verdict(
      "not yet",
      "factor",
      `Every result is ${format(factor, 4)} times the one expected: something is multiplied or divided once too often, or not at all.`,
      seen,
    );
  if (right.some(Boolean)) {
    const count = right.filter(Boolean).length;
    return verdict(
      "not yet",
      "sometimes",
      `Right in ${count} of ${right.length} trials, but not in all.`,
      seen,
    );
  }
  return verdict(
    "not yet",
    "elsewhere",
    "It runs and returns the right kind of thing, but another value. Go through it line by line with these numbers.",
    seen,
  );
}

function verdict(outcome: Verdict["outcome"], diagnosis: string, says: string, seen?: string): Verdict {
  return { outcome, diagnosis, says, ...(seen === undefined ? {} : { seen }) };
}

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

/** "yours gives 4.1; expected 4", or for a path the first point that differs. */
function compare(value: Value, expected: Value, tolerance: number, entries?: readonly string[]): string {
  if (Array.isArray(value) && Array.isArray(expected) && Array.isArray(expected[0])) {
    if (value.length !== expected.length)
      return `yours has ${count(value.length, "point")}; expected ${expected.length}`;
    const differs = value.findIndex((point, index) => !agree(point, expected[index], tolerance));
    const index = Math.max(0, differs);
    const [yours, wanted] = formatBoth(value[index], expected[index]);
    return `${entries?.[index] ?? `entry ${index}`} of yours is ${yours}; expected ${wanted}`;
  }
  const [yours, wanted] = formatBoth(value, expected);
  return `yours gives ${yours}; expected ${wanted}`;
}

function length(value: Value): number {
  return Array.isArray(value) ? value.length : 1;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function thrown(error: unknown): string {
  try {
    const text =
      error instanceof Error ? `${error.name}: ${error.message}` : `${describe(error)}: ${String(error)}`;
    return text.length > 200 ? `${text.slice(0, 200)}…` : text.replace(/\.$/, "");
  } catch {
    return describe(error);
  }
}

/** A function with the formula that a reader sees. */
export function formula<F extends (...args: never[]) => unknown>(text: string, f: F): F {
  formulas.set(f, text);
  return f;
}

const formulas = new WeakMap<object, string>();

/** "With f(x) = x³, x = 2, h = 0.1" */
function situation(parameters: readonly string[], args: readonly unknown[]): string {
  const parts = args.map((arg, index) =>
    typeof arg === "function"
      ? (formulas.get(arg) ?? parameters[index])
      : `${parameters[index]} = ${format(arg)}`,
  );
  return `With ${parts.join(", ")}`;
}
