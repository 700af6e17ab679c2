// A notebook of the browser edition does what is committed, in whichever browser.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { isAnswer, type Notebook, pictures, withoutAnswers } from "../../support/notebook";
import { faults, outputs, runAll } from "./lab";
import { stored } from "./lite";
import { sameCharts, sameTexts } from "./same";

/** Tests a notebook as it is opened, and whole; `page` is where, once the tests run. */
export function testAsCommitted(notebook: Notebook, page: () => Page, open: () => Promise<void>): void {
  let fresh: Notebook;

  test("opens with its sliders at once, but for those below a Predict", async () => {
    await open();
    const inView = notebook.cells.filter((cell) => !isAnswer(cell)).flatMap(pictures);
    const controls = outputs(page()).locator("input[type=range]").filter({ visible: true });
    expect(await controls.count()).toBe(inView.filter(({ frames }) => frames.length > 0).length);
  });

  test("Run All prints what is committed, and nothing to stderr", async () => {
    await runAll(page());
    expect(await faults(page()).allTextContents()).toEqual([]);
    fresh = withoutAnswers(await stored(page(), notebook.name));
    sameTexts(fresh, notebook);
  });

  test("Run All draws the same charts: words, frames and marks", () => sameCharts(fresh, notebook));
}
