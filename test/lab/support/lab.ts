// JupyterLab as a reader uses it: everything that depends on how its page is built is in this file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { expect, inject, type RunnerTask } from "vitest";
import { artifacts } from "./course";

/** What a page did that nobody may have noticed. */
export interface Watch {
  /** Addresses outside this machine that the page asked for. */
  readonly outside: string[];
  /** What the console showed as an error, and errors that nobody caught. */
  readonly errors: string[];
}

const size = { width: 900, height: 900 };

/** The one browser; closing it only lets go of it. */
export function connect(): Promise<Browser> {
  return chromium.connect(inject("browser"));
}

/** An empty page in a profile of its own, watched, and without a way off this machine. */
export async function newPage(browser: Browser): Promise<{ page: Page; watch: Watch }> {
  const context = await browser.newContext({ viewport: size, reducedMotion: "no-preference" });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const watch: Watch = { outside: [], errors: [] };
  await context.route(isOutside, (route) => {
    watch.outside.push(route.request().url());
    return route.abort();
  });
  page.on("console", (message) => {
    if (message.type() === "error") watch.errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => watch.errors.push(String(error.stack)));
  return { page, watch };
}

/** Opens a notebook of the copy and waits until all of it is there. */
export async function look(page: Page, path: string): Promise<void> {
  const { origin, searchParams } = new URL(inject("address"));
  const query = new URLSearchParams({ token: searchParams.get("token") ?? "", reset: "" });
  await page.goto(`${origin}/lab/tree/${path}?${query}`);
  const file = JSON.parse(readFileSync(join(inject("folder"), path), "utf8"));
  await cells(page)
    .nth(file.cells.length - 1)
    .waitFor({ state: "attached" });
  await hideSidebar(page);
}

/** Opens a notebook of the copy and waits until its kernel is ready too. */
export async function openNotebook(page: Page, path: string): Promise<void> {
  await Promise.all([kernelAnswers(page), look(page, path)]);
  await notebook(page).locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]').waitFor();
}

/** Brings a notebook that is open already to the front. */
export async function bringToFront(page: Page, name: string): Promise<void> {
  await tabs(page).filter({ hasText: name }).click();
  await notebook(page).locator(".jp-Cell").first().waitFor();
}

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

/** What JupyterLab says or asks in a corner of the page. */
export function notices(page: Page): Promise<string[]> {
  return page.locator(".Toastify__toast").allInnerTexts();
}

/** The place of the active cell among all cells. */
export function activeCell(page: Page): Promise<number> {
  return cells(page).evaluateAll((all) => all.findIndex((one) => one.classList.contains("jp-mod-active")));
}

/** The name of the file in front. */
export async function openFile(page: Page): Promise<string> {
  return tabs(page).and(page.locator(".lm-mod-current")).innerText();
}

/** Empties every output, then runs all cells; ends when each has run or one has failed. */
export async function runAll(page: Page): Promise<void> {
  await choose(page, "Edit", "Clear Outputs of All Cells");
  await choose(page, "Run", "Run All Cells");
  await expect
    .poll(async () => (await faults(page).count()) > 0 || (await unfinished(page)) === 0, {
      timeout: 100_000,
    })
    .toBe(true);
}

/** Runs a code cell with the toolbar's ▶. */
export async function runCell(page: Page, index: number): Promise<void> {
  const cell = codeCells(page).nth(index);
  await cell.locator(".jp-InputPrompt").click();
  await cell.and(page.locator(".jp-mod-active")).waitFor();
  await notebook(page)
    .getByRole("button", { name: /^Run this cell/ })
    .click();
}

/** Waits until a code cell is at work. */
export async function isRunning(page: Page, index: number): Promise<void> {
  await codeCells(page).nth(index).locator(".jp-InputPrompt", { hasText: "[*]" }).waitFor();
  await notebook(page).locator('.jp-Notebook-ExecutionIndicator[data-status="busy"]').waitFor();
}

