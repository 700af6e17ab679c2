// A notebook with every chart in view: run whole and saved, or only unfolded.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { differences } from "../../notebooks/difference";
import { expectNone } from "../../support/faults";
import { isAnswer, parseNotebook, withoutAnswers } from "../../support/notebook";
import * as lab from "../support/lab";
import { shown } from "../support/pictures";
import type { Here } from "./here";

export function testSliders(here: Here): void {
  test("has its sliders at once", async () => {
    expect(await here.controls().count()).toBe(here.open.filter(({ frames }) => frames.length > 0).length);
  });
}

export function testUnfolded(here: Here): void {
  test("View, Expand All Outputs shows the charts below a Predict too", async () => {
    await lab.choose(here.page, "View", "Expand All Outputs");
    await expectCharts(here);
  });
}

export function testRun(here: Here): void {
  const { notebook } = here;
  test("Run All draws every chart again and writes nothing to stderr", async () => {
    await lab.runAll(here.page);
    expect(await lab.faults(here.page).allTextContents()).toEqual([]);
    await expectCharts(here);
  });

  test("saved then, it is what it was, but for what is seen below a Predict", async () => {
    await lab.save(here.page);
    const path = join(inject("folder"), "notebooks", notebook.name);
    const saved = parseNotebook(notebook.name, readFileSync(path, "utf8"));
    expectNone(notebook, differences(notebook, withoutAnswers(saved)));
    if (!notebook.cells.some(isAnswer)) expect(saved.json).toBe(notebook.json);
  });
}

async function expectCharts(here: Here): Promise<void> {
  const seen = await shown(here.figures());
  expect(seen.map(({ alt }) => alt)).toEqual(here.charts.map(({ alt }) => alt));
  expect(seen.filter(({ width }) => width === 0)).toEqual([]);
}
