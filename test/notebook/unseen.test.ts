// A chart in which nothing of its data is seen says why.
import * as Plot from "@observablehq/plot";
import { describe, expect, test } from "vitest";
import { arrow, contours, curve, descentPath, label, plane, zeroLines } from "../../src/notebook/marks";
import { plot } from "../../src/notebook/plot";
import { wordsFor } from "../../src/page/words";

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;
const none = "Nothing to draw: no value is a finite number.";
const beyond = "Nothing to see: all of it lies beyond the axes.";
const square = { x: [-1, 1], y: [-1, 1] } as const;

const corners = [[0, 0], [90, 0], [0, 90], [0, 0]]; // biome-ignore format: points
const triangle = { type: "Polygon" as const, coordinates: [corners] };

/** What a chart says of its own emptiness, in its middle. */
function said(options: Plot.PlotOptions): string {
  const texts = plot(options).querySelectorAll('[aria-label="text"] text');
  return [...texts].map((text) => [...text.childNodes].map((line) => line.textContent).join(" ")).join();
}

describe("plot(options) says that nothing is seen", () => {
  test.for<[string, Plot.PlotOptions]>([
    ["of a line of NaN", { marks: [Plot.lineY([nan, nan])] }],
    ["of dots at infinity", { marks: [Plot.dotY([infinity, -infinity])] }],
    ["of a curve", { marks: [curve(() => nan, [0, 1])] }],
    ["on a log axis", { y: { type: "log", domain: [0.1, 1] }, marks: [Plot.lineY([nan, -1])] }],
    ["in spite of a rule", { marks: [Plot.ruleY([0]), Plot.lineY([nan, nan])] }],
    ["of several", { marks: [Plot.lineY([nan]), [Plot.dotY([nan])]] }],
  ])("where no value is finite: %s", ([, options]) => {
    expect(said(options)).toBe(none);
  });

  test.for<[string, Plot.PlotOptions]>([
    ["a line above", { y: { domain: [0, 1] }, marks: [Plot.lineY([50, 80], { clip: true })] }],
    [
      "a run that left",
      { ...plane(square), marks: [zeroLines(), descentPath([{ x: [9, 9] }, { x: [1e9, 1e9] }])] },
    ],
  ])("where all lies beyond the axes: %s", ([, options]) => {
    expect(said(options)).toBe(beyond);
  });

  test("to who cannot see it, too, after the chart's own words", () => {
    const chart = plot({ ariaLabel: "The loss.", marks: [Plot.lineY([nan])] });
    expect(wordsFor(chart)).toBe(`The loss. ${none}`);
  });

  test.for<[string, Plot.PlotOptions]>([
    ["some of it is there", { marks: [Plot.lineY([nan, 1, 2])] }],
    ["one of two lines is there", { marks: [Plot.lineY([nan, nan]), Plot.lineY([1, 2])] }],
    ["a line crosses the frame", { y: { domain: [0, 1] }, marks: [Plot.lineY([-50, 80], { clip: true })] }],
    ["it had no data", { marks: [Plot.lineY([]), Plot.ruleY([0])] }],
    ["it has no marks", { marks: [] }],
    ["an arrow is there", { ...plane(square), marks: [arrow([0, 0], [1, 1])] }],
    [
      "a map is there",
      { ...plane(square), marks: [contours(([x0]) => x0, square), descentPath([{ x: [9, 9] }])] },
    ],
    ["a shape is there", { projection: "identity", marks: [Plot.geo(triangle), Plot.dot([[-50, -50]])] }],
    ["a function draws", { marks: [() => null, Plot.lineY([nan])] }],
    ["a symbol stands at the corner", { ...plane(square), marks: [Plot.vector([[-1, 1]], { length: 9 })] }],
    ["a line has a hundred thousand corners", { marks: [Plot.lineY(Array(100_000).fill(1))] }],
    ["it is in facets", { marks: [Plot.dotX([1, 2], { fx: ["a", "b"] })] }],
  ])("but not where %s", ([, options]) => {
    expect(said(options)).not.toMatch(/Nothing to/);
  });

  test("and leaves words of the chart where they are", () => {
    expect(said({ marks: [Plot.lineY([nan]), label("loss", [0, 0])] })).toContain("loss");
  });
});
