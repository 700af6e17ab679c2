// The notebooks as pages to read: opened from disk, with no server and nothing to fetch.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { pictures, readNotebooks } from "../support/notebook";
import { python, root } from "../support/places";
import { artifacts } from "./support/course";
import * as lab from "./support/lab";
import { faintText, shown } from "./support/pictures";

const notebooks = readNotebooks();
const withSlider = notebooks.find(({ cells }) =>
  cells.flatMap(pictures).some(({ frames }) => frames.length > 0),
);
const site = () => join(inject("folder"), "site");
const html = (name: string) => pathToFileURL(join(site(), name.replace(/\.ipynb$/, ".html"))).href;

let browser: Browser;
let page: Page;
let watch: lab.Watch;
beforeAll(async () => {
  execFileSync(process.execPath, ["scripts/python.mjs", "scripts/book.py", site()], {
    cwd: root,
    stdio: "pipe",
  });
  browser = await lab.connect();
  ({ page, watch } = await lab.newPage(browser));
});
afterEach(({ task }) => lab.keepFailure(page, task));
afterAll(() => browser?.close());

test("the contents page leads to every notebook, in order", async () => {
  await page.goto(html("index.ipynb"));
  const links = await page
    .locator("main li a")
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(links).toEqual(notebooks.map(({ name }) => html(name)));
});

test("every page shows its charts, links to what is there, and can be read in light and in dark", async () => {
  for (const { name, cells } of notebooks) {
    await page.goto(html(name));
    const seen = await shown(page.locator("figure"));
    expect(seen.map(({ alt }) => alt)).toEqual(cells.flatMap(pictures).map(({ alt }) => alt));
    expect(seen.filter(({ width }) => width === 0)).toEqual([]);
    const links = await page
      .locator("main a")
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    const local = links
      .filter((href) => href.startsWith("file:"))
      .map((href) => fileURLToPath(href.split("#")[0]));
    expect(local.filter((path) => !existsSync(path) || path.endsWith(".ipynb"))).toEqual([]);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faintText(page.locator("main p, main h1, main h2, main figure *, main span"))).toEqual([]);
      await page.screenshot({ path: `${artifacts}/book ${name} ${colorScheme}.png` });
    }
  }
});

test.skipIf(!withSlider)("a slider moves", async () => {
  await page.goto(html(withSlider?.name ?? ""));
  await moveFirstSlider(page);
});

test("none of the pages asked for anything but files, or left an error in the console", () => {
  expect(watch.outside).toEqual([]);
  expect(watch.errors).toEqual([]);
});

test.skipIf(!withSlider)("what plain nbconvert writes has a working slider without a network", async () => {
  const convert = ["-m", "nbconvert", "--to", "html", "--output-dir", join(site(), "plain")];
  execFileSync(python, [...convert, join(root, "notebooks", withSlider?.name ?? "")], { stdio: "pipe" });
  const { page: plain } = await lab.newPage(browser);
  await plain.goto(html(`plain/${withSlider?.name}`));
  await moveFirstSlider(plain);
});

async function moveFirstSlider(on: Page): Promise<void> {
  const figure = on
    .locator("figure")
    .filter({ has: on.locator("input[type=range]") })
    .first();
  await figure.locator("input").focus();
  await on.keyboard.press("Home");
  const [before] = await shown(figure);
  await on.keyboard.press("End");
  const [after] = await shown(figure);
  expect(after.src).not.toBe(before.src);
  expect(after.width).toBeGreaterThan(0);
}
