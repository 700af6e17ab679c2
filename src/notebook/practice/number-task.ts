/** Judges an answer that is one number: a prediction. */
import type { Verdict } from "./exercise";
import { describe, format } from "./values";

/** A number that people arrive at by a known detour. */
export interface Guess {
  readonly when: (value: number) => boolean;
  readonly outcome: "almost" | "not yet";
  readonly diagnosis: string;
  readonly says: string;
}

/** All that a check needs to know about the number asked for. */
export interface NumberTask {
  readonly accepts: (value: number) => boolean;
  readonly guesses: readonly Guess[];
  /** What to think about, for a number that nobody foresaw. */
  readonly otherwise: string;
  /** What the right number shows. */
  readonly shows: () => string;
}

/** Whether a number is `target`, to within `tolerance` times it: by default what rounding to three digits leaves. */
export function near(target: number, tolerance = 0.005): (value: number) => boolean {
  return (value) => Math.abs(value - target) <= tolerance * Math.abs(target);
}

/** What to say to a number that `^` has made. */
export const bits = "In TypeScript `^` works on the bits of two whole numbers. A power is written `**`.";

/** A check for the number that `task` describes. */
export function numberCheck(task: NumberTask): (answer: unknown) => Verdict {
  return (answer) => {
    if (answer === undefined || answer === null || Number.isNaN(answer))
      return {
        outcome: "not attempted",
        diagnosis: "not-attempted",
        says: "Put your number in place of `NaN`, then run the cell again.",
      };
    if (typeof answer !== "number")
      return {
        outcome: "not yet",
        diagnosis: "not-a-number",
        says: `The answer should be one number, written without quotes; this is ${describe(answer)}.`,
      };
    if (task.accepts(answer)) return { outcome: "right", diagnosis: "right", says: task.shows() };
    const guess = task.guesses.find(({ when }) => when(answer));
    if (guess !== undefined) {
      const { outcome, diagnosis, says } = guess;
      return { outcome, diagnosis, says };
    }
    // With so many digits that the number shown would not be accepted either.
    const digits = [6, 9, 12].find((each) => !task.accepts(Number(answer.toPrecision(each)))) ?? 17;
    return {
      outcome: "not yet",
      diagnosis: "elsewhere",
      says: `Not ${format(answer, digits)}. ${task.otherwise}`,
    };
  };
}
