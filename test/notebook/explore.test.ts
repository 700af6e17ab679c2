// The slider, run in a page: what a reader moves, sees and hears.
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { slider } from "../../src/notebook/explore";
import { curve, marble } from "../../src/notebook/marks";
import { plot } from "../../src/notebook/plot";
import { figure } from "../../src/page/figure";
import { picture } from "../../src/page/picture";
import { unpack } from "../support/chart";

const values = [0.1, 0.30000000000000004, 1e-8, 2];
const options = (rate: number): Plot.PlotOptions => ({
  ...{ x: { domain: [0, 6] }, y: { domain: [-2, 2] } },
  marks: [curve((x) => Math.sin(rate * x), [0, 6]), Plot.ruleY([0])],
  ariaLabel: `A sine at rate ${rate}.`,
  caption: `At ${rate} it waves.`,
});
const chart = (rate: number) => plot(options(rate));
const svgOf = (element: Element) => element.querySelector("svg") as Element;

/** The page after its scripts have run; time stands still until `tick` is called. */
function open(html: string) {
  const timers = new Map<number, () => void>();
  const page = new JSDOM(`<div id="cell">${html}</div>`, {
    runScripts: "dangerously",
    beforeParse(window) {
      let last = 0;
      window.setInterval = ((step: () => void) => {
        timers.set(++last, step);
        return last;
      }) as unknown as typeof window.setInterval;
      window.clearInterval = (id) => void timers.delete(id as unknown as number);
    },
  });
  const { document } = page.window;
  const find = <Found extends Element>(selector: string) => {
    const found = document.querySelector<Found>(selector);
    if (!found) throw new Error(`the page has no ${selector}`);
    return found;
  };
  const range = find<HTMLInputElement>("input[type=range]");
  return {
    document,
    range,
    image: find<HTMLImageElement>("img"),
    caption: find("figcaption"),
    output: find("output"),
    button: document.querySelector("button"),
    /** How many clocks run. */
    clocks: () => timers.size,
    tick: () => [...timers.values()].forEach((step) => void step()),
    move: (place: number) => {
      range.value = String(place);
      range.dispatchEvent(new page.window.Event("input", { bubbles: true }));
    },
    /** Presses a key on an element, and tells whether the page outside the chart heard of it. */
    press: (element: Element, key: string, options: object = {}) => {
      let heard = false;
      const hear = () => {
        heard = true;
      };
      find("#cell").addEventListener("keydown", hear);
      element.dispatchEvent(new page.window.KeyboardEvent("keydown", { key, bubbles: true, ...options }));
      find("#cell").removeEventListener("keydown", hear);
      return heard;
    },
  };
}

