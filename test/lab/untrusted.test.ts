// What the notebooks show before anybody trusts them, where no script runs: all their outputs in one notebook that
// Jupyter has not signed.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { isAnswer, pictures, readNotebooks } from "../support/notebook";
import * as lab from "./support/lab";
import { shown } from "./support/pictures";

/** What stands below a slider's first frame where scripts do not run. */
const aboutSlider = /This chart has a slider \([^)]+\): trust the notebook, or run the cell, to move it\.$/;

let page: Page;
let watch: lab.Watch;
lab.onePage((opened) => {
  ({ page, watch } = opened);
});

const notebooks = readNotebooks();
const inView = notebooks.flatMap(({ cells }) => cells.filter((cell) => !isAnswer(cell)).flatMap(pictures));
const figures = (): Locator => lab.outputs(page).locator("figure").filter({ visible: true });

beforeAll(async () => {
  const path = "scratch/untrusted.ipynb";
  const [first, ...others] = notebooks.map(({ json }) => JSON.parse(json));
  for (const [place, { cells }] of others.entries())
    for (const cell of cells) first.cells.push({ ...cell, id: `${place}-${cell.id}` });
  // The sources are only long.
  const cells = first.cells.filter(({ outputs = [] }) => outputs.length > 0);
  const shortened = cells.map((cell: object) => ({ ...cell, source: "" }));
  writeFileSync(join(inject("folder"), path), JSON.stringify({ ...first, cells: shortened }));
  await lab.look(page, path);
  await lab.wholeNotebook(page, "artifacts/untrusted");
});

test("every chart is there with its alternative text, but for those below a Predict", async () => {
  const seen = await shown(figures());
  expect(inView.length).toBeGreaterThan(notebooks.length);
  expect(seen.map(({ alt }) => alt)).toEqual(inView.map(({ alt }) => alt));
  expect(seen.filter(({ width }) => width === 0)).toEqual([]);
});

test("no words are around a chart but its caption and, for a slider, how to get it", async () => {
  const seen = await shown(figures());
  expect(seen.map(({ words }) => words.replace(aboutSlider, "(slider)"))).toEqual(
    inView.map(({ caption, frames }) => (frames.length > 0 ? `${caption} (slider)` : caption)),
  );
  expect(await figures().locator("input[type=range]").count()).toBe(0);
});

test("nothing was asked of another machine, and the console shows no error", () => {
  expect(watch.outside).toEqual([]);
  expect(watch.errors).toEqual([]);
});
