// An element as it reaches the page: pictures with words, and HTML that needs no style sheet.
import * as Plot from "@observablehq/plot";
import { interpolate, wcagContrast } from "culori";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { plot } from "../../src/notebook/plot";
import { theDocument } from "../../src/page/document";
import { figure } from "../../src/page/figure";
import { numbers, unpack } from "../support/chart";

const awkward = `100% of "a" & 'b' < c > d # é x₀² − 10⁻⁸ ="e" </figure>`;
const line: Plot.PlotOptions = { marks: [Plot.line([[0, 1], [1, 2]])], ariaLabel: "A line." }; // biome-ignore format: a pair
const bodyOf = (html: string) => new JSDOM(html).window.document.body;
const shown = (options: Plot.PlotOptions) => bodyOf(figure(plot(options)));
const names = (root: Element) => [...root.querySelectorAll("*")].map(({ localName }) => localName);

function made(markup: string): Element {
  const host = theDocument().createElement("div");
  host.innerHTML = markup;
  return host.firstElementChild as Element;
}

describe("figure(element)", () => {
  test("of a chart is a figure with its picture", () => {
    const body = shown(line);
    expect(names(body)).toEqual(["figure", "img"]);
    expect(body.querySelector("img")?.alt).toBe("A line.");
    const svg = unpack(body.querySelector("img")?.src ?? "");
    expect(svg.querySelectorAll('[aria-label="line"] path')).toHaveLength(1);
  });

  test("of a chart with title, subtitle and caption keeps them as HTML, letter for letter", () => {
    const body = shown({ ...line, title: awkward, subtitle: "It rises.", caption: `caption: ${awkward}` });
    expect(names(body)).toEqual(["figure", "h2", "h3", "img", "figcaption"]);
    expect(body.querySelector("h2")?.textContent).toBe(awkward);
    expect(body.querySelector("figcaption")?.textContent).toBe(`caption: ${awkward}`);
  });

  test("writes a minus before a number in a caption and an alternative text, and leaves other text alone", () => {
    const body = shown({ ...line, ariaLabel: "From -1.", caption: "It is -3." });
    expect(body.querySelector("img")?.alt).toBe("From −1.");
    expect(body.querySelector("figcaption")?.textContent).toBe("It is −3.");
    expect(bodyOf(figure(made("<pre>f(-3)</pre>"))).textContent).toBe("f(-3)");
  });

  test("tells the size of its picture before that is read, and shrinks in proportion on a narrow page", () => {
    const image = shown({ ...line, width: 300, height: 200 }).querySelector("img") as HTMLImageElement;
    expect([image.width, image.height]).toEqual([316, 216]);
    expect(numbers(unpack(image.src), "width", "height")).toEqual([316, 216]);
    expect([image.style.display, image.style.maxWidth, image.style.height]).toEqual([
      "block",
      "100%",
      "auto",
    ]);
  });

  test.for([
    // 11 of the course's 15 pixels, and of a label's own 12.
    [15, undefined, Math.ceil((616 * 11) / 15)],
    [15, 12, Math.ceil((616 * 11) / 12)],
    // Smaller than that from the start: not to be shrunk at all.
    [15, 9, 616],
  ] as const)("shrinks type of %f pixels, and a label of %s, to 11 and no farther", ([, fontSize, width]) => {
    const label = Plot.text([[0, 1]], { text: ["a"], ...(fontSize && { fontSize }) });
    const image = shown({ marks: [...(line.marks ?? []), label] }).querySelector("img") as HTMLImageElement;
    expect(image.style.minWidth).toBe(`${width}px`);
  });

  test("lets a picture without words shrink as far as the page wants", () => {
    const image = shown({ ...line, axis: null }).querySelector("img") as HTMLImageElement;
    expect(image.style.minWidth).toBe("");
  });

  test("a caption is smaller than the page's type and fainter, and reads in both themes", () => {
    const { style } = shown({ ...line, caption: "c" }).querySelector("figcaption") as HTMLElement;
    expect([style.fontSize, style.opacity, style.borderLeft]).toEqual(["0.9em", "0.8", "1px solid"]);
    // JupyterLab's text and paper: black of 87 % on white, white on #111111.
    for (const [text, paper, alpha] of [
      ["#000000", "#ffffff", 0.87],
      ["#ffffff", "#111111", 1],
    ] as const) {
      // biome-ignore format: pairs
      const seen = interpolate([paper, text])(alpha * Number(style.opacity));
      expect(wcagContrast(seen, paper), paper).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("a swatch brings the pattern that it is filled with", () => {
    const swatch =
      '<svg width="15" height="15" fill="url(#lines)"><rect width="15" height="15"></rect></svg>';
    const pattern = '<pattern id="lines" width="4" height="4"><path d="M0,0L4,4"></path></pattern>';
    const box = made(
      `<div>${swatch}<svg width="90" height="30"><defs>${pattern}</defs><rect></rect></svg></div>`,
    );
    const before = box.outerHTML;
    const [first, second] = [...bodyOf(figure(box)).querySelectorAll("img")].map(({ src }) => unpack(src));
    expect(first.querySelectorAll('pattern[id="lines"] path')).toHaveLength(1);
    expect(second.querySelectorAll("pattern")).toHaveLength(1);
    expect(box.outerHTML).toBe(before);
  });

  test("says in attributes what Plot's style sheets say of a legend", () => {
    const kinds: Plot.PlotOptions = {
      color: { legend: true },
      marks: [Plot.dotX([1, 2], { fill: ["a", "b"] })],
    };
    const body = shown(kinds);
    expect(body.querySelectorAll("style")).toHaveLength(0);
    const [legend] = body.querySelectorAll<HTMLElement>('[class$="-swatches-wrap"]');
    expect([legend.style.display, legend.style.flexWrap]).toEqual(["flex", "wrap"]);
    const [swatch] = body.querySelectorAll<HTMLElement>('[class$="-swatch"]');
    expect([swatch.textContent, swatch.style.display, swatch.style.marginRight]).toEqual([
      "a",
      "inline-flex",
      "1em",
    ]);
    expect(swatch.querySelector("img")?.style.marginRight).toBe("0.5em");
    expect(swatch.querySelector("img")?.alt).toBe("");
  });

  test("a style given in an attribute outranks the one from a style sheet", () => {
    const box = made('<div style="color: red"><style>:where(div) { color: blue; margin: 0 }</style></div>');
    expect((bodyOf(figure(box)).firstElementChild as HTMLElement).style.color).toBe("red");
    expect((bodyOf(figure(box)).firstElementChild as HTMLElement).style.margin).toBe("0px");
  });

  test("keeps a reader's own style sheet, which is more than defaults", () => {
    const html = figure(made("<div><style>b { color: red }</style><b>x</b></div>"));
    expect(bodyOf(html).querySelector("style")?.textContent).toBe("b { color: red }");
  });

  test("leaves the element as it was: shown again it is the same", () => {
    const chart = plot({ ...line, color: { legend: true, domain: [0, 1] }, caption: "c" });
    const before = chart.outerHTML;
    expect(figure(chart)).toBe(figure(chart));
    expect(chart.outerHTML).toBe(before);
  });

  test("turns every chart within other HTML into a picture, and a canvas, too", () => {
    const box = made('<div id="box"><p>two &lt; three<br>lines</p></div>');
    const canvas = theDocument().createElement("canvas");
    canvas.width = 3;
    box.append(plot(line), canvas, plot(line));
    const body = bodyOf(figure(box));
    expect(names(body)).toEqual(["div", "p", "br", "img", "img", "img"]);
    expect(body.querySelector("p")?.textContent).toBe("two < threelines");
    expect(body.querySelectorAll("img")[1].src).toMatch(/^data:image\/png/);
  });

  test("leaves an SVG with pictures from elsewhere in the page, where a browser loads them", () => {
    const photo = Plot.image([[1, 2]], { src: () => "https://example.org/a.png?b&c", clip: true });
    const body = shown({ ariaLabel: "A photograph.", marks: [photo] });
    const svg = body.querySelector("svg") as SVGElement;
    expect([svg.getAttribute("role"), svg.getAttribute("aria-label")]).toEqual(["img", "A photograph."]);
    expect(svg.querySelector("image")?.getAttribute("href")).toBe("https://example.org/a.png?b&c");
    expect(svg.innerHTML).not.toContain(":root");
    const [, clip] = /url\(#(plot-clip-\d+)\)/.exec(svg.outerHTML) ?? [];
    expect(svg.querySelector(`[id="${clip}"]`)).not.toBeNull();
  });

  test("takes tag names in any case", () => {
    expect(figure(theDocument().createElement("DIV"))).toBe("<div></div>");
  });

  test("is plain HTML when nothing moves", () => {
    expect(figure(plot(line))).not.toMatch(/<script|<button/);
  });
});
