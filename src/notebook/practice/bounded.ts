/** Ends what does not end by itself. The only file here that needs Node: only its `vm` can do that in one thread. */
import { createContext, Script } from "node:vm";

/** The longest a whole check may take; the slowest solution needs about a hundredth of it. */
const MILLISECONDS = 2000;

/** Made once: a new context for each check costs ten times as much as most checks. */
const context: { timed?: (() => void) | undefined } = createContext({});
const script = new Script("timed()");

/** Runs `run` and gives what it returns, or `late()` if it takes too long. */
export function bounded<T>(run: () => T, late: () => T, milliseconds = MILLISECONDS): T {
  let result: { value: T } | undefined;
  context.timed = () => {
    result = { value: run() };
  };
  try {
    script.runInContext(context, { timeout: milliseconds });
  } catch (error) {
    if ((error as { code?: unknown })?.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
  } finally {
    context.timed = undefined;
  }
  return result === undefined ? late() : result.value;
}
