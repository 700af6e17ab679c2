// An SVG as a picture: complete in itself, well-formed, the same bytes every time.
import * as Plot from "@observablehq/plot";
import { describe, expect, test } from "vitest";
import { curve, label } from "../../src/notebook/marks";
import { plot } from "../../src/notebook/plot";
import { theDocument } from "../../src/page/document";
import { dataUri, picture, standalone } from "../../src/page/picture";
import { numbers, parseSvg, unpack } from "../support/chart";

const awkward = `100% of "a" & 'b' < c > d # é x₀² − 10⁻⁸ ="e" </figure>`;
const sine: Plot.PlotOptions = { marks: [curve(Math.sin, [0, 6])] };
const textOf = (options: Plot.PlotOptions) => standalone(plot(options)).text;

/** An SVG of a reader's own, and what it becomes. */
function redrawn(markup: string): Element {
  const host = theDocument().createElement("div");
  host.innerHTML = markup;
  return parseSvg(standalone(host.firstElementChild as Element).text);
}

const viewOf = (svg: Element) => (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);

describe("standalone(svg)", () => {
  test("needs nothing else: namespace, no script, no reference to elsewhere", () => {
    const svg = parseSvg(textOf(sine));
    expect(svg.namespaceURI).toBe("http://www.w3.org/2000/svg");
    expect(svg.querySelectorAll("script, image, foreignObject, [href]")).toHaveLength(0);
    expect(textOf(sine).match(/https?:[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
    expect(textOf(sine).match(/url\((?!#)/g)).toBeNull();
  });

  test("paints paper under the chart and 8 pixels round it, before anything else", () => {
    const svg = parseSvg(textOf({ ...sine, width: 300, height: 200 }));
    const [paper] = [...svg.children].filter(({ tagName }) => tagName !== "style");
    expect([paper.tagName, paper.getAttribute("fill")]).toEqual(["rect", "#ffffff"]);
    expect(numbers(paper, "x", "y", "width", "height")).toEqual([-8, -8, 316, 216]);
    expect(viewOf(svg)).toEqual([-8, -8, 316, 216]);
    expect(numbers(svg, "width", "height")).toEqual([316, 216]);
  });

  test.for([
    ["background: black", "black"],
    ["color: red; background-color: rgb(1, 2, 3)", "rgb(1, 2, 3)"],
    ["background: none", "#ffffff"],
    ["background: transparent", "#ffffff"],
    ["background: url(#x)", "#ffffff"],
  ])("with the style %j has paper of the colour %j", ([style, paper]) => {
    const rect = parseSvg(textOf({ ...sine, style })).querySelector("rect");
    expect(rect?.getAttribute("fill")).toBe(paper);
  });

  test("points every reference at something in the same SVG", () => {
    const svg = parseSvg(textOf(sine));
    const references = [...svg.outerHTML.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id);
    expect(references.length).toBeGreaterThan(0);
    for (const id of references) expect(svg.querySelector(`[id="${id}"]`)).not.toBeNull();
  });

  test("has the same bytes again, whatever was drawn in between", () => {
    const first = textOf(sine);
    textOf({ marks: [curve(Math.cos, [0, 6]), Plot.waffleY([3])] });
    expect(textOf(sine)).toBe(first);
  });

  test("does not show a difference in the last bits of a coordinate", () => {
    const wave = (noise: number) => textOf({ marks: [curve((x) => Math.sin(x) + noise, [0, 6])] });
    expect(wave(1e-13)).toBe(wave(0));
    expect(wave(1e-2)).not.toBe(wave(0));
  });

  test("replaces the characters that XML forbids, and keeps the others", () => {
    const svg = parseSvg(textOf({ marks: [label("\u001b[1mé\t\ud800😀\uffff", [0, 0])] }));
    expect(svg.textContent).toContain("\ufffd[1mé\t\ufffd😀\ufffd");
  });

  test("leaves the chart's own words to the alternative text", () => {
    const svg = parseSvg(textOf({ ...sine, ariaLabel: "A sine.", ariaDescription: "It waves." }));
    expect([svg.getAttribute("aria-label"), svg.getAttribute("aria-description")]).toEqual([null, null]);
  });

  test("takes an SVG in other units: the rim is 8 pixels, and small numbers keep their digits", () => {
    const svg = redrawn(
      '<svg width="200" height="200" viewBox="-1 -1 2 2"><circle r="0.123456" cx="0.5"/></svg>',
    );
    expect(numbers(svg, "width", "height")).toEqual([216, 216]);
    expect(viewOf(svg)).toEqual([-1.08, -1.08, 2.16, 2.16]);
    expect(svg.querySelector("circle")?.getAttribute("r")).toBe("0.123");
  });

  test("takes an SVG without a size as a browser does", () => {
    expect(numbers(redrawn("<svg><rect/></svg>"), "width", "height")).toEqual([316, 166]);
    expect(numbers(redrawn('<svg viewBox="0 0 30 10"><rect/></svg>'), "width", "height")).toEqual([616, 216]);
    expect(
      numbers(redrawn('<svg width="100%" height="50" viewBox="0 0 30 10"/>'), "width", "height"),
    ).toEqual([166, 66]);
  });

  test("gives a swatch no rim", () => {
    expect(viewOf(redrawn('<svg width="15" height="15"><rect width="100%"/></svg>'))).toEqual([0, 0, 15, 15]);
  });

  test("restores what was parsed as HTML: upper case, prefixes, a paragraph in its own namespace", () => {
    const svg = redrawn(
      '<svg><defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>' +
        '<image xlink:href="data:,"/><rect @click="x" fill="url(#g)"/>' +
        "<foreignObject><p>words<br></p></foreignObject></svg>",
    );
    expect(svg.querySelector("linearGradient stop")).not.toBeNull();
    expect(svg.querySelector("image")?.getAttribute("href")).toBe("data:,");
    expect(svg.querySelector("foreignObject p")?.namespaceURI).toBe("http://www.w3.org/1999/xhtml");
    expect(svg.querySelector("rect[fill='url(#g)']")?.attributes).toHaveLength(1);
  });

  test("drops scripts", () => {
    expect(redrawn("<svg><script>alert(1)</script><g/></svg>").querySelector("script")).toBeNull();
  });
});

describe("dataUri(svg)", () => {
  test("brings every character back, in texts and in attributes", () => {
    const text = textOf({ ...sine, marks: [label(awkward, [0, 0], { ariaDescription: awkward })] });
    const [sent, received] = [parseSvg(text), unpack(dataUri(text))];
    expect(received.textContent?.replace(/\s+/g, " ")).toBe(sent.textContent?.replace(/\s+/g, " "));
    expect(received.textContent).toContain(awkward);
    expect(received.querySelector("[aria-description]")?.getAttribute("aria-description")).toBe(awkward);
    expect(received.innerHTML.replace(/\s+/g, " ")).toBe(sent.innerHTML.replace(/\s+/g, " "));
  });

  test("holds nothing that would end an HTML attribute or begin a fragment", () => {
    expect(dataUri(textOf({ marks: [label(awkward, [0, 0])] }))).not.toMatch(/["&#\n]/);
  });
});

describe("picture(svg)", () => {
  test("tells the size that its picture has", () => {
    const { src, width, height } = picture(plot({ ...sine, width: 300, height: 200.4 }));
    expect([width, height]).toEqual([316, 216]);
    expect(numbers(unpack(src), "width", "height")).toEqual([316, 216]);
  });
});
