// Formulas and folded answers on a page to read, whatever the course's own notebooks hold.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousFaults } from "./support/axe";
import { formulas, more } from "./support/formulas";
import * as lab from "./support/lab";
import { type Site, siteOf } from "./support/site";

let site: Site;
let page: Page;
let watch: lab.Watch;
lab.onePage((opened) => {
  ({ page, watch } = opened);
});
beforeAll(async () => {
  site = await siteOf({ "90-formulas.ipynb": formulas, "91-more.ipynb": more });
});
afterAll(() => site?.end());
const open = (name: string) => page.goto(site.address + name, { waitUntil: "networkidle" });

test("every formula is typeset, in fonts that are the site's own; code with money-signs stays code", async () => {
  await open("read/90-formulas.html");
  expect(await page.locator("main .katex").count()).toBe(11);
  expect(await page.locator("main .katex-display").count()).toBe(2);
  expect(await page.locator("main p code").innerText()).toBe("$x and $y");
  const fonts = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family),
  );
  expect(fonts).toEqual(expect.arrayContaining(["KaTeX_Main", "KaTeX_Math"]));
  const sign = page.locator("main .katex-html .mathnormal").first();
  expect(await sign.evaluate((one) => getComputedStyle(one).fontFamily)).toBe("KaTeX_Math");
});

test("a formula is MathML to whoever hears it, and its title's words are in the menu and in the first page's table", async () => {
  await open("index.html");
  expect(await page.locator("tbody .katex math").count()).toBe(1);
  expect(await page.locator("tbody a").first().getAttribute("aria-label")).toBe(
    "Read 90: How steep is f(x) = x^2?",
  );
  await open("read/91-more.html");
  expect(await page.locator("#notebooks .katex math").count()).toBe(1);
});

test("a short formula is never broken, a long one on a phone is, and no line begins with what follows one", async () => {
  await open("read/90-formulas.html");
  /** The formulas that stand on two lines or more, and those whose full stop, comma or bracket stands on the next. */
  const look = () =>
    page.locator("main p .katex").evaluateAll((all) => {
      const broken: string[] = [];
      const lonely: string[] = [];
      for (const formula of all) {
        const pieces = [...formula.querySelectorAll(".katex-base")].map((piece) =>
          piece.getBoundingClientRect(),
        );
        const words = formula.querySelector("annotation")?.textContent ?? "";
        if (pieces.some(({ left }, k) => k > 0 && left < pieces[k - 1].left)) broken.push(words);
        const next = formula.nextSibling;
        if (next?.nodeType !== 3 || !/^[.,;:?)”]/.test(next.nodeValue ?? "")) continue;
        const range = document.createRange();
        range.setStart(next, 0);
        range.setEnd(next, 1);
        if (range.getBoundingClientRect().left < pieces[pieces.length - 1].left) lonely.push(words);
      }
      return { broken, lonely };
    });
  const seen = [];
  for (let width = 320; width <= 900; width += 8) {
    await page.setViewportSize({ width, height: 900 });
    seen.push(await look());
  }
  await page.setViewportSize({ width: 900, height: 900 });
  expect(seen.flatMap(({ lonely }) => lonely)).toEqual([]);
  expect([...new Set(seen.flatMap(({ broken }) => broken))]).toEqual([expect.stringMatching(/cdots$/)]);
});

test("a formula too wide for a phone scrolls in itself, by keyboard too, and the page does not", async () => {
  await open("read/90-formulas.html");
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const wide = page.locator(".formula").first();
  expect(await wide.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  await wide.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => wide.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
  expect(await seriousFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await seriousFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 900, height: 900 });
});

test("an answer is out of view until its line is opened by keyboard", async () => {
  await open("read/90-formulas.html");
  const answer = page.getByText("six it is");
  expect(await answer.isVisible()).toBe(false);
  await page.getByText("Show the answer").focus();
  await page.keyboard.press("Enter");
  expect(await answer.isVisible()).toBe(true);
});

test("a link to a place in another notebook leads there", async () => {
  await open("read/90-formulas.html");
  await page.getByRole("link", { name: "Next: More →" }).click();
  await page.waitForURL(`${site.address}read/91-more.html#A-place`);
  expect(await page.locator(":target").innerText()).toBe("A place");
});

test("nothing was asked of another host, and the console shows no error", () => {
  expect(watch.outside).toEqual([]);
  expect(watch.errors).toEqual([]);
});
