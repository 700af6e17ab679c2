// What the runner writes, as JupyterLab opens, runs and saves it: git sees a change only where a reader made one.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { writeWhole } from "../../scripts/setup/stamp.mjs";
import { python, root } from "../support/places";
import { writeNotebook } from "./support/copy";
import * as lab from "./support/lab";

let page: Page;
lab.onePage((opened) => {
  ({ page } = opened);
});

const unedited = writeNotebook("unedited.ipynb", [
  'import { display } from "tslab";\nimport { centralDifference } from "../src/difference";',
  "centralDifference((x) => x ** 2, 1)",
  'console.log("one");\nconsole.log("2 × 3 µm");\n[1, 2]',
  'display.html("<p>A <b>page</b>.</p>");\ndisplay.html("<p>Another.</p>");',
  "const silent = 1;",
]);
const chart = `import * as Plot from "@observablehq/plot";
Plot.lineY([1, 3, 2]).plot({ ariaLabel: "A zigzag.", caption: "Up, then down." })`;
const predict = writeNotebook("predict.ipynb", ["6 * 7", chart], ["predict"]);
const onDisk = (name: string) => readFileSync(join(inject("folder"), name), "utf8");

beforeAll(() => {
  const paths = [unedited, predict].map((name) => join(inject("folder"), name));
  const runner = join(root, "scripts/notebooks.py");
  execFileSync(python, [runner, "--to", dirname(paths[0]), ...paths], { stdio: "pipe" });
});

test("a notebook that is run and saved is the same to the last byte", async () => {
  const written = onDisk(unedited);
  expect(written).toContain("2 × 3 µm");
  await lab.openNotebook(page, unedited);
  await lab.runAll(page);
  await lab.save(page);
  expect(onDisk(unedited)).toBe(written);
});

test("a text and a chart below a Predict are out of view until their cells are run", async () => {
  await lab.openNotebook(page, predict);
  const figure = lab.notebook(page).locator("figure");
  expect(await lab.codeCells(page).first().innerText()).not.toContain("42");
  expect(await lab.codeCells(page).nth(1).innerText()).not.toContain("<");
  expect(await figure.filter({ visible: true }).count()).toBe(0);
  await lab.wholeNotebook(page, "artifacts/predict-folded");

  await lab.runCell(page, 0);
  await lab.runCell(page, 1);
  expect(await lab.printed(page, 0)).toContain("42");
  await expect.poll(() => figure.filter({ visible: true }).count()).toBe(1);
  await lab.wholeNotebook(page, "artifacts/predict-open");
});

test("an original that was brought back under an open notebook is what File, Reload Notebook from Disk shows", async () => {
  const name = writeNotebook("edited.ipynb", ['"original"']);
  const original = onDisk(name);
  await lab.openNotebook(page, name);
  await lab.edit(page, 0, '"edited"');
  await lab.save(page);
  expect(onDisk(name)).toContain("edited");

  writeWhole(join(inject("folder"), name), original);
  await lab.edit(page, 0, '"edited once more"');
  await lab.reload(page);
  await expect.poll(() => lab.codeCells(page).first().locator(".cm-content").innerText()).toBe('"original"');
  expect(onDisk(name)).toBe(original);
});