/** Clicks a link in the prose; JupyterLab opens it in a tab of its own. */
export async function followLink(page: Page, href: string): Promise<void> {
  await notebook(page)
    .locator(`.jp-MarkdownOutput a[href*="${href.split("/").at(-1)}"]`)
    .first()
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

/**
 * Presses the toolbar's ■ until the cell at work ends with an error, as a reader would who sees that it did not:
 * a kernel that still compiles the cell has nothing to interrupt yet.
 */
export async function interrupt(page: Page): Promise<void> {
  const stop = notebook(page).getByRole("button", { name: /^Interrupt the kernel/ });
  await expect
    .poll(() => stop.click().then(() => faults(page).count()), { interval: 1000 })
    .toBeGreaterThan(0);
}

/** Saves the notebook, and waits until it is on the disk. */
export async function save(page: Page): Promise<void> {
  const written = page.waitForResponse(
    (response) => response.request().method() === "PUT" && response.url().includes("/api/contents/"),
  );
  await choose(page, "File", "Save Notebook");
  await written;
}

/** Shows the notebook as it is on the disk by now. */
export async function reload(page: Page): Promise<void> {
  await choose(page, "File", "Reload Notebook from Disk");
  await dismiss(page, "Reload Notebook from Disk");
}

/** Reads a message that stands in the way, and presses its button. */
export async function dismiss(page: Page, title: string): Promise<void> {
  const message = page.locator(".jp-Dialog", { hasText: title });
  await message.locator("button.jp-mod-accept").click();
  await message.waitFor({ state: "hidden" });
}

export function useTheme(page: Page, theme: "JupyterLab Light" | "JupyterLab Dark"): Promise<void> {
  return choose(page, "Settings", "Theme", theme).then(() =>
    page.waitForFunction((name) => document.body.dataset.jpThemeName === name, theme).then(() => undefined),
  );
}

/** What `measure` gives once it gives the same twice: JupyterLab draws cells late, and they push others down. */
export async function atRest<Measured>(page: Page, measure: () => Promise<Measured>): Promise<Measured> {
  for (let before = ""; ; await page.waitForTimeout(250)) {
    const now = await measure();
    if (JSON.stringify(now) === before) return now;
    before = JSON.stringify(now);
  }
}

/** Pictures of the whole notebook: one, or as many as its length needs. */
export async function screenshot(page: Page, path: string): Promise<void> {
  const scroller = notebook(page).locator(".jp-WindowedPanel-outer");
  await page.setViewportSize({ ...size, height: 8000 });
  for (let place = 1, seen = 0, all = 1; seen < all; place++) {
    const measure = () =>
      scroller.evaluate((element, top) => {
        element.scrollTop = top;
        const { y } = element.getBoundingClientRect();
        // Below the last cell is nothing but room to scroll.
        const end = [...element.querySelectorAll(".jp-Cell")].at(-1)?.getBoundingClientRect().bottom ?? y;
        return { y, top: element.scrollTop, height: element.clientHeight, end: end - y + element.scrollTop };
      }, seen);
    const at = await atRest(page, measure);
    [seen, all] = [at.top + at.height, at.end];
    const height = Math.ceil(at.y + Math.min(at.height, all - at.top));
    await page.screenshot({ path: `${path}-${place}.png`, clip: { x: 0, y: 0, width: size.width, height } });
  }
  await page.setViewportSize(size);
}

/** After a test that failed: a picture of what it saw. */
export async function keepFailure(page: Page, { name, result }: RunnerTask): Promise<void> {
  if (result?.state !== "fail") return;
  await page.screenshot({ path: join(artifacts, `failed: ${name.replaceAll("/", " ")}.png`) });
}

/** Ends every kernel, so that the next notebook has the machine to itself. */
export async function endKernels(page: Page): Promise<void> {
  const { origin, searchParams } = new URL(inject("address"));
  const headers = { Authorization: `token ${searchParams.get("token")}` };
  const sessions = await (await page.request.get(`${origin}/api/sessions`, { headers })).json();
  for (const { id } of sessions) await page.request.delete(`${origin}/api/sessions/${id}`, { headers });
}

/** Chooses an entry of a menu, or of a menu within. */
export async function choose(page: Page, menu: string, ...entries: string[]): Promise<void> {
  await page.locator(".lm-MenuBar-item", { hasText: new RegExp(`^${menu}$`) }).click();
  for (const [depth, entry] of entries.entries()) {
    const item = page
      .locator(".lm-Menu")
      .nth(depth)
      .locator(".lm-Menu-item", { hasText: new RegExp(`^${entry}`) });
    await item.first().click();
  }
}

/** The toolbar calls a kernel idle before there is one, and JupyterLab forgets a cell that is run by then. */
export async function kernelAnswers(page: Page): Promise<void> {
  const socket = await page.waitForEvent("websocket", (one) => one.url().includes("/api/kernels/"));
  await socket.waitForEvent("framereceived", ({ payload }) => payload.includes("kernel_info_reply"));
}

function isOutside({ protocol, hostname }: URL): boolean {
  return /^(https?|wss?):$/.test(protocol) && !["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

/** Looks at the page as it is 800 pixels wide, with the file browser open, as JupyterLab has it from the start. */
export async function narrow(page: Page, look: () => Promise<void>): Promise<void> {
  const sidebar = page.locator("#jp-left-stack");
  await page.setViewportSize({ ...size, width: 800 });
  try {
    await page.keyboard.press("ControlOrMeta+b");
    await sidebar.waitFor({ state: "visible" });
    await atRest(page, () => notebook(page).boundingBox());
    await look();
  } finally {
    await page.setViewportSize(size);
    await hideSidebar(page);
  }
}

async function hideSidebar(page: Page): Promise<void> {
  const sidebar = page.locator("#jp-left-stack");
  if (await sidebar.isVisible()) await page.keyboard.press("ControlOrMeta+b");
  await sidebar.waitFor({ state: "hidden" });
}

function tabs(page: Page): Locator {
  return page.locator("#jp-main-dock-panel .lm-TabBar-tab");
}

/** How many code cells with a source have not been run to their end. */
function unfinished(page: Page): Promise<number> {
  return codeCells(page)
    .locator(".jp-InputPrompt")
    .evaluateAll((prompts) => prompts.filter((prompt) => !/\[\d+\]/.test(prompt.textContent ?? "")).length);
}
