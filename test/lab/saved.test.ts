// Run All and Save in JupyterLab leave a notebook as the runner wrote it: git sees a change only where a reader made one.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { writeWhole } from "../../scripts/setup/stamp.mjs";
import { python, root } from "../support/places";
import { writeNotebook } from "./support/copy";
import * as lab from "./support/lab";

let page: Page;
lab.onePage((opened) => {
  ({ page } = opened);
});

test("a notebook that is run and saved is the same to the last byte", async () => {
  const name = writeNotebook("unedited.ipynb", [
    'import { display } from "tslab";\nimport { centralDifference } from "../src/difference";',
    "centralDifference((x) => x ** 2, 1)",
    'console.log("one");\nconsole.log("2 × 3 µm");\n[1, 2]',
    'display.html("<p>A <b>page</b>.</p>");\ndisplay.html("<p>Another.</p>");',
    "const silent = 1;",
  ]);
  const path = join(inject("folder"), name);
  const runner = join(root, "scripts/notebooks.py");
  execFileSync(python, [runner, "--to", dirname(path), path], { stdio: "pipe" });
  const written = readFileSync(path, "utf8");
  expect(written).toContain("2 × 3 µm");

  await lab.openNotebook(page, name);
  await lab.runAll(page);
  await lab.save(page);
  expect(readFileSync(path, "utf8")).toBe(written);
});

test("an original that was brought back under an open notebook is what File, Reload Notebook from Disk shows", async () => {
  const name = writeNotebook("edited.ipynb", ['"original"']);
  const path = join(inject("folder"), name);
  const original = readFileSync(path, "utf8");
  await lab.openNotebook(page, name);
  await lab.edit(page, 0, '"edited"');
  await lab.save(page);
  expect(readFileSync(path, "utf8")).toContain("edited");

  writeWhole(path, original);
  await lab.edit(page, 0, '"edited once more"');
  await lab.reload(page);
  await expect.poll(() => lab.codeCells(page).first().locator(".cm-content").innerText()).toBe('"original"');
  expect(readFileSync(path, "utf8")).toBe(original);
});