describe("slider(label, values, chart)", () => {
  test("shows every frame exactly as it was drawn, with its words and its value", () => {
    const page = open(slider("learning rate", values, chart));
    for (const [place, value] of [...values.entries(), [1, values[1]], [0, values[0]]] as [
      number,
      number,
    ][]) {
      page.move(place);
      expect(page.image.getAttribute("src")).toBe(picture(svgOf(chart(value))).src);
      expect(page.image.alt).toBe(`A sine at rate ${value}.`);
      expect(page.caption.textContent).toBe(`At ${value} it waves.`);
    }
  });

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

  test("begins with the value asked for, before and after the script runs", () => {
    const html = slider("learning rate", values, chart, { start: 2 });
    const page = open(html);
    expect([page.range.value, page.output.textContent]).toEqual(["3", "2"]);
    expect(page.image.alt).toBe("A sine at rate 2.");
    expect(new JSDOM(html).window.document.querySelector("img")?.alt).toBe("A sine at rate 2.");
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

  test("without scripts is the chart that figure() draws, and a sentence", () => {
    const still = new JSDOM(slider("learning rate", values, chart)).window.document;
    for (const script of still.querySelectorAll("script")) script.remove();
    const sentence = still.querySelector("p");
    expect(sentence?.textContent).toMatch(/slider \(learning rate\): trust the notebook, or run the cell/);
    sentence?.remove();
    expect(still.body.innerHTML).toBe(new JSDOM(figure(chart(0.1))).window.document.body.innerHTML);
  });

  test("removes the sentence once it runs, and leaves nothing to fetch", () => {
    const { document } = open(slider("learning rate", values, chart));
    expect(document.querySelector("figure p")).toBeNull();
    expect(document.querySelectorAll("[href], script[src], link, iframe")).toHaveLength(0);
  });

  test("costs far less than its frames one by one, and the same bytes every time", () => {
    const many = Array.from({ length: 20 }, (_, k) => k + 1);
    const html = slider("learning rate", many, chart);
    const alone = many.reduce((sum, rate) => sum + figure(chart(rate)).length, 0);
    // Axes, labels and ticks are shipped once; a curve of 301 points, half of this chart, differs in each frame.
    expect(html.length).toBeLessThan(0.75 * alone);
    expect(slider("learning rate", many, chart)).toBe(html);
  });

  test("words cannot break out of the script or the HTML", () => {
    const awkward = `</script><script>window.broken = true</script><img src=x> "quotes" & 'more' \u2028 $& é ∇`;
    const page = open(
      slider(`label ${awkward}`, [1, 2], (value) =>
        plot({
          marks: [Plot.text([[0, 0]], { text: [awkward] })],
          ariaLabel: `alt ${value} ${awkward}`,
          caption: `caption ${value} ${awkward}`,
        }),
      ),
    );
    page.move(1);
    expect(page.document.defaultView).not.toHaveProperty("broken");
    expect(page.document.querySelectorAll("img")).toHaveLength(1);
    expect(page.image.alt).toBe(`alt 2 ${awkward}`);
    expect(page.caption.textContent).toBe(`caption 2 ${awkward}`);
    expect(page.range.labels?.[0].textContent).toBe(`label ${awkward}`);
    expect(unpack(page.image.src).textContent).toContain("</script><script>window.broken = true</script>");
  });

  test("two on a page do not disturb each other", () => {
    const html = slider("rate", values, chart);
    const page = open(`${html}${html}`);
    page.move(2);
    const [first, second] = [...page.document.querySelectorAll("img")].map(({ alt }) => alt);
    expect([first, second]).toEqual(["A sine at rate 1e-8.", "A sine at rate 0.1."]);
  });
});

describe("slider(…) of charts that differ in more than their picture", () => {
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

describe("slider(…, { play: true })", () => {
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

describe("slider(…) refuses", () => {
  test("fewer than two values", () => {
    expect(() => slider("rate", [0.1], chart)).toThrow(
      new RangeError("explore: values must hold at least two; got [0.1]."),
    );
    expect(() => slider("rate", [], chart)).toThrow("explore: values must hold at least two; got [].");
  });

  test("a start that is none of the values", () => {
    expect(() => slider("rate", [1, 2], chart, { start: 3 })).toThrow(
      new RangeError("explore: start must be one of the values; got 3."),
    );
  });

  test("a function that returns no element, and says what to return", () => {
    const forgotten = ((rate: number) => options(rate)) as unknown as (rate: number) => Element;
    expect(() => slider("rate", [1, 2], forgotten)).toThrow(
      new TypeError(
        "explore: chart must return what Plot.plot returns; got [object Object] for 1. " +
          "Does the function return Plot.plot({ … })?",
      ),
    );
    expect(() => slider("rate", [1, 2], (() => {}) as unknown as () => Element)).toThrow(
      /got undefined for 1/,
    );
  });

  test("a frame that moves, which its own button and the slider would both turn", () => {
    const rolling = (rate: number) =>
      plot({ ...options(rate), marks: [marble([{ x: [0, 1] }, { x: [rate, 0] }])] });
    expect(() => slider("rate", [1, 2], rolling)).toThrow(
      new TypeError("explore: a marble that rolls cannot stand under a slider; let a cell end in its chart."),
    );
  });

  test("nothing that a chart throws", () => {
    const broken = (rate: number) => {
      if (rate > 1) throw new RangeError("gradientDescent: learningRate must be positive; got 2.");
      return chart(rate);
    };
    expect(() => slider("rate", [1, 2], broken)).toThrow(
      "gradientDescent: learningRate must be positive; got 2.",
    );
  });
});
