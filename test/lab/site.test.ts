// The site that `npm run site` writes, below a path of a host: its first page, and the notebooks to read.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { runNotebooks } from "../../scripts/site/pages.mjs";
import { differences } from "../notebooks/difference";
import { expectNone } from "../support/faults";
import { isAnswer, type Notebook, pictures, readNotebooks, withoutAnswers } from "../support/notebook";
import { python, root } from "../support/places";
import { seriousFaults } from "./support/axe";
import { artifacts } from "./support/course";
import * as lab from "./support/lab";
import { faintText, shown } from "./support/pictures";
import { type SharedSite, sharedSite } from "./support/shared-site";
import { weigh } from "./support/site";

const notebooks = readNotebooks();
const withSlider = notebooks.filter(({ cells }) =>
  cells.flatMap(pictures).some(({ frames }) => frames.length > 0),
);
const withMarble = notebooks.filter(({ json }) => json.includes("<animate"));
const path = (name: string) => `read/${name.replace(/\.ipynb$/, ".html")}`;
const themes = ["light", "dark"] as const;
/** What a page and all that it loads first may weigh, in bytes over the wire. */
const limit = 300_000;

let site: SharedSite;
/** The notebooks that it was written from. */
let ran: Notebook[];
let browser: Browser;
let page: Page;
let watch: lab.Watch;
lab.onePage((opened) => {
  ({ browser, page, watch } = opened);
});
beforeAll(async () => {
  site = await sharedSite();
  ran = readNotebooks(runNotebooks());
}, 400_000);
const open = (name: string) => page.goto(site.address + name);
const addresses = (links: Locator) =>
  links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));

test("the first page has a row for every notebook, with its minutes as in the README and a link to its page", async () => {
  await open("index.html");
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const rows = await page
    .locator("main tbody tr")
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll("td, th")].slice(0, 3).map((cell) => cell.textContent)),
    );
  const table = [...readme.matchAll(/^\| (\d\d) \| \[(.+)\]\(.+\) \| (\d+) \|$/gm)];
  expect(rows).toEqual(table.map(([, ...words]) => words));
  expect(await addresses(page.locator("main tbody a", { hasText: "Read" }))).toEqual(
    notebooks.map(({ name }) => site.address + path(name)),
  );
});

test("every link leads to something that is there, and to a place on it that is there", async () => {
  const places = new Map<string, string[]>();
  const wanted = new Map<string, string>();
  for (const name of site.pages) {
    await open(name);
    places.set(site.address + name, await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id)));
    const all = await page
      .locator("[href], [src]")
      .evaluateAll((found) =>
        found.map((one) => (one as HTMLAnchorElement).href || (one as HTMLImageElement).src),
      );
    for (const address of all) wanted.set(address, name);
  }
  const inside = [...wanted].filter(([address]) => address.startsWith(new URL(site.address).origin));
  expect(inside.length).toBeGreaterThan(3 * notebooks.length);
  for (const [address, from] of inside) {
    const { status } = await fetch(address);
    expect({ address, from, status }).toEqual({ address, from, status: 200 });
    const [target, place] = address.split("#");
    if (place)
      expect({ address, from, places: places.get(target) }).toMatchObject({
        places: expect.arrayContaining([decodeURIComponent(place)]),
      });
  }
  // A link may lead to another host; what is loaded may not.
  const elsewhere = [...wanted.keys()].filter((address) => !address.startsWith(site.address));
  expect(elsewhere.filter((address) => !/^(https:|data:image\/)/.test(address))).toEqual([]);
});

describe.for(notebooks.map((notebook) => [notebook.name, notebook] as const))("%s", ([name, notebook]) => {
  const { cells } = notebook;
  beforeAll(() => open(path(name)));

  test("is written from a run by Jupyter that gave what is committed", () => {
    const run = ran[notebooks.indexOf(notebook)];
    expect(run.name).toBe(name);
    expectNone(notebook, differences(notebook, withoutAnswers(run)));
  });

  test("shows every chart, also those that answer a Predict, and no formula as it is written", async () => {
    const seen = await shown(page.locator("main figure"));
    expect(seen.map(({ alt }) => alt)).toEqual(cells.flatMap(pictures).map(({ alt }) => alt));
    expect(seen.filter(({ width }) => width === 0)).toEqual([]);
    const words = await page.locator("main .prose").evaluateAll((all) =>
      all.map((one) => {
        const copy = one.cloneNode(true) as HTMLElement;
        for (const other of copy.querySelectorAll("code, .katex")) other.remove();
        return copy.textContent;
      }),
    );
    expect(words.filter((text) => /\$|\\[a-z]/.test(text ?? ""))).toEqual([]);
  });

  test("folds what every cell that answers a Predict printed or drew, and nothing else", async () => {
    const seen = await page.locator("main .cell").evaluateAll((all) =>
      all.map((cell) => ({
        output: cell.querySelector(".printed, .drawn") !== null,
        inView: cell.querySelector(":scope > .printed, :scope > .drawn") !== null,
        open: cell.querySelector("details")?.open,
      })),
    );
    const code = cells.filter(({ type }) => type === "code");
    const answers = code.map(isAnswer);
    expect(seen).toEqual(
      seen.map(({ output }, k) =>
        output && answers[k]
          ? { output, inView: false, open: false }
          : { output, inView: output, open: undefined },
      ),
    );
    expect(seen.some(({ open }) => open === false)).toBe(answers.includes(true));
    expect(seen.length).toBe(code.length);
  });

  test("can be read in light and in dark, and on a phone without scrolling sideways", async () => {
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      const text =
        "main p, main li, main h1, main h2, main figure *, main span, main pre, .bar *, .sections *";
      expect(await faintText(page.locator(text))).toEqual([]);
      await lab.wholePage(page, `${artifacts}/site ${name} ${colorScheme}`);
    }
    await unfold(page);
    expect(await widthOnPhone(page)).toBe(390);
  });

  test(`weighs at most ${limit / 1000} kB over the wire with all that it loads first`, async () => {
    const { page: fresh } = await lab.newPage(browser);
    const bytes = await weigh(fresh, site.address + path(name));
    await fresh.context().close();
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThan(limit);
  });
});

