// One message for all that is wrong with a notebook, without the noise of a comparison.
import { expect } from "vitest";
import type { Notebook } from "./notebook";

/** Fails if there are faults, with the notebook's name and a line for each. */
export function expectNone({ name }: Notebook, faults: readonly string[]): void {
  if (faults.length > 0) expect.fail([name, ...faults].join("\n  "));
}
