/** Judges an answer that is one number: a prediction. */
import { type Mistake, notAttempted, notYet, right, type Verdict, verdictOf } from "./exercise";
import { describe, format } from "./format";

/** What a number is recognised by: the number itself, one of several, or what is true of it. */
export type NumberSign = number | readonly number[] | ((value: number) => boolean);

/** All that a check needs to know about the number asked for. */
export interface NumberTask {
  readonly accepts: NumberSign;
  /** How near to a number counts as that number, relative to it: by default what rounding to three digits leaves. */
  readonly tolerance?: number;
  /** Numbers that people arrive at by a known detour. */
  readonly mistakes: readonly Mistake<NumberSign>[];
  /** What to think about, for a number that nobody foresaw. */
  readonly otherwise: string;
  /** What the right number shows. */
  readonly shows: () => string;
}

const THREE_DIGITS = 0.005;

/** Whether a number is `target`, to within `tolerance` times it. */
export function near(target: number, tolerance = THREE_DIGITS): (value: number) => boolean {
  return (value) => Math.abs(value - target) <= tolerance * Math.abs(target);
}

/** What to say to a number that `^` has made. */
export const bits = "In TypeScript `^` works on the bits of two whole numbers. A power is written `**`.";

/** A check for the number that `task` describes. */
export function numberCheck(task: NumberTask): (answer: unknown) => Verdict {
  const { tolerance = THREE_DIGITS } = task;
  const fits = (sign: NumberSign, value: number) =>
    typeof sign === "function" ? sign(value) : [sign].flat().some((target) => near(target, tolerance)(value));
  return (answer) => {
    if (answer === undefined || answer === null || Number.isNaN(answer))
      return notAttempted("Put your number in place of `NaN`, then run the cell again.");
    if (typeof answer !== "number")
      return notYet(
        "not-a-number",
        `The answer should be one number, written without quotes; this is ${describe(answer)}.`,
      );
    if (fits(task.accepts, answer)) return right(task.shows());
    const mistake = task.mistakes.find(({ sign }) => fits(sign, answer));
    if (mistake !== undefined) return verdictOf(mistake);
    // With so many digits that the number shown would not be accepted either.
    const digits = [6, 9, 12].find((each) => !fits(task.accepts, Number(answer.toPrecision(each)))) ?? 17;
    return notYet("elsewhere", `Not ${format(answer, digits)}. ${task.otherwise}`);
  };
}
