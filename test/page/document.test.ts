// The document that charts are drawn in.
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

  test("its children are instances of its window's HTMLCollection", () => {
    const { HTMLCollection } = document.defaultView as unknown as { HTMLCollection: new () => object };
    expect(document.body.children).toBeInstanceOf(HTMLCollection);
    expect([]).not.toBeInstanceOf(HTMLCollection);
  });
});
