/**
 * The exercises, ready for a cell: `practice.centralDifference.check(myCentral)`, `.hint()`, `.solution()`.
 *
 * What each exercise asks, and how an answer is judged, stands in `practice/`, one file for each notebook.
 */
import { slope } from "./practice/01-slope";
import { step } from "./practice/02-step";
import { gradients } from "./practice/03-gradient";
import { descents } from "./practice/04-descent";
import { rates } from "./practice/05-rate";
import { stuck } from "./practice/06-stuck";
import { backpropagation } from "./practice/07-backpropagation";
import { hintCard, show, solutionCard, verdictCard } from "./practice/card";
import type { Exercise, Verdict } from "./practice/exercise";
import { bounded } from "./practice/observe";

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
  ...backpropagation,
};

/** The exercises of all notebooks: `practice.` and Tab lists them, Shift-Tab says what each is about. */
export const practice = forCells(exercises);

/** What `answer` amounts to. Never throws and always ends, whatever the answer is or does. */
export function judge({ check, stub }: Exercise, answer: unknown): Verdict {
  const attempt = (): Verdict => {
    try {
      return check(answer, stub);
    } catch {
      return {
        outcome: "not yet",
        diagnosis: "unreadable",
        says: "What the answer returns cannot be read: looking at it throws an error.",
      };
    }
  };
  return bounded(attempt, () => ({
    outcome: "not yet",
    diagnosis: "endless",
    says: "It does not come to an end: it was stopped after two seconds. Does every loop reach its last round?",
  }));
}

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
