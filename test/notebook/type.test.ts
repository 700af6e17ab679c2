// The type of a chart whose own margins are too narrow for the course's.
import { expect, test } from "vitest";
import * as Plot from "../../src/notebook/plot";
import { fittingType } from "../../src/notebook/type";

const long = "a label of forty letters and some blanks";
const sizeOf = (options: Plot.PlotOptions) => Number.parseFloat(Plot.plot(options).style.fontSize);
const bars = (margins: Plot.PlotOptions) =>
  sizeOf({ y: { label: null }, ...margins, marks: [Plot.barX([1], { y: [long] })] });

test("plot(options with a margin that is too narrow for its labels) takes smaller type, down to Plot's own", () => {
  expect(bars({ marginLeft: 400 })).toBe(15);
  const between = bars({ marginLeft: 240 });
  expect(between).toBeGreaterThan(10);
  expect(between).toBeLessThan(15);
  expect(bars({ marginLeft: 60 })).toBe(10);
});

test("plot(options) makes room beside the labels for that of their axis, if that is upright", () => {
  const labelled = (label: string | null) => {
    const marks = [Plot.barX([1], { y: [long] })];
    return sizeOf({ marginLeft: 300, y: { label, labelAnchor: "center" }, marks });
  };
  expect([labelled(null), labelled("what")]).toEqual([15, 14]);
});

test("fittingType(svg, usual) asks the words at either side, and none that turn or have a size of their own", () => {
  const at = (x: number, options: Plot.TextOptions) => {
    const marks = [Plot.text([long], { x: [x], ...options })];
    const chart = Plot.plot({
      axis: null,
      margin: 0,
      x: { domain: [0, 1] },
      style: { fontSize: "15px" },
      marks,
    });
    return fittingType(chart, 15);
  };
  const [start, end] = [{ textAnchor: "start" }, { textAnchor: "end" }] as const;
  expect([at(0, start), at(1, start), at(1, end), at(0, end)]).toEqual([15, 10, 15, 10]);
  expect([at(0.5, {}), at(0, {})]).toEqual([15, 10]);
  expect([at(1, { ...start, fontSize: 20 }), at(1, { ...start, rotate: 90 })]).toEqual([15, 15]);
});
