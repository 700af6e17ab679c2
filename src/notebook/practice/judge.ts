/** Has an exercise judge an answer, whatever the answer is or does. */
import { bounded } from "./bounded";
import { type Exercise, notYet, type Verdict } from "./exercise";

/** What `answer` amounts to. Never throws and always ends. */
export function judge({ check, stub }: Exercise, answer: unknown): Verdict {
  const attempt = () => {
    try {
      return check(answer, stub);
    } catch {
      return notYet("unreadable", "What the answer returns cannot be read: looking at it throws an error.");
    }
  };
  const late = () =>
    notYet(
      "endless",
      "It does not come to an end: it was stopped after two seconds. Does every loop reach its last round?",
    );
  return bounded(attempt, late);
}
