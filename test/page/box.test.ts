// About how large a text is: exact to some per cent only, so the tests compare.
import { expect, test } from "vitest";
import { boxOf } from "../../src/page/box";
import { makeDocument } from "../../src/page/document";

/** The box of the first element of some SVG. */
function box(markup: string) {
  const svg = makeDocument().createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.innerHTML = markup;
  return boxOf(svg.firstElementChild as Element);
}

test("boxOf(element) is 0 without text", () => {
  expect(box("<g><path d='M0,0'/></g>")).toEqual({ x: 0, y: 0, width: 0, height: 0 });
});

test("boxOf(element) grows with the letters and the type, and takes wide letters for wide ones", () => {
  const usual = box("<text font-size='10'>slope</text>");
  expect(box("<text font-size='20'>slope</text>")).toEqual({
    ...usual,
    width: 2 * usual.width,
    height: 2 * usual.height,
  });
  expect(box("<text font-size='10'>slopes</text>").width).toBeGreaterThan(usual.width);
  expect(box("<text font-size='10'>iii</text>").width).toBeLessThan(
    box("<text font-size='10'>mmm</text>").width / 2,
  );
  expect(box("<text font-size='10'>a<tspan font-weight='bold'>bc</tspan></text>").width).toBeGreaterThan(
    box("<text font-size='10'>abc</text>").width,
  );
});

test("boxOf(element) takes a size from the elements around, 16 px at last; a title has no size", () => {
  expect(box("<g style='font-size: 32px'><text>a</text></g>").width).toBe(2 * box("<text>a</text>").width);
  expect(box("<text>a<title>a long explanation</title></text>")).toEqual(box("<text>a</text>"));
});

test("boxOf(element) is as wide as the longest line and as high as all of them", () => {
  const [one, two] = [
    "<text><tspan dy='0'>wide line</tspan></text>",
    "<text><tspan dy='0'>wide line</tspan><tspan dy='1em'>a</tspan></text>",
  ].map(box);
  expect(two.width).toBe(one.width);
  // Sums of tenths: to rounding.
  expect(two.height - one.height).toBeCloseTo(16, 10);
});
