// The site in a Firefox as its readers have it: what another engine could do otherwise than Chromium's.
import { inspect } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { numberOf, pictures, readNotebooks } from "../support/notebook";
import { testAsCommitted } from "./support/as-committed";
import { findFirefox, launchFirefox, noFirefox } from "./support/firefox";
import * as lab from "./support/lab";
import { below, goOnTo, openLite, placeOf, says, stored, waiting } from "./support/lite";
import { type SharedSite, sharedSite } from "./support/shared-site";

const program = findFirefox();
const notebooks = readNotebooks();
const [start] = notebooks;
/** Errors that are all rounding; tanh, and errors again. */
const chosen = notebooks.filter((notebook) => [2, 8].includes(numberOf(notebook)));

let site: SharedSite;
let lite: string;
let browser: Browser;
let page: Page;
let watch: lab.Watch;
beforeAll(async () => {
  if (program === undefined && !process.env.CI) return;
  if (program === undefined) throw noFirefox();
  [site, browser] = await Promise.all([sharedSite(), launchFirefox(program)]);
  lite = `${site.address}run/`;
}, 400_000);
beforeEach(({ skip }) => skip(program === undefined, noFirefox().message));
afterEach(({ task }) => lab.keepFailure(page, task));
afterAll(async () => {
  await browser?.close();
});

/** A reader who was never here before does what `tests` say. */
function newReader(title: string, tests: () => void): void {
  describe(title, () => {
    beforeAll(async () => {
      if (!browser) return;
      ({ page, watch } = await lab.newPage(browser));
      page.setDefaultTimeout(100_000);
    });
    afterAll(() => page?.context().close());
    tests();
    test("nothing was asked of another machine, and the console shows no error", () => {
      expect(watch.outside).toEqual([]);
      expect(watch.errors).toEqual([]);
    });
  });
}

newReader("Firefox, a reader", () => {
  testAsCommitted(chosen, () => ({ page, address: lite }));

  test("answers an exercise wrong, then right, and without end, and is told so each time", async () => {
    const notebook = notebooks[1];
    await goOnTo(page, notebook);
    const place = placeOf(notebook, "practice.centralDifference.check(");
    const answer = (body: string) =>
      `import { practice } from "../src/notebook/practice";
practice.centralDifference.check((f: (x: number) => number, x: number, h: number) => ${body});`;
    await says(page, place, answer("(f(x + h) - f(x)) / h"), /Almost|Not yet/);
    await says(page, place, answer("(f(x + h) - f(x - h)) / (2 * h)"), /Right/);
    await says(page, place, answer("{ for (;;) {} }"), /too long|end|loop/);
  });

  test("sees numbers, and what holds them, written as Node writes them", async () => {
    const source = `[1 / 3, -0, 1e21, 5e-324, 1234.5678.toFixed(2), 0.000001234.toPrecision(3), 1e21.toExponential(3),
      (0.1).toString(2), new Float64Array([0.1, NaN]), new Map([["a", { b: [-Infinity] }]]), 10n ** 20n, (x: number) => x]`;
    await lab.edit(page, 0, `console.log(${source});`);
    await lab.runCell(page, 0);
    // The arrow's type is TypeScript's own business.
    const value = new Function(`return ${source.replace("(x: number)", "(x)")}`)();
    expect(await lab.printed(page, 0)).toBe(inspect(value, { compact: 3, depth: 2 }));
  });

  test("sees an error with the line of the cell and of the course's file", async () => {
    const code = `import { derivative } from "../src/derivative";
derivative(() => {
  throw new Error("mine");
}, 1);`;
    expect(await says(page, 0, code, "Error: mine")).toMatch(
      /^Error: mine\n +at cell \[\d+\], line 3\n( +at .*\.\.\/src\/[a-z-]+\.ts:\d+:\d+\)?\n)+ +at cell \[\d+\], line 2$/,
    );
  });

  test("sees the lines at which JavaScript itself gave up, here and in the cell above", async () => {
    await lab.edit(page, 0, "function read(text: string) {\n  return JSON.parse(text);\n}");
    await lab.runCell(page, 0);
    const told = await says(page, 1, '\nread("{");', "SyntaxError");
    expect(told).toMatch(/^SyntaxError: .+\n +at read \(cell \[\d+\], line 2\)\n +at cell \[\d+\], line 2$/);
  });

  test("stops an endless loop: a sentence says what is lost, no cell waits, and the next one is answered", async () => {
    await goOnTo(page, start);
    await lab.edit(page, 0, "let lost = 1;\nwhile (true) lost++;");
    await lab.choose(page, "Run", "Run All Cells");
    await lab.isRunning(page, 0);
    await lab.interrupt(page);
    await below(page, 0).filter({ hasText: "variables of all cells are lost" }).waitFor();
    await expect.poll(() => waiting(page)).toBe(0);
    await lab.edit(page, 1, "6 * 7");
    await lab.runCell(page, 1);
    expect(await lab.printed(page, 1)).toBe("42");
  });

  test("finds an edit after a reload", async () => {
    await lab.edit(page, 0, "const mine = 1;");
    const kept = async () => (await stored(page, start.name)).cells.filter(({ type }) => type === "code")[0];
    await expect.poll(async () => (await kept()).source).toBe("const mine = 1;");
    await page.goto("about:blank");
    await openLite(page, lite, start);
    const first = lab.codeCells(page).first().locator(".cm-content");
    // Firefox shows no innerText of what is below the window.
    await expect.poll(() => first.textContent()).toBe("const mine = 1;");
  });
});

newReader("Firefox, the pages to read", () => {
  test("are no wider than a phone, every answer unfolded", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    expect(site.pages.length).toBeGreaterThan(notebooks.length);
    for (const name of site.pages) {
      await page.goto(site.address + name);
      const beyond = await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
        // What a scroll bar leaves: a phone has all 390.
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      });
      expect({ name, beyond }).toEqual({ name, beyond: 0 });
    }
  });

  test("have a slider that moves by keyboard, and its picture with it", async () => {
    const [{ name }] = notebooks.filter(({ cells }) =>
      cells.flatMap(pictures).some(({ frames }) => frames.length),
    );
    await page.goto(`${site.address}read/${name.replace(/\.ipynb$/, ".html")}`);
    const figure = page.locator("figure", { has: page.locator("input[type=range]") }).first();
    const picture = figure.locator("img").first();
    await figure.locator("input").focus();
    await page.keyboard.press("Home");
    const first = await picture.getAttribute("src");
    await page.keyboard.press("End");
    expect(await picture.getAttribute("src")).not.toBe(first);
  });
});
