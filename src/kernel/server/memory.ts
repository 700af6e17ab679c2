// Every cell leaves a used-up program of TypeScript behind, about a megabyte. Left alone, V8 keeps several times what is
// in use before it looks for such garbage in earnest; here it is told to look, between two cells.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const MOST_GARBAGE = 32 * 2 ** 20;

/** Collects this thread's garbage when enough of it has come together. */
export function makeCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  setFlagsFromString("--no-expose-gc");
  let kept = 0;
  return () => {
    const used = () => process.memoryUsage().heapUsed;
    if (used() < kept + MOST_GARBAGE) return;
    collect();
    kept = used();
  };
}
