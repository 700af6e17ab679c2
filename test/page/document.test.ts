// The document does what charts ask of a browser.
import { describe, expect, test } from "vitest";
import { makeDocument, theDocument } from "../../src/page/document";

const SVG = "http://www.w3.org/2000/svg";

describe("theDocument()", () => {
  test("is one and the same, and in a kernel the global one", () => {
    expect(theDocument()).toBe(theDocument());
    const own = makeDocument();
    Object.assign(globalThis, { document: own });
    try {
      expect(theDocument()).toBe(own);
    } finally {
      Reflect.deleteProperty(globalThis, "document");
    }
  });
});

describe("makeDocument()", () => {
  const document = makeDocument();

  test("is empty, and apart from any other", () => {
    document.body.append("here");
    expect(makeDocument().body.textContent).toBe("");
  });

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

  test("its nodes are instances of its window's Node", () => {
    const Node = document.defaultView?.Node as unknown as new () => object;
    for (const node of [
      document.createElement("a"),
      document.createTextNode("t"),
      document.createElementNS(SVG, "g"),
    ])
      expect(node).toBeInstanceOf(Node);
    expect({}).not.toBeInstanceOf(Node);
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

  test("its children are instances of its window's HTMLCollection", () => {
    const { HTMLCollection } = document.defaultView as unknown as { HTMLCollection: new () => object };
    expect(document.body.children).toBeInstanceOf(HTMLCollection);
    expect([]).not.toBeInstanceOf(HTMLCollection);
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
});