test.each(themes)(
  "axe-core finds no serious fault in the first page and a notebook, on a desk and a phone, %s",
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const name of ["index.html", path(notebooks[1].name)]) {
      await open(name);
      expect(await seriousFaults(page)).toEqual([]);
      await lab.wholePage(page, `${artifacts}/site ${name.replace("/", " ")} ${colorScheme}`);
      expect(
        await widthOnPhone(page, () => seriousFaults(page).then((faults) => expect(faults).toEqual([]))),
      ).toBe(390);
    }
  },
);

test("the menu opens by keyboard, names the page it is on, and leads to another; so do the arrows", async () => {
  await open(path(notebooks[1].name));
  const menu = page.getByRole("navigation", { name: "Notebooks" });
  expect(await menu.isVisible()).toBe(false);
  await page.getByRole("button", { name: "Notebooks" }).focus();
  await page.keyboard.press("Enter");
  expect(await menu.locator("[aria-current=page]").innerText()).toMatch(/^01/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(site.address + path(notebooks[0].name));
  await page.locator(".bar a[rel=next]").click();
  await page.waitForURL(site.address + path(notebooks[1].name));
  await page.locator(".bar a[rel=prev]").click();
  await page.waitForURL(site.address + path(notebooks[0].name));
  await page.locator(".bar .home").click();
  await page.waitForURL(`${site.address}index.html`);
});

test.each(withSlider.map(({ name }) => name))(
  "a slider of %s moves by keyboard and by mouse",
  async (name) => {
    await open(path(name));
    await unfold(page);
    await moveFirstSlider(page);
  },
);

test.each(withMarble.map(({ name }) => name))(
  "a marble of %s rolls until its button stops it",
  async (name) => {
    await open(path(name));
    await unfold(page);
    const button = page.getByRole("button", { name: "Stop" }).first();
    const figure = page
      .locator("main figure")
      .filter({ has: page.locator("button", { hasText: /^(Stop|Play)$/ }) })
      .first();
    const moving = () =>
      figure
        .locator("img")
        .first()
        .evaluate((image) => (image as HTMLImageElement).src.includes("<animate"));
    expect(await moving()).toBe(true);
    await button.focus();
    await page.keyboard.press("Enter");
    expect(await moving()).toBe(false);
  },
);

test("none of the pages asked anything of another host, or left an error in the console", () => {
  expect(watch.outside).toEqual([]);
  expect(watch.errors).toEqual([]);
});

test("what plain nbconvert writes has a working slider without a network", async () => {
  const [{ name }] = withSlider;
  const folder = mkdtempSync(join(tmpdir(), "downhill-plain-"));
  const convert = ["-m", "nbconvert", "--to", "html", "--output-dir", folder];
  execFileSync(python, [...convert, join(root, "notebooks", name)], { stdio: "pipe" });
  const { page: plain } = await lab.newPage(browser);
  await plain.goto(pathToFileURL(join(folder, name.replace(/\.ipynb$/, ".html"))).href);
  await moveFirstSlider(plain);
  rmSync(folder, { recursive: true });
});

/** How far the page reaches on a phone of 390 pixels; meanwhile it may be looked at. */
async function widthOnPhone(on: Page, look = () => Promise.resolve()): Promise<number> {
  const size = on.viewportSize() ?? { width: 900, height: 900 };
  await on.setViewportSize({ width: 390, height: 844 });
  await look();
  const width = await on.evaluate(() => document.documentElement.scrollWidth);
  await on.setViewportSize(size);
  return width;
}

/** Unfolds every answer. */
function unfold(on: Page): Promise<void> {
  return on.locator("main").evaluate((main) => {
    for (const details of main.querySelectorAll("details")) details.open = true;
  });
}

/** By keyboard to both ends, where a slider that goes round shows the same picture, and by mouse to the middle. */
async function moveFirstSlider(on: Page): Promise<void> {
  const figure = on
    .locator("figure")
    .filter({ has: on.locator("input[type=range]") })
    .first();
  const range = figure.locator("input");
  const seen = () =>
    figure.evaluate((one) => ({
      pictures: [...one.querySelectorAll("img")].map(({ src }) => src),
      value: one.querySelector("output")?.textContent,
    }));
  await range.focus();
  await on.keyboard.press("Home");
  const first = await seen();
  await on.keyboard.press("End");
  const last = await seen();
  expect(last.value).not.toBe(first.value);
  const { width = 0, height = 0 } = (await range.boundingBox()) ?? {};
  await range.click({ position: { x: width / 2, y: height / 2 } });
  const middle = await seen();
  expect([first.value, last.value]).not.toContain(middle.value);
  expect(middle.pictures).not.toEqual(first.pictures);
  expect((await shown(figure)).filter((picture) => picture.width === 0)).toEqual([]);
}
