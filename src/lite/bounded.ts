/** Ends what does not end by itself. In the browser this stands in for src/notebook/practice/bounded.ts, which needs Node. */

/** The longest a whole check may take; the slowest solution needs about a hundredth of it. */
const MILLISECONDS = 2000;

interface Guard {
  bounded<T>(run: () => T, late: () => T, milliseconds: number): T;
}

/** Runs `run` and gives what it returns, or `late()` if it takes too long. */
export function bounded<T>(run: () => T, late: () => T, milliseconds = MILLISECONDS): T {
  const guard = (globalThis as Record<symbol, unknown>)[Symbol.for("downhill.guard")] as Guard;
  return guard.bounded(run, late, milliseconds);
}
