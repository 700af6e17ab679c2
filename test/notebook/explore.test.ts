// The same chart under a slider: what is drawn and shipped, and what is refused.
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { slider } from "../../src/notebook/explore";
import { marble } from "../../src/notebook/marks";
import { plot } from "../../src/notebook/plot";
import { figure } from "../../src/page/figure";
import { picture } from "../../src/page/picture";
import { unpack } from "../support/chart";
import { chart, open, options, values } from "../support/slider";

const svgOf = (element: Element) => element.querySelector("svg") as Element;

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

  test("begins with the value asked for, before and after the script runs", () => {
    const html = slider("learning rate", values, chart, { start: 2 });
    const page = open(html);
    expect([page.range.value, page.output.textContent]).toEqual(["3", "2"]);
    expect(page.image.alt).toBe("A sine at rate 2.");
    expect(new JSDOM(html).window.document.querySelector("img")?.alt).toBe("A sine at rate 2.");
  });

  test("without scripts is the chart that figure() draws, and a sentence", () => {
    const still = new JSDOM(slider("learning rate", values, chart)).window.document;
    for (const script of still.querySelectorAll("script")) script.remove();
    const sentence = still.querySelector("p");
    expect(sentence?.textContent).toMatch(/slider \(learning rate\): trust the notebook, or run the cell/);
    sentence?.remove();
    expect(still.body.innerHTML).toBe(new JSDOM(figure(chart(0.1))).window.document.body.innerHTML);
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
