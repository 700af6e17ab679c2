import * as Plot from "@observablehq/plot";
import { describe, expect, test } from "vitest";
import { beside } from "../../src/notebook/beside";
import { plot } from "../../src/notebook/plot";
import { makeDocument } from "../../src/page/document";
import { figure } from "../../src/page/figure";

const words = { ariaLabel: "A red dot, and a blue one.", caption: "Red is left." };
const dot = (fill: string, options: Plot.PlotOptions) =>
  plot({ ...options, marks: [Plot.dot([[1, 2]], { fill, clip: true })] });
const two = () => [dot("red", { width: 300, height: 200 }), dot("blue", { width: 200, height: 120 })];

/** The picture in a figure's HTML, as an SVG element. */
function pictureIn(html: string): Element {
  const [, source] = /src="data:image\/svg\+xml;charset=utf-8,([^"]*)"/.exec(html) ?? [];
  const document = makeDocument();
  document.body.innerHTML = decodeURIComponent(source);
  return document.querySelector("svg") as Element;
}

describe("beside", () => {
  test("beside([left, right]) is one picture with one alternative text and one caption", () => {
    const html = figure(beside(two(), words));
    expect(html.match(/<img /g)).toHaveLength(1);
    expect(html).toMatch(/^<figure [^>]*><img alt="A red dot, and a blue one\."/);
    expect(html).toMatch(/<figcaption[^>]*>Red is left\.<\/figcaption><\/figure>$/);
  });

  test("beside puts the charts next to each other, the lower one in the middle", () => {
    const svg = pictureIn(figure(beside(two(), words)));
    const parts = [...svg.children].filter(({ localName }) => localName === "svg");
    const place = (part: Element) =>
      ["x", "y", "width", "height"].map((name) => Number(part.getAttribute(name)));
    expect(parts.map(place)).toEqual([
      [0, 0, 300, 200],
      [312, 40, 200, 120],
    ]);
    // 300 and 200 with a gap of 12, and the rim of 8 that every picture has.
    expect(Number(svg.getAttribute("width"))).toBe(528);
    expect(Number(svg.getAttribute("height"))).toBe(216);
    expect(parts.map((part) => part.innerHTML.includes("red"))).toEqual([true, false]);
  });

  test("beside keeps the clip paths of its charts apart", () => {
    const text = pictureIn(figure(beside(two(), words))).outerHTML;
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(2);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(text).toContain(`url(#${id})`);
  });

  test("beside refuses a chart with a caption, which is a figure, and no chart at all", () => {
    const captioned = plot({ marks: [Plot.dot([1])], caption: "Its own." });
    expect(() => beside([captioned], words)).toThrow(
      "beside: charts must be charts without a caption, a title or a legend, which are bare <svg>s; got <figure>.",
    );
    expect(() => beside([], words)).toThrow("got none.");
  });
});
