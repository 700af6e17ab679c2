// How a notebook comes to the front: opened, followed to by a link, or found among the tabs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { inject } from "vitest";
import { cells, notebook } from "./cells";
import { endKernels, kernelAnswers } from "./kernel";
import { choose } from "./menu";
import { hideSidebar } from "./screen";

/** Opens a notebook of the copy, alone, and waits until all of it is there. JupyterLab itself is loaded once a page. */
export async function look(page: Page, path: string): Promise<void> {
  await leave(page);
  const file = JSON.parse(readFileSync(join(inject("folder"), path), "utf8"));
  const last = cells(page).nth(file.cells.length - 1);
  if (isInLab(page)) {
    await openFromPath(page, path);
    // One that had opened many files was once seen to open no further one: then it is loaded anew.
    const isThere = await last.waitFor({ state: "attached", timeout: 15_000 }).then(
      () => true,
      () => false,
    );
    if (!isThere) await load(page, path);
  } else await load(page, path);
  await last.waitFor({ state: "attached" });
  await hideSidebar(page);
}

/** Loads JupyterLab with a file of the copy. */
async function load(page: Page, path: string): Promise<void> {
  const { origin, searchParams } = new URL(inject("address"));
  const query = new URLSearchParams({ token: searchParams.get("token") ?? "", reset: "" });
  await page.goto(`${origin}/lab/tree/${path}?${query}`);
}

/** Opens a notebook of the copy and waits until its kernel is ready too. */
export async function openNotebook(page: Page, path: string): Promise<void> {
  await Promise.all([kernelAnswers(page), look(page, path)]);
  await notebook(page).locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]').waitFor();
}

/** Closes what is open, saved or not, and ends its kernels, so that the next notebook has the machine to itself. */
export async function leave(page: Page): Promise<void> {
  if (!isInLab(page)) return;
  const changed = page.locator(".jp-mod-dirty");
  for (let left = (await files(page).count()) - 1; left >= 0; left--) {
    const file = files(page).nth(left);
    const asks = (await file.and(changed).count()) > 0;
    await file.locator(".lm-TabBar-tabCloseIcon").click();
    if (asks) await page.locator(".jp-Dialog").getByRole("button", { name: "Discard" }).click();
    await file.waitFor({ state: "detached" });
  }
  await endKernels(page);
}

/** Opens a file in JupyterLab by its path from the folder that it serves. */
export async function openFromPath(page: Page, path: string): Promise<void> {
  await choose(page, "File", "Open from Path");
  await page.locator(".jp-Dialog input").fill(path);
  await page.keyboard.press("Enter");
}

/** Brings a notebook that is open already to the front. */
export async function bringToFront(page: Page, name: string): Promise<void> {
  await tabs(page).filter({ hasText: name }).click();
  await notebook(page).locator(".jp-Cell").first().waitFor();
}

/** The name of the file in front. */
export async function openFile(page: Page): Promise<string> {
  return tabs(page).and(page.locator(".lm-mod-current")).innerText();
}

/** The names of all files that are open. */
export function openFiles(page: Page): Promise<string[]> {
  return files(page).allInnerTexts();
}

/** The addresses that the links in the prose of the notebook in front lead to. */
export function linkAddresses(page: Page): Promise<string[]> {
  return notebook(page)
    .locator(".jp-MarkdownOutput a:not(.jp-InternalAnchorLink)")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
}

/** Clicks a link in the prose; JupyterLab opens it in a tab of its own. */
export async function followLink(page: Page, href: string): Promise<void> {
  await notebook(page)
    .locator(`.jp-MarkdownOutput a[href*="${href.split("/").at(-1)}"]`)
    .first()
    .click();
}

/** Whether a page has JupyterLab in it by now. */
function isInLab(page: Page): boolean {
  return page.url().startsWith(`${new URL(inject("address")).origin}/lab/`);
}

function tabs(page: Page): Locator {
  return page.locator("#jp-main-dock-panel .lm-TabBar-tab");
}

/** With nothing else open, JupyterLab shows what it could open. */
function files(page: Page): Locator {
  return tabs(page).filter({ hasNotText: /^Launcher$/ });
}
