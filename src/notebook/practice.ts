/**
 * The exercises, ready for a cell: `practice.centralDifference.check(myCentral)`, `.hint()`, `.solution()`.
 *
 * What each exercise asks, and how an answer is judged, stands in `practice/`: a folder for each notebook, in it a file
 * for each exercise.
 */
import * as slope from "./practice/01-slope";
import * as step from "./practice/02-step";
import * as gradients from "./practice/03-gradient";
import * as descents from "./practice/04-descent";
import * as rates from "./practice/05-rate";
import * as stuck from "./practice/06-stuck";
import * as line from "./practice/07-line";
import * as backpropagation from "./practice/08-backpropagation";
import * as dual from "./practice/09-dual";
import { hintCard, show, solutionCard, verdictCard } from "./practice/card";
import type { Exercise } from "./practice/exercise";
import { judge } from "./practice/judge";

/** What a cell can ask of an exercise. */
export interface Practice {
  /** Says how `answer` does: not attempted yet, almost, not yet, or right, and why. */
  check(answer: unknown): void;
  /** Shows a hint, and with every further call one more. */
  hint(): void;
  /** Shows one solution, as code to copy over the cell. */
  solution(): void;
}

/** Every exercise, by the name it has in `practice`. */
export const exercises = {
  ...slope,
  ...step,
  ...gradients,
  ...descents,
  ...rates,
  ...stuck,
  ...line,
  ...backpropagation,
  ...dual,
};

/** The exercises of all notebooks: `practice.` and Tab lists them, Shift-Tab says what each is about. */
export const practice = forCells(exercises);

function forCells<All extends Record<string, Exercise>>(
  all: All,
): { readonly [Name in keyof All]: Practice } {
  const entries = Object.entries(all).map(([id, exercise]) => [id, forCell(id, exercise)]);
  return Object.fromEntries(entries);
}

function forCell(id: string, exercise: Exercise): Practice {
  let hints = 0;
  return {
    check: (answer) => {
      const verdict = judge(exercise, answer);
      const help = `\`practice.${id}.hint()\` gives a first idea.`;
      show(
        verdictCard(
          verdict.outcome === "not attempted" ? { ...verdict, says: `${verdict.says} ${help}` } : verdict,
        ),
      );
    },
    hint: () => {
      hints = Math.min(hints + 1, exercise.hints.length);
      show(hintCard(id, exercise, hints));
    },
    solution: () => show(solutionCard(exercise)),
  };
}
