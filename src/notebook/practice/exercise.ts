/** What an exercise is made of, and what a check can say about an answer. */

/** The four things a check can say first. */
export type Outcome = "not attempted" | "almost" | "not yet" | "right";

/** What a check found out about one answer. */
export interface Verdict {
  readonly outcome: Outcome;
  /** A short name for the reason; every way of going wrong has its own. */
  readonly diagnosis: string;
  /** The reason, in a sentence or two; `backticks` mark code. */
  readonly says: string;
  /** The numbers it rests on. */
  readonly seen?: string;
}

/** A known way of going wrong: what is said to it, and the sign that it is recognised by. */
export interface Mistake<Sign> extends Verdict {
  readonly sign: Sign;
}

/** One exercise: statement, stub, hints, solution and check, which therefore cannot drift apart. */
export interface Exercise {
  /** The notebook it belongs to: 1 is 01. */
  readonly notebook: number;
  /** The Markdown cell that poses it. */
  readonly statement: string;
  /** The code cell below the statement. Untouched it runs, and its check says "not attempted". */
  readonly stub: string;
  /** From a nudge to nearly everything. */
  readonly hints: readonly string[];
  /** One right answer; pasted over the stub it passes. */
  readonly solution: string;
  /** What the solution takes from `src/`, imported in the notebook's first cell: name → module. */
  readonly uses?: Readonly<Record<string, string>>;
  /** Judges an answer by what it does; the stub's code tells one that was begun from one that was not. */
  readonly check: (answer: unknown, stub: string) => Verdict;
}

/** A verdict in short; with a sign, a mistake that a check may find. */
interface Says {
  (diagnosis: string, says: string): Verdict;
  <Sign>(diagnosis: string, says: string, sign: Sign): Mistake<Sign>;
}

export const almost: Says = saying("almost");
export const notYet: Says = saying("not yet");
export const notAttempted = (says: string): Verdict => saying("not attempted")("not-attempted", says);
export const right = (says: string): Verdict => saying("right")("right", says);

function saying(outcome: Outcome): Says {
  return <Sign>(diagnosis: string, says: string, ...signs: Sign[]) => {
    const verdict = { outcome, diagnosis, says };
    return (signs.length === 0 ? verdict : { ...verdict, sign: signs[0] }) as Mistake<Sign>;
  };
}

/** The verdict itself, without the sign that led to it, and with the numbers that show it. */
export function verdictOf({ outcome, diagnosis, says }: Verdict, seen?: string): Verdict {
  return { outcome, diagnosis, says, ...(seen === undefined ? {} : { seen }) };
}
