// JupyterLab in the browser, with nothing installed: how a notebook is opened there, and what the browser keeps of it.
import type { Page } from "playwright-core";
import { type Notebook, parseNotebook } from "../../support/notebook";
import { choose, codeCells, edit, notebook, openFromPath, runCell } from "./lab";

/** Loads the site's JupyterLab with a notebook and waits until all of it is there and its kernel is ready. */
export async function openLite(page: Page, address: string, { name, cells }: Notebook): Promise<void> {
  await page.goto(`${address}lab/index.html?path=notebooks/${name}`);
  await isOpen(page, cells.length);
}

/** Opens another notebook where JupyterLab is loaded already, once the one in front is saved and its kernel is gone. */
export async function goOnTo(page: Page, { name, cells }: Notebook): Promise<void> {
  await save(page);
  await choose(page, "File", "Close and Shut Down Notebook");
  await page.locator(".jp-Dialog button.jp-mod-accept").click();
  await page.locator(".jp-NotebookPanel").waitFor({ state: "detached" });
  await openFromPath(page, `notebooks/${name}`);
  await isOpen(page, cells.length);
}

/** Waits until a notebook of so many cells is there and its kernel is ready. */
export async function isOpen(page: Page, count: number): Promise<void> {
  await notebook(page)
    .locator(".jp-Notebook .jp-Cell")
    .nth(count - 1)
    .waitFor({ state: "attached" });
  await page.locator("#jp-main-statusbar", { hasText: "TypeScript | Idle" }).waitFor();
}

/** Saves the file in front. */
export async function save(page: Page): Promise<void> {
  await choose(page, "File", "Save");
  await page.locator("#jp-main-dock-panel .lm-TabBar-tab.lm-mod-current:not(.jp-mod-dirty)").waitFor();
}

/** Saves the notebook in front and gives what the browser has stored of it. */
export async function stored(page: Page, name: string): Promise<Notebook> {
  await save(page);
  const content = await page.evaluate(async (path) => {
    const [{ name = "" }] = await indexedDB.databases();
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const storage = await result(indexedDB.open(name));
    const file = await result(storage.transaction("files").objectStore("files").get(path));
    storage.close();
    return file.content;
  }, `notebooks/${name}`);
  return parseNotebook(name, JSON.stringify(content));
}

/** The place of the first code cell whose source holds a text, among the code cells. */
export function placeOf({ cells }: Notebook, text: string): number {
  const code = cells.filter(({ type }) => type === "code");
  const place = code.findIndex(({ source }) => source.includes(text));
  if (place < 0) throw new Error(`No code cell holds ${text}.`);
  return place;
}

/** What stands below a code cell. */
export function below(page: Page, place: number) {
  return codeCells(page).nth(place).locator(".jp-OutputArea-output");
}

/** Runs a source in a code cell, and gives the whole of the output in which a text stands, once it is there. */
export async function says(
  page: Page,
  place: number,
  source: string,
  text: string | RegExp,
): Promise<string> {
  await edit(page, place, source);
  await runCell(page, place);
  const told = below(page, place).filter({ hasText: text });
  await told.waitFor();
  return told.innerText();
}

/** How many cells wait for an answer. */
export function waiting(on: Page): Promise<number> {
  return codeCells(on).locator(".jp-InputPrompt", { hasText: "[*]" }).count();
}

/** Uploads a file into the folder that the file browser shows: that of the notebook in front. */
export async function upload(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.locator('#filebrowser [title="Upload Files"]').first().click();
  await (await chooser).setFiles({ name, mimeType: "text/typescript", buffer: Buffer.from(text) });
  await page.locator(".jp-DirListing-item", { hasText: name }).waitFor();
}
