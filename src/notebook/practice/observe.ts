/** Calls an answer the way a check has to: every argument watched, every evaluation counted. */

/** How one call of an answer went. */
export interface Observation {
  readonly ending: "returned" | "threw" | "endless";
  /** What it returned or threw. */
  readonly result: unknown;
  /** The first argument of each evaluation of a function handed over, arrays copied. */
  readonly visited: readonly unknown[];
  /** Which arguments were different after the call: their positions. */
  readonly changed: readonly number[];
  /** The arguments as they were before and after the call. */
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
}

/** The most an answer may evaluate the functions of one call; the dearest solution needs about 6000. */
const EVALUATIONS = 50_000;

/** Thrown into an answer that evaluates without end; made once, since making errors is slow. */
const enough = new Error(`stopped after ${EVALUATIONS} evaluations`);

/** Calls `call` with `args`, each function among them counted, and reports what happened. */
export function observe(call: (args: readonly unknown[]) => unknown, args: readonly unknown[]): Observation {
  const before = args.map(copy);
  const visited: unknown[] = [];
  const counted =
    (f: (...inputs: unknown[]) => unknown) =>
    (...inputs: unknown[]) => {
      if (visited.length >= EVALUATIONS) throw enough;
      visited.push(copy(inputs[0]));
      return f(...inputs);
    };
  const handed = args.map((arg) => (typeof arg === "function" ? counted(arg as () => unknown) : arg));
  const report = (ending: Observation["ending"], result: unknown): Observation => ({
    ending: visited.length >= EVALUATIONS ? "endless" : ending,
    result,
    visited,
    before,
    after: args.map(copy),
    changed: args.flatMap((arg, index) => (unchanged(arg, before[index]) ? [] : [index])),
  });
  try {
    return report("returned", call(handed));
  } catch (error) {
    return report("threw", error);
  }
}

/** `answer`, but should it be `async` and fail, the failure does not reach the cell long after the check. */
export function settled(answer: (...inputs: unknown[]) => unknown): typeof answer {
  return (...inputs) => {
    const result = answer(...inputs);
    if (result instanceof Promise) result.catch(() => undefined);
    return result;
  };
}

/** A copy that later changes do not reach: arrays at every depth, typed arrays, plain objects. */
export function copy(thing: unknown): unknown {
  if (Array.isArray(thing)) return thing.map(copy);
  if (thing instanceof Float64Array) return thing.slice();
  return thing;
}

function unchanged(now: unknown, then: unknown): boolean {
  if (Array.isArray(now) && Array.isArray(then))
    return now.length === then.length && now.every((entry, index) => unchanged(entry, then[index]));
  if (now instanceof Float64Array && then instanceof Float64Array)
    return now.every((entry, index) => Object.is(entry, then[index]));
  return Object.is(now, then);
}
