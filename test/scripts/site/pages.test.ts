// What stops the pages from being written says which link of which kind.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { python, root } from "../../support/places";

test.each([
  ["no notebook", {}, /holds no notebook of the course/],
  [
    "a link to a file that is not there",
    { "01-a.ipynb": "# A\n\n[x](../src/nothing.ts)" },
    /links to \.\.\/src\/nothing\.ts/,
  ],
  [
    "a link to a notebook that is not there",
    { "01-a.ipynb": "# A\n\n[x](02-b.ipynb)" },
    /links to 02-b\.ipynb/,
  ],
  [
    "a link out of the course",
    { "01-a.ipynb": "# A\n\n[x](../../../../../../etc/hostname)" },
    /links to \.\.\/.*hostname/,
  ],
  ["a notebook without a title", { "01-a.ipynb": "A" }, /01-a\.ipynb has no title/],
])("pages.py with %s says so in a sentence", (_, notebooks, sentence) => {
  const folder = mkdtempSync(join(tmpdir(), "downhill-pages-"));
  for (const [name, source] of Object.entries(notebooks)) {
    const cells = [{ cell_type: "markdown", id: "a", metadata: {}, source }];
    writeFileSync(
      join(folder, name),
      JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }),
    );
  }
  const args = [join(root, "scripts", "site", "pages.py"), folder, join(folder, "site")];
  const { status, stderr } = spawnSync(python, args, { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toMatch(/Traceback/);
  expect(status).toBe(1);
});
