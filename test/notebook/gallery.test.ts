// Charts after Plot's gallery: each is drawn from the text of its cell, with the shapes that its data ask for.
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { figure } from "../../src/page/figure";
import { unpack } from "../support/chart";
import { gallery } from "./gallery";
import { evaluate } from "./gallery/evaluate";
import { expected, some } from "./gallery/expected";

/** How many shapes each mark drew; shapes that markers and patterns are made of do not count. */
function shapesIn(svg: Element): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const mark of svg.querySelectorAll("g[aria-label]")) {
    const name = mark.getAttribute("aria-label") ?? "";
    if (/-axis /.test(name) || /-grid$/.test(name)) continue;
    const shapes = [...mark.querySelectorAll("path, circle, line, rect, image, text")];
    const own = shapes.filter((shape) => !shape.closest("marker, pattern, clipPath, defs"));
    counts[name] = (counts[name] ?? 0) + own.length;
  }
  return counts;
}

test("every chart of the gallery is expected, and no other", () => {
  expect([...gallery.keys()].sort()).toEqual(Object.keys(expected).sort());
  expect(gallery.size).toBeGreaterThanOrEqual(60);
});

test.for([...gallery])("%s", async ([name, source]) => {
  const html = figure((await evaluate(source)) as Element);
  const body = JSDOM.fragment(html);
  const images = [...body.querySelectorAll("img")];
  expect(body.querySelectorAll("svg, canvas")).toHaveLength(0);
  expect(images.map(({ src }) => src.slice(0, 19))).toEqual(images.map(() => "data:image/svg+xml;"));
  const drawn = images.map(({ src }) => unpack(src));
  const { legend = 0, marks = [] } = expected[name];
  const counts = drawn.map(shapesIn).filter((shapes) => Object.keys(shapes).length > 0);
  for (const [k, chart] of marks.entries())
    for (const mark of Object.keys(chart).filter((mark) => chart[mark] === some && counts[k]?.[mark] > 0))
      counts[k][mark] = some;
  expect({ legend: images.length - Math.max(counts.length, 1), marks: counts }).toEqual({ legend, marks });
  for (const image of images.filter((one) => !one.closest('[class*="-swatch"]')))
    expect(image.alt).not.toBe("");
  for (const element of drawn.flatMap((svg) => [svg, ...svg.querySelectorAll("*")]))
    for (const { name, value } of element.attributes)
      if (name !== "href")
        expect(value, `${element.localName} ${name}`).not.toMatch(/NaN|undefined|Infinity/);
});
