// A chart as it reaches the page: an image that is complete in itself, with its words.
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { curve, label, marble } from "../../src/notebook/marks";
import { palette } from "../../src/notebook/palette";
import { type Chart, dataUri, figure, render } from "../../src/notebook/show";
import { draw, numbers, parseSvg, unpack } from "../support/chart";

const awkward = `100% of "a" & 'b' < c > d # é x₀² − 10⁻⁸ ="e" </figure>`;
const sine: Chart = { marks: [curve(Math.sin, [0, 6])], alt: "A sine.", caption: "It waves." };

const viewOf = (svg: Element) => (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);

/** The size that the chart asked for: what is left within the rim of paper round it. */
const sizeOf = (svg: Element) => {
  const [left, top, width, height] = viewOf(svg);
  expect(numbers(svg, "width", "height")).toEqual([width, height]);
  return [width + 2 * left, height + 2 * top];
};

describe("render(chart, caller)", () => {
  test("gives an SVG that needs nothing else: namespace, size, no script, no reference to elsewhere", () => {
    const svg = parseSvg(render(sine, "test"));
    expect(svg.namespaceURI).toBe("http://www.w3.org/2000/svg");
    expect(sizeOf(svg)).toEqual([600, 400]);
    expect(svg.querySelectorAll("script, image, foreignObject, [href]")).toHaveLength(0);
    const text = render(sine, "test");
    expect(text.match(/https?:[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
    expect(text.match(/url\((?!#)/g)).toBeNull();
  });

  test("paints the paper before anything else", () => {
    const svg = parseSvg(render(sine, "test"));
    const [paper] = [...svg.children].filter(({ tagName }) => tagName !== "style");
    expect([paper.tagName, paper.getAttribute("fill")]).toEqual(["rect", palette.paper]);
    expect(numbers(paper, "x", "y", "width", "height")).toEqual(viewOf(svg));
  });

  test("points every reference at something in the same SVG", () => {
    const svg = parseSvg(render(sine, "test"));
    const references = [...svg.outerHTML.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id);
    expect(references.length).toBeGreaterThan(0);
    for (const id of references) expect(svg.querySelector(`[id="${id}"]`)).not.toBeNull();
  });

  test("gives the same bytes again, whatever was drawn in between", () => {
    const first = render(sine, "test");
    render({ ...sine, marks: [curve(Math.cos, [0, 6]), curve(Math.exp, [0, 1])] }, "test");
    expect(render(sine, "test")).toBe(first);
  });

  test("does not show a difference in the last bits of a coordinate", () => {
    const wave = (noise: number) =>
      render({ ...sine, marks: [curve((x) => Math.sin(x) + noise, [0, 6])] }, "test");
    expect(wave(1e-13)).toBe(wave(0));
    expect(wave(1e-2)).not.toBe(wave(0));
  });

  test("lets the chart decide on its size, margins and style", () => {
    const svg = draw({ width: 300, height: 200, style: { fontSize: "12px" } });
    expect(sizeOf(svg)).toEqual([300, 200]);
    expect(svg.getAttribute("style")).toContain("font-size: 12px");
  });

  test.for(["alt", "caption"])("without %s throws a TypeError that says so", (name) => {
    for (const missing of [undefined, "", " \n", 7]) {
      const chart = { ...sine, [name]: missing } as unknown as Chart;
      expect(() => render(chart, "show")).toThrow(
        new TypeError(`show: ${name} must say in words what the chart shows; got ${missing}.`),
      );
    }
  });

  test("throws a TypeError when the style is a string, which Plot would take", () => {
    expect(() => draw({ style: "color: red" })).toThrow(
      new TypeError('draw: style must be an object, such as { fontSize: "12px" }; got "color: red".'),
    );
  });

  test("replaces the characters that XML forbids, and keeps the others", () => {
    const svg = draw({ marks: [label("\u001b[1mé\t\ud800😀\uffff", [0, 0])] });
    expect(svg.textContent).toContain("\ufffd[1mé\t\ufffd😀\ufffd");
  });

  test("throws a TypeError when Plot would put HTML around its SVG", () => {
    for (const html of [{ title: "A title" }, { subtitle: "A subtitle" }, { figure: true }])
      expect(() => draw(html)).toThrow(/^draw: a title or a legend is HTML beside the chart/);
  });

  test("throws a RangeError when the window is empty, and names it", () => {
    const square = { aspectRatio: 1, marks: [Plot.ruleX([0])] };
    expect(() => draw({ ...square, x: { domain: [1, 1] }, y: { domain: [0, 1] } })).toThrow(
      new RangeError(
        "draw: the window must be an interval of finite numbers along each axis; got x from 1 to 1 and y from 0 to 1.",
      ),
    );
    expect(() => draw({ ...square, x: { domain: [Number.NaN, 1] }, y: { domain: [0, 1] } })).toThrow(
      RangeError,
    );
  });

  test("draws a chart without marks, or without domains", () => {
    for (const options of [{}, { marks: [] }, { x: { domain: [Number.NaN, 1] }, marks: [] }])
      expect(draw(options).outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe("dataUri(svg)", () => {
  test("brings every character back, in texts and in attributes", () => {
    const svg = render({ ...sine, ariaLabel: awkward, marks: [label(awkward, [0, 0])] }, "test");
    const [sent, received] = [parseSvg(svg), unpack(dataUri(svg))];
    expect(received.textContent?.replace(/\s+/g, " ")).toBe(sent.textContent?.replace(/\s+/g, " "));
    expect(received.textContent).toContain(awkward);
    expect(received.getAttribute("aria-label")).toBe(awkward);
    expect(received.innerHTML.replace(/\s+/g, " ")).toBe(sent.innerHTML.replace(/\s+/g, " "));
  });

  test("holds nothing that would end an HTML attribute or begin a fragment", () => {
    const svg = render({ ...sine, marks: [label(awkward, [0, 0])] }, "test");
    expect(dataUri(svg)).not.toMatch(/["&#\n]/);
  });
});

describe("figure(chart)", () => {
  const parsed = (chart: Chart) => new JSDOM(figure(chart)).window.document.body;

  test("is an image with the chart's words, escaped, and the chart inside it", () => {
    const body = parsed({ ...sine, alt: awkward, caption: `caption: ${awkward}` });
    expect([...body.querySelectorAll("*")].map(({ tagName }) => tagName)).toEqual([
      "FIGURE",
      "IMG",
      "FIGCAPTION",
    ]);
    expect(body.querySelector("img")?.alt).toBe(awkward);
    expect(body.querySelector("figcaption")?.textContent).toBe(`caption: ${awkward}`);
    expect(unpack(body.querySelector("img")?.src ?? "").querySelectorAll('[aria-label="line"]')).toHaveLength(
      1,
    );
  });

  test("tells the size of its picture before that is read, and shrinks in proportion on a narrow page", () => {
    const [image] = parsed({ ...sine, width: 300, height: 200 }).getElementsByTagName("img");
    expect([image.width, image.height]).toEqual(numbers(unpack(image.src), "width", "height"));
    expect([image.width, image.height]).toEqual([316, 216]);
    expect([image.style.maxWidth, image.style.height]).toEqual(["100%", "auto"]);
  });

  test("is plain HTML when nothing moves", () => {
    expect(figure(sine)).not.toMatch(/<script|<button/);
  });
});

describe("figure(chart) with a marble", () => {
  const rolling: Chart = {
    ...{ alt: "A marble.", caption: "It rolls." },
    marks: [marble([{ x: [0, 0] }, { x: [1, 1] }])],
  };

  /** The page as it is once its scripts have run, for a reader who does or does not prefer stillness. */
  const open = (prefersStill: boolean) => {
    const page = new JSDOM(figure(rolling), {
      runScripts: "dangerously",
      beforeParse(window) {
        const query = { matches: prefersStill, addEventListener() {} } as unknown as MediaQueryList;
        window.matchMedia = (text) => {
          expect(text).toBe("(prefers-reduced-motion: reduce)");
          return query;
        };
      },
    });
    const { document } = page.window;
    const [image, button] = [document.querySelector("img"), document.querySelector("button")];
    if (!image || !button) throw new Error("no image or no button");
    return { motions: () => unpack(image.src).querySelectorAll("animate").length, image, button };
  };

  test("moves, and stops and goes on at the press of a button", () => {
    const { motions, button } = open(false);
    expect([motions(), button.textContent]).toEqual([2, "Stop"]);
    button.click();
    expect([motions(), button.textContent]).toEqual([0, "Play"]);
    button.click();
    expect([motions(), button.textContent]).toEqual([2, "Stop"]);
  });

  test("stands still for who prefers that, at the end of the path, until told to move", () => {
    const { motions, image, button } = open(true);
    expect([motions(), button.textContent]).toEqual([0, "Play"]);
    const [moving] = [
      ...unpack(new JSDOM(figure(rolling)).window.document.querySelector("img")?.src ?? "").querySelectorAll(
        "circle",
      ),
    ];
    const [still] = [...unpack(image.src).querySelectorAll("circle")];
    expect(numbers(still, "cx", "cy")).toEqual(numbers(moving, "cx", "cy"));
    button.click();
    expect(motions()).toBe(2);
  });
});
