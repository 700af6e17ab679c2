// Every notebook in JupyterLab: as it opens before anybody trusts it, and as it is used.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { differences } from "../../notebooks/difference";
import { expectNone } from "../../support/faults";
import { isAnswer, numberOf, parseNotebook, pictures, withoutAnswers } from "../../support/notebook";
import { seriousFaults } from "./axe";
import { course } from "./copy";
import { artifacts } from "./course";
import * as lab from "./lab";
import { fileOf, localLinks } from "./links";
import { faintMarks, faintText, shown, smallestType } from "./pictures";

/** The light one last: JupyterLab keeps the theme for the next notebook. */
const themes = ["JupyterLab Dark", "JupyterLab Light"] as const;

/** What stands below a slider's first frame where scripts do not run. */
const aboutSlider = "This chart has a slider \\([^)]+\\): trust the notebook, or run the cell, to move it\\.";

/** Tests a part of the course's notebooks, from the one with the first number to the one with the last. */
export function testNotebooks(first: number, last: number): void {
  let page: Page;
  let watch: lab.Watch;
  lab.onePage((opened) => {
    ({ page, watch } = opened);
  });
  const part = course().filter((notebook) => numberOf(notebook) >= first && numberOf(notebook) <= last);
  describe.for(part.map((notebook) => [notebook.name, notebook] as const))("%s", ([, notebook]) => {
    const charts = notebook.cells.flatMap(pictures);
    /** Those that are not folded below a Predict. */
    const open = notebook.cells.filter((cell) => !isAnswer(cell)).flatMap(pictures);
    const sliders = charts.filter(({ frames }) => frames.length > 0);
    const count = (sign: string) =>
      notebook.cells.flatMap(({ outputs }) => outputs).filter(({ text }) => text.includes(sign)).length;
    const stem = `${artifacts}/${notebook.name.replace(/\.ipynb$/, "")}`;
    const figures = () => lab.outputs(page).locator("figure").filter({ visible: true });
    const controls = () => figures().locator("input[type=range]");

    beforeAll(() => lab.forget(watch));

    describe("before it is trusted", () => {
      beforeAll(() => lab.look(page, `untrusted/${notebook.name}`));
      afterAll(() => lab.picture(page, `${stem}-untrusted`));

      test("shows every chart but those below a Predict, with its alternative text", async () => {
        const seen = await shown(figures());
        expect(seen.map(({ alt }) => alt)).toEqual(open.map(({ alt }) => alt));
        expect(seen.filter(({ width }) => width === 0)).toEqual([]);
      });

      test("has no words around a chart but its caption and, for a slider, how to get it", async () => {
        const seen = await shown(figures());
        const expected = open.map(({ caption, frames }) =>
          frames.length > 0
            ? expect.stringMatching(new RegExp(`^${literal(caption)} ${aboutSlider}$`))
            : caption,
        );
        expect(seen.map(({ words }) => words)).toEqual(expected);
        expect(await controls().count()).toBe(0);
      });
    });

    describe("as npm start opens it", () => {
      beforeAll(() => lab.openNotebook(page, `notebooks/${notebook.name}`));

      test("has its sliders at once", async () => {
        expect(await controls().count()).toBe(open.filter(({ frames }) => frames.length > 0).length);
      });

      test("Run All draws every chart again and writes nothing to stderr", async () => {
        await lab.runAll(page);
        expect(await lab.faults(page).allTextContents()).toEqual([]);
        const seen = await shown(figures());
        expect(seen.map(({ alt }) => alt)).toEqual(charts.map(({ alt }) => alt));
        expect(seen.filter(({ width }) => width === 0)).toEqual([]);
      });

      test("saved then, it is what it was, but for what is seen below a Predict", async () => {
        await lab.save(page);
        const path = join(inject("folder"), "notebooks", notebook.name);
        const saved = parseNotebook(notebook.name, readFileSync(path, "utf8"));
        expectNone(notebook, differences(notebook, withoutAnswers(saved)));
        if (!notebook.cells.some(isAnswer)) expect(saved.json).toBe(notebook.json);
      });

      test.skipIf(sliders.length === 0)(
        "every slider moves by keyboard, and the keys stay with it",
        async () => {
          for (const [place, { frames }] of sliders.entries()) {
            const slider = controls().nth(place);
            const figure = figures()
              .filter({ has: page.locator("input[type=range]") })
              .nth(place);
            await slider.focus();
            const cell = await lab.activeCell(page);
            await page.keyboard.press("Home");
            const told: string[] = [];
            for (const frame of frames) {
              const [now] = await shown(figure);
              expect(now).toMatchObject({ alt: frame.alt, caption: frame.caption });
              expect(now.width).toBeGreaterThan(0);
              told.push((await slider.getAttribute("aria-valuetext")) ?? "");
              expect(await figure.locator("output").innerText()).toBe(told.at(-1));
              await page.keyboard.press(place % 2 ? "ArrowUp" : "ArrowRight");
            }
            expect(new Set(told).size).toBe(frames.length);
            expect(await lab.activeCell(page)).toBe(cell);
          }
        },
      );

      test.skipIf(sliders.length === 0)("every slider moves by mouse", async () => {
        for (const [place, { frames }] of sliders.entries()) {
          const slider = controls().nth(place);
          const { x, y, width, height } = await boxAtRest(slider);
          await page.mouse.move(x + width / 2, y + height / 2);
          await page.mouse.down();
          await page.mouse.move(x + width - 4, y + height / 2, { steps: 4 });
          await expect.poll(() => slider.inputValue()).toBe(String(frames.length - 1));
          await page.mouse.move(x + 4, y + height / 2, { steps: 4 });
          await expect.poll(() => slider.inputValue()).toBe("0");
          await page.mouse.up();
        }
      });

      test("motion can be stopped, and waits where less motion is preferred", async () => {
        const moving = figures().filter({ has: page.locator("img[src*='<animate']") });
        expect(await moving.count()).toBe(count("<animate attributeName"));
        const alts = await moving
          .locator("img")
          .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).alt));
        const found = alts.map((alt) => figures().filter({ has: page.getByAltText(alt, { exact: true }) }));
        const images = found.map((figure) => figure.locator("img"));
        const press = async () => {
          for (const figure of found) await figure.getByRole("button").click();
        };
        const [all, none] = [alts.map(() => true), alts.map(() => false)];
        expect(await moves(images)).toEqual(all);
        await press();
        expect(await moves(images)).toEqual(none);
        await press();
        expect(await moves(images)).toEqual(all);
        await page.emulateMedia({ reducedMotion: "reduce" });
        expect(await moves(images)).toEqual(none);
        await page.emulateMedia({ reducedMotion: "no-preference" });
      });

      test("a play button runs through the frames and pauses", async () => {
        const players = figures()
          .filter({ has: page.locator("input[type=range]") })
          .filter({ has: page.locator("button") });
        expect(await players.count()).toBe(count('"play":true'));
        for (const player of await players.all()) {
          const value = player.locator("output");
          await player.locator("input").focus();
          await page.keyboard.press("Home");
          const before = await value.innerText();
          await player.getByRole("button", { name: "Play" }).click();
          await expect.poll(() => value.innerText()).not.toBe(before);
          await player.getByRole("button", { name: "Pause" }).click();
          expect(await player.getByRole("button").innerText()).toBe("Play");
        }
      });

      test("words and lines in the charts stand out from what is behind them", async () => {
        const faint: string[] = [];
        for (const { alt, src } of await shown(figures()))
          for (const what of await faintMarks(page, src)) faint.push(`${alt}\n  ${what}`);
        expect(faint).toEqual([]);
      });

      test("beside the file browser, on a page of 800 pixels, no type in a chart is below 11", async () => {
        await lab.narrow(page, async () => {
          // A picture is a whole number of pixels wide.
          const small = (await smallestType(figures())).filter((size) => size < 10.98);
          expect(small).toEqual([]);
        });
      });

      test("a finger finds every control: 24 pixels each way or more", async () => {
        for (const one of await figures().locator("input, button").all()) {
          const box = await one.boundingBox();
          expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
        }
      });

      test("a control that has the keyboard shows it", async () => {
        for (const one of await figures().locator("input, button").all()) {
          await one.focus();
          await page.keyboard.press("Shift+Tab");
          await page.keyboard.press("Tab");
          const { outlineStyle, outlineWidth } = await one.evaluate((element) => getComputedStyle(element));
          expect([outlineStyle, outlineWidth]).toEqual(["solid", "2px"]);
        }
      });

      describe.each(themes)("in %s", (theme) => {
        beforeAll(() => lab.useTheme(page, theme));

        test("every word of the outputs stands out from the page", async () => {
          expect(await faintText(lab.outputs(page).locator("*"))).toEqual([]);
          await lab.picture(page, `${stem}-${theme === themes[0] ? "dark" : "light"}`);
        });

        test.skipIf(charts.length === 0)("axe-core finds no serious fault in the outputs", async () => {
          expect(await seriousFaults(page, lab.outputSelector)).toEqual([]);
        });
      });

      test("every link leads to a file that is there, and one to a source file opens it", async () => {
        const wanted = localLinks(notebook.cells);
        const addresses = await lab.linkAddresses(page);
        expect(new Set(addresses.map(fileOf))).toEqual(new Set(wanted.map(fileOf)));
        for (const address of addresses)
          expect({ address, ok: (await page.request.head(address)).ok() }).toEqual({ address, ok: true });
        for (const href of wanted.filter((one) => one.endsWith(".ts"))) {
          await lab.bringToFront(page, notebook.name);
          await lab.followLink(page, href);
          await expect.poll(() => lab.openFile(page)).toBe(fileOf(href));
        }
      });

      test("asked nothing of the reader or of another machine, and the console shows no error", async () => {
        expect(await lab.notices(page)).toEqual([]);
        expect(watch.outside).toEqual([]);
        expect(watch.errors).toEqual([]);
      });
    });
  });
}

/** Which images change within three seconds: a marble at rest at its end lies there for less than two. */
async function moves(images: readonly Locator[]): Promise<boolean[]> {
  const pictures: Buffer[] = [];
  for (const image of images) {
    await image.scrollIntoViewIfNeeded();
    await image.evaluate((element) => (element as HTMLImageElement).decode());
    pictures.push(await image.screenshot());
  }
  const moved = images.map(() => false);
  for (let look = 0; look < 6 && moved.includes(false); look++) {
    await images[0].page().waitForTimeout(500);
    for (const [place, image] of images.entries())
      moved[place] ||= !pictures[place].equals(await image.screenshot());
  }
  return moved;
}

/** A text as a pattern that matches it alone. */
function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Where an element stands once the page has come to rest. */
async function boxAtRest(element: Locator) {
  const box = await lab.atRest(element.page(), async () => {
    await element.evaluate((node) => node.scrollIntoView({ block: "center" }));
    return element.boundingBox();
  });
  if (!box) throw new Error("The element is not in the page.");
  return box;
}
