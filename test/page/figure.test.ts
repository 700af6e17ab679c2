// An element as it reaches the page: pictures with words, and HTML that needs no style sheet.
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { marble } from "../../src/notebook/marks";
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

describe("figure(element) with a marble", () => {
  const rolling: Plot.PlotOptions = {
    ...line,
    marks: [marble([{ x: [0, 0] }, { x: [1, 1] }])],
    caption: "It rolls.",
  };

  /** The page as it is once its scripts have run, for a reader who does or does not prefer stillness. */
  const open = (prefersStill: boolean, options = rolling) => {
    const page = new JSDOM(figure(plot(options)), {
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
    const image = [...document.querySelectorAll("img")].at(-1);
    const button = document.querySelector("button");
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

  test("has its button below the picture that moves, not below a legend", () => {
    const { image, button } = open(false, {
      ...rolling,
      caption: "c",
      color: { legend: true, domain: [0, 1] },
    });
    expect(button.previousElementSibling).toBe(image);
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
