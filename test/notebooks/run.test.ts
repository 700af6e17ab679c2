// Every notebook runs in a fresh kernel, silent on stderr, gives the outputs that are committed, and prints what it states.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draft } from "../support/draft";
import { expectNone } from "../support/faults";
import {
  isAnswer,
  numberOf,
  type Output,
  parseNotebook,
  readNotebooks,
  withoutAnswers,
} from "../support/notebook";
import { python, root } from "../support/places";
import { claims } from "./claims";
import { differences } from "./difference";
import { unbacked } from "./prose";

const scratch = mkdtempSync(join(tmpdir(), "notebooks-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Runs these notebooks, or all, into `scratch`; resolves to what the runner complains of. */
function run(...paths: string[]): Promise<string> {
  const script = join(root, "scripts/notebooks.py");
  return promisify(execFile)(python, [script, "--to", scratch, "--answers", ...paths]).then(
    () => "",
    ({ stderr }) => stderr,
  );
}

describe("a fresh run gives the committed outputs", () => {
  const committed = readNotebooks();
  let complaints = "";
  beforeAll(async () => {
    // As committed, whatever a reader has made of them since.
    const folder = join(scratch, "committed");
    mkdirSync(folder);
    const paths = committed.map(({ name, json }) => {
      writeFileSync(join(folder, name), json);
      return join(folder, name);
    });
    complaints = await run(...paths);
  }, 300_000);

  const fresh = (name: string) => {
    const path = join(scratch, name);
    if (!existsSync(path)) expect.fail(complaints);
    return parseNotebook(name, readFileSync(path, "utf8"));
  };

  describe.for(committed.map((notebook) => [notebook.name, notebook] as const))("%s", ([name, notebook]) => {
    test("gives what is committed, and what is not in view below a Predict", () => {
      expectNone(notebook, differences(notebook, withoutAnswers(fresh(name))));
    });

    test("what the prose states is printed or claimed", () => {
      expectNone(notebook, unbacked(fresh(name), claims[numberOf(notebook)] ?? []));
    });

    test("the cells that answer a Predict show something", () => {
      const { cells } = fresh(name);
      // Of several in a row the first may only prepare what the last shows.
      const last = cells.filter((cell, k) => isAnswer(cell) && !(cells[k + 1] && isAnswer(cells[k + 1])));
      const silent = last.filter(({ outputs }) => outputs.length === 0);
      expectNone(
        notebook,
        silent.map(({ number }) => `cell ${number} answers a Predict, and shows nothing`),
      );
    });
  });

  test("none of them has anything to complain of", () => expect(complaints).toBe(""));
});

test("the runner leaves out what a cell below a Predict prints, and folds its chart", {
  timeout: 60_000,
}, async () => {
  const cell = (id: string, source: string) => ({
    cell_type: "code",
    execution_count: null,
    id,
    metadata: { tags: ["predict"] },
    outputs: [],
    source,
  });
  const cells = [
    cell("a", "6 * 7"),
    cell("b", 'import { display } from "tslab";\nconsole.log("drawn");\ndisplay.html("<img alt=six>");'),
  ];
  const path = join(scratch, "answers.ipynb");
  writeFileSync(path, JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }));
  const target = join(scratch, "hidden");
  const script = join(root, "scripts/notebooks.py");
  await promisify(execFile)(python, [script, "--to", target, path]);
  const hidden = parseNotebook("answers.ipynb", readFileSync(join(target, "answers.ipynb"), "utf8"));
  expect(hidden.cells.map(({ metadata, outputs }) => [metadata, outputs])).toEqual([
    [{ tags: ["predict"] }, []],
    [
      { jupyter: { outputs_hidden: true }, tags: ["predict"] },
      [{ kind: "text/html", text: " \n<img alt=six>" }],
    ],
  ]);
});

test("a kernel that dies is told of with the name of its notebook", { timeout: 60_000 }, async () => {
  const path = join(scratch, "dies.ipynb");
  const cell = { cell_type: "code", id: "a", metadata: {}, source: "process.exit(3)", outputs: [] };
  writeFileSync(
    path,
    JSON.stringify({
      cells: [{ ...cell, execution_count: null }],
      metadata: {},
      nbformat: 4,
      nbformat_minor: 5,
    }),
  );
  expect(await run(path)).toBe("dies.ipynb: Kernel died\n");
});

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
