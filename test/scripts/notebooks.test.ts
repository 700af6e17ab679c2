// The runner of the notebooks: what it leaves out, and what it says when a kernel dies.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { parseNotebook } from "../support/notebook";
import { python, root } from "../support/places";

const scratch = mkdtempSync(join(tmpdir(), "notebooks-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Runs the script; resolves to what it complains of. */
function run(...options: string[]): Promise<string> {
  return promisify(execFile)(python, [join(root, "scripts/notebooks.py"), ...options]).then(
    () => "",
    ({ stderr }) => stderr,
  );
}

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
  await run("--to", target, path);
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
  expect(await run("--to", scratch, path)).toBe("dies.ipynb: Kernel died\n");
});
