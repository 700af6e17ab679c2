// JupyterLab's menus and the messages it answers with.
import type { Page } from "playwright-core";

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

/** What JupyterLab says or asks in a corner of the page. */
export function notices(page: Page): Promise<string[]> {
  return page.locator(".Toastify__toast").allInnerTexts();
}
