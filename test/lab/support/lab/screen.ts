// How much of the notebook is in view: the width of the page, and pictures of it.
import type { Page } from "playwright-core";
import { notebook } from "./cells";

/** Of a page, unless a test says otherwise. */
export const size = { width: 900, height: 900 };

/** What `measure` gives once it gives the same twice: JupyterLab draws cells late, and they push others down. */
export async function atRest<Measured>(page: Page, measure: () => Promise<Measured>): Promise<Measured> {
  for (let before = ""; ; await page.waitForTimeout(250)) {
    const now = await measure();
    if (JSON.stringify(now) === before) return now;
    before = JSON.stringify(now);
  }
}

/** Whether PICTURES=1 asks for pictures to be looked at: no test compares any. */
const picturesWanted = Boolean(process.env.PICTURES);

/** A picture of a whole page, where it is wanted. */
export async function wholePage(page: Page, path: string): Promise<void> {
  if (picturesWanted) await page.screenshot({ path: `${path}.png`, fullPage: true });
}

/** Pictures of the whole notebook, where they are wanted: one, or as many as its length needs. */
export async function wholeNotebook(page: Page, path: string): Promise<void> {
  if (!picturesWanted) return;
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

export async function hideSidebar(page: Page): Promise<void> {
  const sidebar = page.locator("#jp-left-stack");
  if (await sidebar.isVisible()) await page.keyboard.press("ControlOrMeta+b");
  await sidebar.waitFor({ state: "hidden" });
}
