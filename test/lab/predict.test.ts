// What a Predict asks for is out of view until the reader runs the cell below it.
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { python, root } from "../support/places";
import { writeNotebook } from "./support/copy";
import * as lab from "./support/lab";

let page: Page;
lab.onePage((opened) => {
  ({ page } = opened);
});

test("a text and a chart below a Predict are seen once their cells are run", async () => {
  const chart = `import * as Plot from "@observablehq/plot";
Plot.lineY([1, 3, 2]).plot({ ariaLabel: "A zigzag.", caption: "Up, then down." })`;
  const name = writeNotebook("predict.ipynb", ["6 * 7", chart], ["predict"]);
  const path = join(inject("folder"), name);
  execFileSync(python, [join(root, "scripts/notebooks.py"), "--to", dirname(path), path], { stdio: "pipe" });

  await lab.openNotebook(page, name);
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
