// What moves in a picture can be stopped, and waits for who prefers that.
import type * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { marble } from "../../src/notebook/marks";
import { plot } from "../../src/notebook/plot";
import { control, controlStyle } from "../../src/page/controls";
import { figure } from "../../src/page/figure";
import { numbers, unpack } from "../support/chart";

describe("the button of a picture that moves", () => {
  const rolling: Plot.PlotOptions = {
    ariaLabel: "A line.",
    marks: [marble([{ x: [0, 0] }, { x: [1, 1] }])],
    caption: "It rolls.",
  };

  /** The page as it is once its scripts have run, for a reader who does or does not prefer stillness. */
  const open = (prefersStill: boolean, options = rolling) => {
    const query = { matches: prefersStill };
    const listeners: (() => void)[] = [];
    const page = new JSDOM(figure(plot(options)), {
      runScripts: "dangerously",
      beforeParse(window) {
        const addEventListener = (_: string, listener: () => void) => listeners.push(listener);
        Object.assign(query, { addEventListener });
        window.matchMedia = (text) => {
          expect(text).toBe("(prefers-reduced-motion: reduce)");
          return query as unknown as MediaQueryList;
        };
      },
    });
    const { document } = page.window;
    const image = [...document.querySelectorAll("img")].at(-1);
    const button = document.querySelector("button");
    if (!image || !button) throw new Error("no image or no button");
    return {
      motions: () => unpack(image.src).querySelectorAll("animate").length,
      image,
      button,
      prefer: (stillness: boolean) => {
        query.matches = stillness;
        for (const listener of listeners) listener();
      },
      /** Presses a key on the button, and tells whether the page round it heard of it. */
      press: (key: string, held: object = {}) => {
        let heard = false;
        const hear = () => {
          heard = true;
        };
        document.body.addEventListener("keydown", hear);
        button.dispatchEvent(new page.window.KeyboardEvent("keydown", { key, bubbles: true, ...held }));
        document.body.removeEventListener("keydown", hear);
        return heard;
      },
    };
  };

  test("moves, and stops and goes on at the press of a button", () => {
    const { motions, button } = open(false);
    expect([motions(), button.textContent]).toEqual([2, "Stop"]);
    button.click();
    expect([motions(), button.textContent]).toEqual([0, "Play"]);
    button.click();
    expect([motions(), button.textContent]).toEqual([2, "Stop"]);
  });

  test("has its button below the picture that moves, not below a legend", () => {
    const { image, button } = open(false, {
      ...rolling,
      caption: "c",
      color: { legend: true, domain: [0, 1] },
    });
    expect(button.previousElementSibling).toBe(image);
  });

  test("keeps its keys to itself, but for those with Ctrl or ⌘", () => {
    const { press } = open(false);
    expect([press("d"), press("Enter")]).toEqual([false, false]);
    expect([press("s", { ctrlKey: true }), press("s", { metaKey: true })]).toEqual([true, true]);
  });

  test("is of the style that all controls have", () => {
    const { button } = open(false);
    expect(button.className).toBe(control);
    expect(button.nextElementSibling?.textContent).toBe(controlStyle);
  });

  test("follows a reader who comes to prefer stillness", () => {
    const { motions, button, prefer } = open(false);
    prefer(true);
    expect([motions(), button.textContent]).toEqual([0, "Play"]);
    prefer(false);
    expect([motions(), button.textContent]).toEqual([2, "Stop"]);
  });

  test("stands still for who prefers that, at the end of the path, until told to move", () => {
    const { motions, image, button } = open(true);
    expect([motions(), button.textContent]).toEqual([0, "Play"]);
    const still = unpack(image.src).querySelector("circle") as Element;
    button.click();
    expect(motions()).toBe(2);
    expect(numbers(still, "cx", "cy")).toEqual(
      numbers(unpack(image.src).querySelector("circle") as Element, "cx", "cy"),
    );
  });
});
