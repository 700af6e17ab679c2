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

/** Verdicts in short, for a check that looks for one thing after the other. */
export const almost = (diagnosis: string, says: string): Verdict => ({ outcome: "almost", diagnosis, says });
export const notYet = (diagnosis: string, says: string): Verdict => ({ outcome: "not yet", diagnosis, says });

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
