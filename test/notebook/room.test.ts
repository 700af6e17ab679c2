// Room for the words along the axes: margins before a chart is drawn, and what it turns out to need.
import * as Plot from "@observablehq/plot";
import { describe, expect, test } from "vitest";
import { marginsFor, needs } from "../../src/notebook/room";
import { theDocument } from "../../src/page/document";

const margins = ({ marginTop = 0, marginRight = 0, marginBottom = 0, marginLeft = 0 }) => [
  marginTop,
  marginRight,
  marginBottom,
  marginLeft,
];
const dots = Plot.dot([[1, 2]]);

describe("marginsFor(options): top, right, bottom, left", () => {
  test.for<[string, Plot.PlotOptions, number[]]>([
    ["two axes that marks bring", { marks: [dots] }, [34, 24, 48, 64]],
    ["two axes that the chart describes", { x: {}, y: {} }, [34, 24, 48, 64]],
    ["x alone", { marks: [Plot.dotX([1])] }, [20, 24, 48, 24]],
    ["y alone", { marks: [Plot.dotY([1])] }, [34, 24, 24, 64]],
    ["x above", { x: { axis: "top" } }, [48, 24, 20, 24]],
    ["y at the right", { y: { axis: "right" } }, [34, 64, 24, 0]],
    ["x on both sides", { x: { axis: "both" } }, [48, 24, 48, 24]],
    ["an axis given as a mark", { marks: [Plot.axisX({ anchor: "top" })] }, [48, 24, 20, 24]],
    [
      "facets across, with a label",
      { fx: { label: "kind" }, marks: [Plot.dotX([1], { fx: ["a"] })] },
      [48, 24, 48, 24],
    ],
    ["facets down", { marks: [Plot.dotX([1], { fy: ["a"] })] }, [20, 64, 48, 24]],
  ])("has room for %s", ([, options, expected]) => {
    expect(margins(marginsFor(options))).toEqual(expected);
  });

  test.for<[string, Plot.PlotOptions]>([
    ["no marks", { marks: [] }],
    ["marks without a place", { marks: [Plot.text(["words"], { frameAnchor: "middle" })] }],
    ["axes switched off", { axis: null, marks: [dots] }],
    ["axes switched off one by one", { x: { axis: null }, y: { axis: null }, marks: [dots] }],
    ["a projection", { projection: "mercator", marks: [dots] }],
  ])("asks for none with %s", ([, options]) => {
    expect(marginsFor(options)).toEqual({});
  });

  test("leaves facets without a label the room of the other axes", () => {
    expect(marginsFor({ fx: { label: null }, marks: [Plot.dotX([1], { fx: ["a"] })] }).marginTop).toBe(20);
  });

  test("takes a chart's own margins over where it has an aspectRatio, which Plot reckons with them", () => {
    const own = { aspectRatio: 1, margin: 10, marginLeft: 50, marks: [dots] };
    expect(margins(marginsFor(own))).toEqual([10, 10, 10, 50]);
  });
});

describe("needs(chart, margins, options)", () => {
  const drawn = (options: Plot.PlotOptions) =>
    Plot.plot({ document: theDocument(), style: { fontSize: "15px" }, ...options });
  const of = (options: Plot.PlotOptions) => {
    const room = marginsFor(options);
    return { room, ...needs(drawn(options), room, options) };
  };

  test("is nothing more where the numbers are short", () => {
    const options = { marks: [Plot.lineY([1, 2])] };
    const { room, margins: more, wider, extra } = of(options);
    expect([wider, extra]).toEqual([false, 0]);
    expect(more).toEqual(room);
  });

  test("is a left margin as wide as the longest name, up to 240 pixels", () => {
    const bars = (name: string) => ({ marks: [Plot.barX([1], { y: [name] })] });
    const [short, long, endless] = ["a", "a name of thirty-odd letters now", "x".repeat(200)].map((name) =>
      of(bars(name)),
    );
    expect(short.wider).toBe(false);
    expect(long.wider).toBe(true);
    // About 0.5 em a letter, in 15 pixels, and 12 for the tick.
    expect(long.margins.marginLeft).toBeGreaterThan(32 * 15 * 0.4);
    expect(long.margins.marginLeft).toBeLessThan(32 * 15 * 0.6 + 12);
    expect(endless.margins.marginLeft).toBe(240);
  });

  test("is height for rows, which Plot counts without our margins", () => {
    const rows: Plot.PlotOptions = { marks: [Plot.barX([1, 2], { y: ["a", "b"] })] };
    // 34 above and 48 below instead of Plot's 20 and 30: 82 − 20 − 30.
    expect(of(rows).extra).toBe(32);
    expect(of({ ...rows, height: 100 }).extra).toBe(0);
    expect(of({ ...rows, margin: 10 }).extra).toBe(0);
    expect(of({ marks: [Plot.lineY([1, 2])] }).extra).toBe(0);
  });
});
