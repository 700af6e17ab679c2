// Every value that a `// try` line suggests: the cell and the rest of its section run with it, and show something else.
import { describe, expect, test } from "vitest";
import type { CellResult } from "../support/kernel";
import { type Cell, type Notebook, readNotebooks } from "../support/notebook";
import { Session } from "../support/session";

/** The value that stands alone before the comment, and those that the comment suggests instead. */
const line = /(\[[^\]]*\]|-?\d[\d.e-]*(?: \/ \d+)?)(\)*;) \/\/ try (.*)$/m;
const value = /\[[^\]]*\]|-?\d[\d.]*(?:e-?\d+)?/g;

/** Notebook 00 shows an error on purpose. */
const meantToFail = "const marbles = -1;";

/** The source of a cell, with each of the suggested values in turn. */
function triesIn({ source }: Cell): string[] {
  const [whole, before, end, suggestions] = line.exec(source) ?? [];
  if (!whole) return [];
  const values = [...new Set(suggestions.match(value))].filter((one) => one !== before);
  return values.map((one) => source.replace(whole, `${one}${end}`));
}

/** The code cells from `cell` to the end of its section. */
function rest({ cells }: Notebook, cell: Cell): string[] {
  const from = cells.indexOf(cell);
  const heading = cells.findIndex(({ source }, k) => k > from && /^#+ /m.test(source));
  const section = cells.slice(from + 1, heading < 0 ? undefined : heading);
  return section.filter(({ type }) => type === "code").map(({ source }) => source);
}

describe.for(readNotebooks().map((notebook) => [notebook.name, notebook] as const))("%s", ([, notebook]) => {
  test("each value to try runs, and changes what is seen", { timeout: 120_000 }, async () => {
    const seen = (results: CellResult[]) => JSON.stringify(results.map(({ outputs }) => outputs));
    const session = new Session({ page: true });
    try {
      let tried = 0;
      for (const cell of notebook.cells.filter(({ type }) => type === "code")) {
        const tries = triesIn(cell);
        const after = rest(notebook, cell);
        const usual = await session.run(cell.source, ...(tries.length > 0 ? after : []));
        for (const edited of tries) {
          const results = await session.run(edited, ...after);
          const failed = results.find(({ status, stderr }) => status !== "ok" || stderr !== "");
          if (edited.includes(meantToFail)) expect(failed?.status).toBe("error");
          else expect({ edited, fault: failed?.stderr ?? "" }).toEqual({ edited, fault: "" });
          expect({ edited, same: seen(results) === seen(usual) }).toEqual({ edited, same: false });
          tried++;
        }
        if (tries.length > 0) await session.run(cell.source, ...after);
      }
      expect(tried).toBeGreaterThan(0);
    } finally {
      await session.stop();
    }
  });
});
