/** What a check needs to know about a function that is asked for. */
import type { Mistake, Verdict } from "./exercise";
import type { Observation } from "./observe";
import type { Reader } from "./read";
import type { Value } from "./values";

/** What a wrong function is recognised by: what it returns, or, where values alone do not show it, how its calls went. */
export type FunctionSign<Args extends readonly unknown[]> =
  | ((...args: Args) => Value)
  | { readonly happened: (calls: readonly Call<Args>[]) => boolean };

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
  /** What the untouched stub returns, if it is neither NaN for a number nor an empty array for several. */
  readonly isBlank?: (result: unknown, args: Args) => boolean;
  /** Tried one after the other: the first whose sign is seen is the one named. */
  readonly mistakes: readonly Mistake<FunctionSign<Args>>[];
  /** What a right answer shows; how its calls went may add something. */
  readonly shows: (calls: readonly Call<Args>[]) => string;
  /** How to read a result that is neither a number, a truth value, a word nor a vector. */
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
