// The slider's controls, run in a page: what a reader moves, sees and hears.
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { slider } from "../../src/notebook/explore";
import { plot } from "../../src/notebook/plot";
import { control, controlStyle } from "../../src/page/controls";
import { figure } from "../../src/page/figure";
import { chart, open, values } from "../support/slider";

describe("the slider", () => {
  test("tells the value to the eye and to a screen reader, without the noise of its last bits", () => {
    const page = open(slider("learning rate", values, chart));
    const told = values.map((_, place) => {
      page.move(place);
      return [page.output.textContent, page.range.ariaValueText];
    });
    expect(told).toEqual([
      ["0.1", "0.1"],
      ["0.3", "0.3"],
      ["1e-8", "1e-8"],
      ["2", "2"],
    ]);
  });

  test("is named, and goes from the first value to the last in whole steps", () => {
    const { range } = open(slider("learning rate", values, chart));
    expect(range.labels?.[0].textContent).toBe("learning rate");
    expect([range.min, range.max, range.step, range.value]).toEqual(["0", "3", "", "0"]);
  });

  test("keeps its keys to itself, but for those with Ctrl or ⌘", () => {
    const { range, press } = open(slider("learning rate", values, chart));
    expect(["ArrowLeft", "ArrowRight", "Home", "x", "d"].map((key) => press(range, key))).toEqual(
      Array(5).fill(false),
    );
    expect(press(range, "s", { ctrlKey: true })).toBe(true);
    expect(press(range, "s", { metaKey: true })).toBe(true);
  });

  test("has no button unless asked for one", () => {
    expect(open(slider("learning rate", values, chart)).button).toBeNull();
  });

  test("removes the sentence once it runs, and leaves nothing to fetch", () => {
    const { document } = open(slider("learning rate", values, chart));
    expect(document.querySelector("figure p")).toBeNull();
    expect(document.querySelectorAll("[href], script[src], link, iframe")).toHaveLength(0);
  });

  test("two on a page do not disturb each other", () => {
    const html = slider("rate", values, chart);
    const page = open(`${html}${html}`);
    page.move(2);
    const [first, second] = [...page.document.querySelectorAll("img")].map(({ alt }) => alt);
    expect([first, second]).toEqual(["A sine at rate 1e-8.", "A sine at rate 0.1."]);
  });

  test("and its button are of the style that all controls have", () => {
    const { range, button, document } = open(slider("rate", values, chart, { play: true }));
    expect([range.className, button?.className]).toEqual([control, control]);
    expect(document.querySelector("figure style")?.textContent).toBe(controlStyle);
  });

  test("tells neighbouring values apart, and writes a minus", () => {
    const close = [-0.10000001, -0.10000002];
    const page = open(slider("rate", close, chart));
    const told = close.map((_, place) => {
      page.move(place);
      return page.output.textContent;
    });
    expect(told).toEqual(["−0.10000001", "−0.10000002"]);
  });

  test("stands between picture and caption, in every frame", () => {
    const page = open(slider("rate", values, chart));
    for (const place of values.keys()) {
      page.move(place);
      const line = page.range.closest("div");
      expect([line?.previousElementSibling, line?.nextElementSibling]).toEqual([page.image, page.caption]);
    }
  });

  test("changes the picture that is there instead of putting another in its place, which would flicker", () => {
    const page = open(slider("rate", values, chart));
    const { image, caption } = page;
    page.move(3);
    expect(page.document.querySelector("img")).toBe(image);
    expect(page.document.querySelector("figcaption")).toBe(caption);
  });

  test("has its caption read out once it has changed, but not at every step of a motion", () => {
    const { caption, button, tick } = open(slider("rate", values, chart, { play: true }));
    expect(caption.getAttribute("aria-live")).toBe("polite");
    button?.click();
    tick();
    expect(caption.getAttribute("aria-live")).toBe("off");
    button?.click();
    expect(caption.getAttribute("aria-live")).toBe("polite");
  });
});

describe("the slider over charts that differ in more than their picture", () => {
  const kinds = ["a", "b", "c"];
  const grown = (count: number) =>
    plot({
      ...{ color: { legend: true }, title: `${count} kinds`, ariaLabel: `${count} dots.` },
      ...(count < 3 ? { caption: `It has ${count}.` } : {}),
      marks: [Plot.dot(kinds.slice(0, count), { x: (_, k) => k, y: 0, fill: (kind) => kind })],
    });

  test("shows each with its title, its legend and its caption, and the controls once", () => {
    const page = open(slider("kinds", [1, 2, 3], grown));
    for (const count of [3, 1, 2, 3]) {
      page.move(count - 1);
      const { document } = page;
      const alone = new JSDOM(figure(grown(count))).window.document;
      const shown = (from: Document) =>
        [...from.querySelectorAll("h2, img, span, figcaption")].map((element) => [
          element.tagName,
          element.textContent,
          element.getAttribute("src"),
          element.getAttribute("alt"),
        ]);
      expect(shown(document)).toEqual(shown(alone));
      expect(document.querySelectorAll("input")).toHaveLength(1);
    }
  });
});

describe("the button that plays", () => {
  const playing = () => {
    const page = open(slider("learning rate", values, chart, { play: true }));
    const button = page.button as HTMLButtonElement;
    return { ...page, button };
  };

  test("steps through the values by itself, and stops at the last", () => {
    const { button, range, image, tick, clocks } = playing();
    expect([button.type, button.textContent, clocks()]).toEqual(["button", "Play", 0]);
    button.click();
    expect(button.textContent).toBe("Pause");
    const seen = values.map(() => {
      const { alt } = image;
      tick();
      return alt;
    });
    expect(seen).toEqual(values.map((value) => `A sine at rate ${value}.`));
    expect([button.textContent, clocks(), range.value]).toEqual(["Play", 0, "3"]);
  });

  test("pauses, goes on, and at the end begins again", () => {
    const { button, range, output, tick, clocks } = playing();
    button.click();
    tick();
    button.click();
    expect([button.textContent, clocks(), range.value]).toEqual(["Play", 0, "1"]);
    button.click();
    tick();
    tick();
    tick();
    expect([button.textContent, range.value]).toEqual(["Play", "3"]);
    button.click();
    expect([button.textContent, range.value, output.textContent]).toEqual(["Pause", "0", "0.1"]);
  });

  test("gives way to a reader who moves the slider", () => {
    const { button, move, clocks, output } = playing();
    button.click();
    move(2);
    expect([button.textContent, clocks(), output.textContent]).toEqual(["Play", 0, "1e-8"]);
  });

  test("ends when its output is removed from the page", () => {
    const { button, tick, clocks, document } = playing();
    button.click();
    document.querySelector("figure")?.remove();
    tick();
    expect(clocks()).toBe(0);
  });

  test("the button keeps its keys to itself, too", () => {
    const { button, press } = playing();
    expect(press(button, "x")).toBe(false);
  });
});
