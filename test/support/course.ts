// The notebooks that the tests take for the course's: a reader's edits are not faults of the course.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as course from "../../scripts/course.mjs";

/** What to test, and a sentence for whoever asked for the tests, if there is something to say. */
export interface Chosen {
  readonly files: readonly { readonly name: string; readonly json: string }[];
  /** The notebooks that lie here otherwise than they are tested. */
  readonly edited: readonly string[];
  readonly notice: string | undefined;
}

/** Each notebook as it was last committed; in CI, and where git does not have the course, as it lies here. */
export function chooseNotebooks(ci = Boolean(process.env.CI), from: typeof course = course): Chosen {
  const read = (name: string) => readFileSync(join(from.folder, name), "utf8");
  const here = (notice?: string): Chosen => ({
    files: from.notebooksHere().map((name) => ({ name, json: read(name) })),
    edited: [],
    notice,
  });
  if (ci) return here();
  let edited: string[];
  try {
    edited = from.edited();
  } catch {
    return here("The notebooks were tested as they lie here, since git does not say what was committed.");
  }
  const json = (name: string) => (edited.includes(name) ? from.original(name) : read(name));
  const files = from.originals().map((name) => ({ name, json: json(name) }));
  return { files, edited, notice: sentence(edited) };
}

function sentence(edited: readonly string[]): string | undefined {
  if (edited.length === 0) return undefined;
  const one = edited.length === 1;
  return `${edited.join(", ")} ${one ? "was" : "were"} edited since the last commit, and tested as committed then (with CI=1: as ${one ? "it lies" : "they lie"} here).`;
}

/** Vitest calls this before all tests, and what it returns after them, where the sentence is seen. */
export default function setup(): () => void {
  const { notice } = chooseNotebooks();
  return () => {
    if (notice) console.log(`\n${notice}\n`);
  };
}
