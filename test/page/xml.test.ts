// What a picture is made of: well-formed XML, whatever stands in the drawing.
import { describe, expect, test } from "vitest";
import { makeDocument } from "../../src/page/document";
import { attributes, escapeXml, ownAttributes, SVG, xml } from "../../src/page/xml";
import { parseSvg } from "../support/chart";

const asItIs = (value: string) => value;

/** An SVG with this in it, as XML. */
function written(markup: string, count = asItIs): string {
  const svg = makeDocument().createElementNS(SVG, "svg");
  svg.innerHTML = markup;
  return xml(svg, 1, "", count);
}

describe("xml(node, decimals, around, count)", () => {
  test("names the namespace once, at the root", () => {
    expect(written("<g><path d='M0,0'></path></g>")).toBe(
      `<svg xmlns="${SVG}"><g><path d="M0,0"/></g></svg>`,
    );
  });

  test("gives elements back the capitals that HTML took from them", () => {
    expect(written("<clipPath id='a'></clipPath>")).toContain('<clipPath id="a"/>');
  });

  test("leaves scripts out, and comments", () => {
    expect(written("<script>alert(1)</script><!-- a -->")).toBe(`<svg xmlns="${SVG}"/>`);
  });

  test("HTML inside a foreignObject has its own namespace", () => {
    const svg = parseSvg(written("<foreignObject><div><b>a</b></div></foreignObject>"));
    expect(svg.querySelector("b")?.namespaceURI).toBe("http://www.w3.org/1999/xhtml");
    expect(svg.querySelector("foreignObject")?.namespaceURI).toBe(SVG);
  });

  test("names that are counted get the number they are given", () => {
    const count = (value: string) => value.replace("plot-7", "plot-1");
    expect(written("<g clip-path='url(#plot-7)'></g>", count)).toContain('clip-path="url(#plot-1)"');
  });
});

test("xml(node, …) writes the numbers of a drawing's words with a minus, and changes nothing else", () => {
  const text = written("<text>-6.00, 1e-5, x-3<tspan>-.5</tspan></text><title>-1</title>");
  expect(parseSvg(text).textContent).toBe("−6.00, 1e-5, x-3−.5-1");
});

test("ownAttributes(element) keeps the order in which they were written", () => {
  const element = makeDocument().createElement("p");
  for (const name of ["b", "a", "c"]) element.setAttribute(name, name);
  expect(Object.keys(ownAttributes(element))).toEqual(["b", "a", "c"]);
});

test("attributes(list) leaves out what has no value or no name that XML allows", () => {
  expect(attributes({ a: "1", b: undefined, "c!": "2", "xlink:href": "#d" }, 1, asItIs)).toBe(
    ' a="1" href="#d"',
  );
});

test("escapeXml(text) makes well-formed text of anything", () => {
  const text = 'a < b && c > "d" \u001b[31m \ud800 \uffff';
  const svg = parseSvg(`<svg xmlns="${SVG}" a="${escapeXml(text, '"')}">${escapeXml(text)}</svg>`);
  const readable = 'a < b && c > "d" \ufffd[31m \ufffd \ufffd';
  expect([svg.getAttribute("a"), svg.textContent]).toEqual([readable, readable]);
});
