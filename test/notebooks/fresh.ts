// Runs a notebook from top to bottom in this process: the kernel's compiler and engine, and no Jupyter.
import type { Output as Given } from "../support/kernel";
import type { Notebook, Output } from "../support/notebook";
import { Session } from "../support/session";

/** The notebook with what its cells give now. */
export async function runFresh(notebook: Notebook): Promise<Notebook> {
  const session = new Session({ page: true });
  try {
    const cells = [];
    for (const cell of notebook.cells) {
      if (cell.type !== "code") cells.push(cell);
      else cells.push({ ...cell, outputs: asWritten((await session.cell(cell.source)).outputs) });
    }
    return { ...notebook, cells };
  } finally {
    await session.stop();
  }
}

/** Outputs as they stand in a file: neighbouring texts of one stream are one. */
function asWritten(given: readonly Given[]): Output[] {
  const written: { kind: string; text: string }[] = [];
  for (const [kind, content] of given) {
    if (kind === "display")
      for (const [type, text] of Object.entries(content)) written.push({ kind: type, text });
    else if (written.at(-1)?.kind === kind) (written.at(-1) as { text: string }).text += content;
    else written.push({ kind, text: String(content) });
  }
  return written;
}
