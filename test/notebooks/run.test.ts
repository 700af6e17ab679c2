// Every notebook runs from the beginning, silent on stderr, gives the outputs that are committed, and prints what it states.
// It runs in this process; the browser tests run it in a kernel.
import { beforeAll, describe, expect, test } from "vitest";
import { draft } from "../support/draft";
import { expectNone } from "../support/faults";
import {
  isAnswer,
  type Notebook,
  numberOf,
  type Output,
  readNotebooks,
  withoutAnswers,
} from "../support/notebook";
import { claims } from "./claims";
import { differences } from "./difference";
import { runFresh } from "./fresh";
import { unbacked } from "./prose";

describe.for(readNotebooks().map((notebook) => [notebook.name, notebook] as const))(
  "a fresh run of %s",
  ([, notebook]) => {
    let fresh: Notebook;
    beforeAll(async () => {
      fresh = await runFresh(notebook);
    }, 300_000);

    test("gives what is committed, and what is not in view below a Predict", () => {
      expectNone(notebook, differences(notebook, withoutAnswers(fresh)));
    });

    test("writes nothing to stderr, and no cell of it fails", () => {
      const loud = fresh.cells.filter(({ outputs }) =>
        outputs.some(({ kind }) => ["stderr", "error"].includes(kind)),
      );
      expectNone(
        notebook,
        loud.map(({ number, outputs }) => `cell ${number}: ${outputs.map(({ text }) => text).join("")}`),
      );
    });

    test("prints what the prose states, or a claim has it", () => {
      expectNone(notebook, unbacked(fresh, claims[numberOf(notebook)] ?? []));
    });

    test("shows something in the cells that answer a Predict", () => {
      const { cells } = fresh;
      // Of several in a row the first may only prepare what the last shows.
      const last = cells.filter((cell, k) => isAnswer(cell) && !(cells[k + 1] && isAnswer(cells[k + 1])));
      const silent = last.filter(({ outputs }) => outputs.length === 0);
      expectNone(
        notebook,
        silent.map(({ number }) => `cell ${number} answers a Predict, and shows nothing`),
      );
    });
  },
);

describe("differences(committed, fresh)", () => {
  const notebook = (...outputs: Output[]) => {
    const { cells, ...rest } = draft("09-draft.ipynb", ["# Draft", "6 * 7"]);
    return { ...rest, cells: [cells[0], { ...cells[1], outputs }] };
  };
  const printed = (text: string): Output => ({ kind: "stdout", text });

  test("finds none between equal runs", () => {
    expect(differences(notebook(printed("42")), notebook(printed("42")))).toEqual([]);
  });

  test("shows the place where two texts part", () => {
    expect(
      differences(notebook(printed("error 1e-12, steps 7")), notebook(printed("error 1e-13, steps 7"))),
    ).toEqual([
      'cell 2: from character 10 on gives stdout "error 1e-13, steps 7" where stdout "error 1e-12, steps 7" is committed',
    ]);
  });

  test("shows a text that is longer or shorter than committed", () => {
    expect(differences(notebook(printed("4")), notebook(printed("42")))[0]).toContain('gives stdout "42"');
    expect(differences(notebook(printed("42")), notebook(printed("4")))[0]).toContain('gives stdout "4"');
  });

  test("shows an output that is new, gone or of another kind", () => {
    const warning: Output = { kind: "stderr", text: "careful" };
    expect(differences(notebook(), notebook(warning))).toEqual(['cell 2: now also gives stderr "careful"']);
    expect(differences(notebook(warning), notebook())).toEqual(['cell 2: no longer gives stderr "careful"']);
    expect(differences(notebook(printed("careful")), notebook(warning))).toEqual([
      'cell 2: gives stderr "careful" where stdout "careful" is committed',
    ]);
  });

  test("notices a source that changed since the run, and a cell that is missing", () => {
    const [edited, shorter] = [
      draft("09-draft.ipynb", ["# Draft", "6 * 8"]),
      draft("09-draft.ipynb", ["# Draft"]),
    ];
    expect(differences(notebook(), edited)).toEqual(["cell 2: has another source in the fresh run"]);
    expect(differences(notebook(), shorter)).toEqual(["cell 2: is not there in the fresh run"]);
  });
});
