// The prose of the README and of the notebooks, and the comments in src, are spelled as in Britain (cspell.json).
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { chooseNotebooks } from "./support/course";
import { root } from "./support/places";

/** What cspell complains of, in the files that cspell.json lists unless told others. */
function cspell(...more: string[]): Promise<string> {
  const options = ["--no-progress", "--no-summary", "--config", join(root, "cspell.json")];
  return promisify(execFile)(
    process.execPath,
    [join(root, "node_modules/cspell/bin.mjs"), ...options, ...more],
    { cwd: root },
  ).then(
    () => "",
    ({ stdout, stderr }) => `${stdout}${stderr}`,
  );
}

/** A file that was right, and did not change since, is not read again. */
const unchanged = [
  "--cache",
  "--cache-strategy",
  "content",
  "--cache-location",
  join(root, ".cache/spelling"),
];

test("every word is in the dictionary, or in cspell.json", async () => {
  // What a reader writes into a notebook is theirs.
  const edited = chooseNotebooks().edited.flatMap((name) => ["--exclude", `notebooks/${name}`]);
  expect(await cspell(...unchanged, ...edited)).toBe("");
});

test("a notebook's prose and comments are read, in British spelling, but not its outputs and ids", async () => {
  const folder = mkdtempSync(join(tmpdir(), "spelling-"));
  const file = join(folder, "draft.ipynb");
  const cells = [
    { cell_type: "markdown", id: "xqzzy", metadata: {}, source: ["The neighbour\n", "is a neighbor."] },
    {
      cell_type: "code",
      execution_count: 1,
      id: "b",
      metadata: {},
      outputs: [{ name: "stdout", output_type: "stream", text: ["qwzzrt\n"] }],
      source: ["const h = 1; // a smal step"],
    },
  ];
  writeFileSync(file, JSON.stringify({ cells }, null, 1));
  const found = await cspell("--root", folder, file);
  rmSync(folder, { recursive: true });
  expect(found.match(/word \(\w+\)/g)).toEqual(["word (neighbor)", "word (smal)"]);
});
