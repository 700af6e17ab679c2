// JupyterLab in the browser, with nothing installed: how a notebook is opened there, and what the browser keeps of it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { buildLab } from "../../../scripts/site/lab.mjs";
import { serve } from "../../../scripts/site/serve.mjs";
import { type Notebook, parseNotebook } from "../../support/notebook";
import { choose, codeCells, edit, notebook, runCell } from "./lab";

export interface Lite {
  /** The address of the folder that it lies in. */
  readonly address: string;
  end(): Promise<void>;
}

/** JupyterLab with the notebooks as they are committed, below a path of a host. */
export async function startLite(): Promise<Lite> {
  const folder = mkdtempSync(join(tmpdir(), "downhill-lite-"));
  await buildLab(join(folder, "run"));
  const { address, close } = await serve(folder, { path: "/some/where/" });
  const end = async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { address: `${address}run/`, end };
}

/** Opens a notebook and waits until all of it is there and its kernel is ready. */
export async function openLite(page: Page, { address }: Lite, { name, cells }: Notebook): Promise<void> {
  await page.goto(`${address}lab/index.html?path=notebooks/${name}`);
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

/** Saves the notebook in front and gives what the browser has stored of it. */
export async function stored(page: Page, name: string): Promise<Notebook> {
  await choose(page, "File", "Save Notebook");
  await page.locator("#jp-main-dock-panel .lm-TabBar-tab.lm-mod-current:not(.jp-mod-dirty)").waitFor();
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
