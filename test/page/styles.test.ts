// Default rules of a style sheet, found for the elements that they select.
import { describe, expect, test } from "vitest";
import { theDocument } from "../../src/page/document";
import { collect, type Inline } from "../../src/page/styles";

/** What each element of some markup is told, by its tag; `undefined` where the style sheet must stay. */
function told(css: string, markup: string): Record<string, string[]> | undefined {
  const root = theDocument().createElement("div");
  root.innerHTML = `<style>${css}</style>${markup}`;
  const inline: Inline = new Map();
  const gone = collect(root.getElementsByTagName("style")[0], root, inline);
  return gone
    ? Object.fromEntries([...inline].map(([element, style]) => [element.localName, style]))
    : undefined;
}

describe("collect(style, root, inline)", () => {
  test("gives each element what its rules say, in order", () => {
    const css =
      ":where(div) { color: red; margin : 0 }\n:where(div > b), :where(i) { font-size: 10px; }\n:where(b) { top: 0 }";
    expect(told(css, "<b>x</b><p><i>y</i></p>")).toEqual({
      div: ["color: red", "margin: 0"],
      b: ["font-size: 10px", "top: 0"],
      i: ["font-size: 10px"],
    });
  });

  test("passes over what no attribute can say: a pseudo-element", () => {
    expect(told(":where(b::before) { color: red }", "<b>x</b>")).toEqual({});
  });

  test.for([
    "b { color: red }",
    ":where(b) i { top: 0 }",
    ":where(b) { top: 0 } i { top: 0 }",
    "@media print { b { top: 0 } }",
  ])("leaves %j to the style sheet", (css) => {
    expect(told(css, "<b>x</b>")).toBeUndefined();
  });
});
