// The notebook in front: its cells, what stands below them, and how they are edited and run.
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { choose } from "./menu";

/** The notebook in front. */
export function notebook(page: Page): Locator {
  return page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)");
}

export function cells(page: Page): Locator {
  return notebook(page).locator(".jp-Notebook .jp-Cell");
}

export function codeCells(page: Page): Locator {
  return notebook(page).locator(".jp-Notebook .jp-CodeCell");
}

export function outputs(page: Page): Locator {
  return notebook(page).locator(".jp-OutputArea-output");
}

/** Selects what holds our charts, for tools that take a selector. */
export const outputSelector = ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-OutputArea-output";

/** What cells wrote to stderr or died of. */
export function faults(page: Page): Locator {
  return notebook(page).locator(
    '[data-mime-type="application/vnd.jupyter.stderr"], [data-mime-type="application/vnd.jupyter.error"]',
  );
}

/** The place of the active cell among all cells. */
export function activeCell(page: Page): Promise<number> {
  return cells(page).evaluateAll((all) => all.findIndex((one) => one.classList.contains("jp-mod-active")));
}

/** Empties every output, then runs all cells; ends when each has run or one has failed. */
export async function runAll(page: Page): Promise<void> {
  await choose(page, "Edit", "Clear Outputs of All Cells");
  await choose(page, "Run", "Run All Cells");
  await expect
    .poll(async () => (await unfinished(page)) === 0 || (await faults(page).count()) > 0, {
      timeout: 100_000,
      // To look takes time from what is looked at.
      interval: 250,
    })
    .toBe(true);
}

/** Makes a code cell the active one. */
async function select(page: Page, index: number): Promise<void> {
  const cell = codeCells(page).nth(index);
  await cell.locator(".jp-InputPrompt").click();
  await cell.and(page.locator(".jp-mod-active")).waitFor();
}

/** Has the cells above a code cell run; one that is run afterwards waits for them. */
export async function runAbove(page: Page, index: number): Promise<void> {
  await select(page, index);
  await choose(page, "Run", "Run All Above Selected Cell");
}

/** Runs a code cell with the toolbar's ▶. */
export async function runCell(page: Page, index: number): Promise<void> {
  await select(page, index);
  await notebook(page)
    .getByRole("button", { name: /^Run this cell/ })
    .click();
}

/** What stands before a code cell: `[ ]:`, `[*]:` or the number of its run. */
export function prompt(page: Page, index: number): Promise<string> {
  return codeCells(page).nth(index).locator(".jp-InputPrompt").innerText();
}

/** Waits until a code cell has run, and returns what it printed. */
export async function printed(page: Page, index: number): Promise<string> {
  const cell = codeCells(page).nth(index);
  await expect.poll(() => prompt(page, index)).toMatch(/\[\d+\]/);
  return (await cell.locator(".jp-OutputArea-output").allInnerTexts()).join("\n").trim();
}

/** Replaces a code cell's source, typed where the reader types. */
export async function edit(page: Page, index: number, source: string): Promise<void> {
  await codeCells(page).nth(index).locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  // Playwright would leave Firefox two blank lines of what it replaces.
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText(source);
}

/** How many code cells with a source have not been run to their end. */
function unfinished(page: Page): Promise<number> {
  return codeCells(page)
    .locator(".jp-InputPrompt")
    .evaluateAll((prompts) => prompts.filter((prompt) => !/\[\d+\]/.test(prompt.textContent ?? "")).length);
}
