// What charts ask of a browser, and linkedom alone has not.
import { describe, expect, test } from "vitest";
import { makeDocument } from "../../src/page/document";
import { mend } from "../../src/page/mend";

const SVG = "http://www.w3.org/2000/svg";

describe("mend(classes): a mended document", () => {
  const document = makeDocument();

  test("takes a style as text, by name, and as an attribute, in HTML and in SVG", () => {
    for (const element of [document.createElement("p"), document.createElementNS(SVG, "svg")]) {
      Object.assign(element, { style: "color: red; font-size: 12px" });
      expect(element.getAttribute("style")).toBe("color: red; font-size: 12px");
      Object.assign((element as HTMLElement).style, { fontSize: "15px" });
      expect((element as HTMLElement).style.fontSize).toBe("15px");
      expect(element.getAttribute("style")).toMatch(/font-size: ?15px/);
    }
  });

  test("innerHTML within an SVG makes elements of SVG, and ends those that end in their own tag", () => {
    const group = document.createElementNS(SVG, "g");
    group.innerHTML =
      '<linearGradient><stop offset="0" /><stop offset="1"/></linearGradient><path d="M0,0" />';
    expect([...group.children].map(({ namespaceURI }) => namespaceURI)).toEqual([SVG, SVG]);
    expect(group.firstElementChild?.children).toHaveLength(2);
  });

  test("innerHTML of an HTML element leaves HTML's empty elements empty", () => {
    const box = document.createElement("div");
    box.innerHTML = "a<br/>b<img src='x'/>c";
    expect([...box.childNodes].map(({ nodeName }) => nodeName)).toEqual([
      "#text",
      "BR",
      "#text",
      "IMG",
      "#text",
    ]);
  });

  test("a canvas paints, tells its size, and has no other context", () => {
    const canvas = document.createElement("canvas");
    canvas.width = 2;
    canvas.height = 1;
    canvas.getContext("2d")?.fillRect(0, 0, 1, 1);
    expect([canvas.getAttribute("width"), canvas.height]).toEqual(["2", 1]);
    expect([...(canvas.getContext("2d")?.getImageData(0, 0, 2, 1).data ?? [])]).toEqual([
      0, 0, 0, 255, 0, 0, 0, 0,
    ]);
    expect(canvas.toDataURL()).toMatch(/^data:image\/png;base64,/);
    expect(canvas.getContext("webgl")).toBeNull();
  });

  test("the box of a text grows with its letters and its lines", () => {
    const boxOf = (html: string) => {
      const svg = document.createElementNS(SVG, "svg");
      svg.innerHTML = html;
      return (svg.firstElementChild as SVGGraphicsElement).getBBox();
    };
    const one = boxOf('<text font-size="10">short</text>');
    const long = boxOf('<text font-size="10">rather longer than that</text>');
    const large = boxOf('<text font-size="20">short</text>');
    const two = boxOf('<text font-size="10"><tspan dy="1em">short</tspan><tspan dy="1em">as</tspan></text>');
    expect(long.width).toBeGreaterThan(3 * one.width);
    expect(large.width / one.width).toBeCloseTo(2, 12);
    expect([two.width, two.height - one.height]).toEqual([one.width, 10]);
    // A usual sans-serif has "short" about 2.5 em wide; half a letter less or more is near enough for a box.
    expect(Math.abs(one.width - 25)).toBeLessThan(3);
    expect(boxOf("<g></g>").width).toBe(0);
  });

  test("getComputedTextLength() is the width of the text's box", () => {
    const text = document.createElementNS(SVG, "text");
    text.textContent = "as long as it is";
    expect(text.getComputedTextLength()).toBe(text.getBBox().width);
    expect(text.getComputedTextLength()).toBeGreaterThan(0);
  });

  test("dispatchEvent(an event of JavaScript's own class) is heard above if it bubbles, with its detail", () => {
    const box = document.createElement("div");
    const inner = document.createElementNS(SVG, "g");
    box.append(inner);
    const heard: unknown[] = [];
    const hear = (event: Event) => heard.push([event.type, (event as CustomEvent).detail]);
    for (const type of ["input", "told"]) box.addEventListener(type, hear);
    inner.dispatchEvent(new Event("input"));
    inner.dispatchEvent(new Event("input", { bubbles: true }));
    inner.dispatchEvent(new CustomEvent("told", { bubbles: true, detail: 7 }));
    expect(heard).toEqual([
      ["input", undefined],
      ["told", 7],
    ]);
  });

  test("leaves it to a handler to stop an event of JavaScript's own class, and says so", () => {
    const box = document.createElement("div");
    box.addEventListener("input", (event) => event.preventDefault());
    expect(box.dispatchEvent(new Event("input", { cancelable: true }))).toBe(false);
    expect(box.dispatchEvent(new Event("change", { cancelable: true }))).toBe(true);
  });

  test("has a canvas of its own for each element, empty again when its size is set", () => {
    const [one, two] = [document.createElement("canvas"), document.createElement("canvas")];
    one.getContext("2d")?.fillRect(0, 0, 1, 1);
    const alpha = (canvas: HTMLCanvasElement) => canvas.getContext("2d")?.getImageData(0, 0, 1, 1).data[3];
    expect([alpha(one), alpha(two)]).toEqual([255, 0]);
    one.width = 5;
    expect(alpha(one)).toBe(0);
  });

  test("is mended once: what is done again changes nothing", () => {
    const view = document.defaultView as unknown as Parameters<typeof mend>[0];
    const before = Object.getOwnPropertyDescriptor(view.Element.prototype, "innerHTML");
    mend(view);
    expect(Object.getOwnPropertyDescriptor(view.Element.prototype, "innerHTML")).toEqual(before);
  });
});
