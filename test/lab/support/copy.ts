// The copy of the course that JupyterLab serves, as the tests read it and add to it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { type Notebook, readNotebooks } from "../../support/notebook";

/** The notebooks of the copy. */
export function course(): Notebook[] {
  return readNotebooks(join(inject("folder"), "notebooks"));
}

/** Writes a notebook of code cells, each with the same tags, into the copy and returns its path from there. */
export function writeNotebook(
  name: string,
  sources: readonly string[],
  tags: readonly string[] = [],
): string {
  const cells = sources.map((source, index) => ({
    ...{ cell_type: "code", id: `cell-${index}`, metadata: tags.length > 0 ? { tags } : {}, source },
    ...{ outputs: [], execution_count: null },
  }));
  const metadata = { kernelspec: { display_name: "TypeScript", language: "typescript", name: "tslab" } };
  const path = `scratch/${name}`;
  writeFileSync(
    join(inject("folder"), path),
    JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }),
  );
  return path;
}
