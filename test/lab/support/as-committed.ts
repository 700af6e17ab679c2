// Notebooks of the browser edition do what is committed, in whichever browser.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { isAnswer, type Notebook, pictures, withoutAnswers } from "../../support/notebook";
import { faults, outputs, runAll } from "./lab";
import { goOnTo, openLite, stored } from "./lite";
import { sameCharts, sameTexts } from "./same";

/** Tests each as it is opened, and whole, one after the other on an empty page; `where` tells it once the tests run. */
export function testAsCommitted(
  notebooks: readonly Notebook[],
  where: () => { page: Page; address: string },
): void {
  describe.for(notebooks.map((notebook) => [notebook.name, notebook] as const))("%s", ([, notebook]) => {
    let fresh: Notebook;

    test("opens with its sliders at once, but for those below a Predict", async () => {
      const { page, address } = where();
      await (page.url() === "about:blank" ? openLite(page, address, notebook) : goOnTo(page, notebook));
      const inView = notebook.cells.filter((cell) => !isAnswer(cell)).flatMap(pictures);
      const controls = outputs(page).locator("input[type=range]").filter({ visible: true });
      expect(await controls.count()).toBe(inView.filter(({ frames }) => frames.length > 0).length);
    });

    test("Run All prints what is committed, and nothing to stderr", async () => {
      const { page } = where();
      await runAll(page);
      expect(await faults(page).allTextContents()).toEqual([]);
      fresh = withoutAnswers(await stored(page, notebook.name));
      sameTexts(fresh, notebook);
    });

    test("Run All draws the same charts: words, frames and marks", () => sameCharts(fresh, notebook));
  });
}
