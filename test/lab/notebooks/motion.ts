// What moves in a notebook's charts by itself, and how it is stopped.
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import type { Here } from "./here";

export function testMotion(here: Here): void {
  test("motion can be stopped, and waits where less motion is preferred", async () => {
    const moving = here.figures().filter({ has: here.page.locator("img[src*='<animate']") });
    expect(await moving.count()).toBe(here.count("<animate attributeName"));
    const alts = await moving
      .locator("img")
      .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).alt));
    const found = alts.map((alt) =>
      here.figures().filter({ has: here.page.getByAltText(alt, { exact: true }) }),
    );
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
    await here.page.emulateMedia({ reducedMotion: "reduce" });
    expect(await moves(images)).toEqual(none);
    await here.page.emulateMedia({ reducedMotion: "no-preference" });
  });

  test("a play button runs through the frames and pauses", async () => {
    const players = here
      .figures()
      .filter({ has: here.page.locator("input[type=range]") })
      .filter({ has: here.page.locator("button") });
    expect(await players.count()).toBe(here.count('"play":true'));
    for (const player of await players.all()) {
      const value = player.locator("output");
      await player.locator("input").focus();
      await here.page.keyboard.press("Home");
      const before = await value.innerText();
      await player.getByRole("button", { name: "Play" }).click();
      await expect.poll(() => value.innerText()).not.toBe(before);
      await player.getByRole("button", { name: "Pause" }).click();
      expect(await player.getByRole("button").innerText()).toBe("Play");
    }
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
