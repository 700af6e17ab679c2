// Every notebook as Jupyter runs it, in a fresh kernel: the runner has nothing to complain of, and the outputs are those
// that are committed.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectNone } from "../support/faults";
import { parseNotebook, readNotebooks } from "../support/notebook";
import { python, root } from "../support/places";
import { differences } from "./difference";

const scratch = mkdtempSync(join(tmpdir(), "notebooks-"));
afterAll(() => rmSync(scratch, { recursive: true }));

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
  const script = join(root, "scripts/notebooks.py");
  complaints = await promisify(execFile)(python, [script, "--to", scratch, ...paths]).then(
    () => "",
    ({ stderr }) => stderr,
  );
}, 300_000);

test.for(committed.map((notebook) => [notebook.name, notebook] as const))(
  "%s gives what is committed",
  ([name, notebook]) => {
    const path = join(scratch, name);
    if (!existsSync(path)) expect.fail(complaints);
    expectNone(notebook, differences(notebook, parseNotebook(name, readFileSync(path, "utf8"))));
  },
);

test("none of them has anything to complain of", () => expect(complaints).toBe(""));
