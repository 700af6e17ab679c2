// The controls of a notebook's charts, by keyboard, by mouse and by finger.
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import * as lab from "../support/lab";
import { shown } from "../support/pictures";
import type { Here } from "./here";

export function testControls(here: Here): void {
  test.skipIf(here.sliders.length === 0)(
    "every slider moves by keyboard, and the keys stay with it",
    async () => {
      for (const [place, { frames }] of here.sliders.entries()) {
        const slider = here.controls().nth(place);
        const figure = here
          .figures()
          .filter({ has: here.page.locator("input[type=range]") })
          .nth(place);
        await slider.focus();
        const cell = await lab.activeCell(here.page);
        await here.page.keyboard.press("Home");
        const told: string[] = [];
        for (const frame of frames) {
          const [now] = await shown(figure);
          expect(now).toMatchObject({ alt: frame.alt, caption: frame.caption });
          expect(now.width).toBeGreaterThan(0);
          told.push((await slider.getAttribute("aria-valuetext")) ?? "");
          expect(await figure.locator("output").innerText()).toBe(told.at(-1));
          await here.page.keyboard.press(place % 2 ? "ArrowUp" : "ArrowRight");
        }
        expect(new Set(told).size).toBe(frames.length);
        expect(await lab.activeCell(here.page)).toBe(cell);
      }
    },
  );

  test.skipIf(here.sliders.length === 0)("every slider moves by mouse", async () => {
    for (const [place, { frames }] of here.sliders.entries()) {
      const slider = here.controls().nth(place);
      const { x, y, width, height } = await boxAtRest(slider);
      await here.page.mouse.move(x + width / 2, y + height / 2);
      await here.page.mouse.down();
      await here.page.mouse.move(x + width - 4, y + height / 2, { steps: 4 });
      await expect.poll(() => slider.inputValue()).toBe(String(frames.length - 1));
      await here.page.mouse.move(x + 4, y + height / 2, { steps: 4 });
      await expect.poll(() => slider.inputValue()).toBe("0");
      await here.page.mouse.up();
    }
  });

  test("a finger finds every control: 24 pixels each way or more", async () => {
    for (const one of await here.figures().locator("input, button").all()) {
      const box = await one.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
  });

  test("a control that has the keyboard shows it", async () => {
    for (const one of await here.figures().locator("input, button").all()) {
      // A cell that is entered becomes active a moment later, and may take the keyboard with it.
      const outline = async () => {
        await one.focus();
        await here.page.keyboard.press("Shift+Tab");
        await here.page.keyboard.press("Tab");
        return one.evaluate((element) => getComputedStyle(element).outline);
      };
      await expect.poll(outline).toMatch(/\bsolid 2px$/);
    }
  });
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
