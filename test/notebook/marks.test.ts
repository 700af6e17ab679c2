// What the shared marks make of foolish values.
import * as Plot from "@observablehq/plot";
import { describe, expect, test } from "vitest";
import {
  arrow,
  contours,
  curve,
  descentPath,
  marble,
  plane,
  powerLaw,
  powersOfTen,
  regions,
  tangent,
  type Window,
} from "../../src/notebook/marks";
import { corners, distance, draw, marksOf, numbers, pixel, ROUNDED } from "../support/chart";

const square: Window = { x: [-3, 3], y: [-3, 3] };
const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;

describe("foolish values draw what can be drawn", () => {
  const axes = { x: powersOfTen("h", -16, 0), y: powersOfTen("error", -16, 0) };
  test.for<[string, Plot.PlotOptions]>([
    [
      "a path that flies away",
      {
        ...plane(square),
        marks: [
          descentPath(
            [
              [0, 0],
              [1e308, -1e308],
              [nan, 1],
              [infinity, -infinity],
            ].map((x) => ({ x })),
          ),
        ],
      },
    ],
    ["an empty path", { ...plane(square), marks: [descentPath([]), marble([])] }],
    [
      "a marble that flies away",
      {
        ...plane(square),
        marks: [
          marble(
            [
              [0, 0],
              [1e308, 1],
              [nan, 1],
              [infinity, 1],
            ].map((x) => ({ x })),
          ),
        ],
      },
    ],
    ["contours of NaN", { ...plane(square), marks: [contours(() => nan, square)] }],
    ["contours of infinity", { ...plane(square), marks: [contours(() => infinity, square)] }],
    ["contours of a constant", { ...plane(square), marks: [contours(() => 1, square)] }],
    [
      "contours with a hole",
      { ...plane(square), marks: [contours(([x0, x1]) => Math.sqrt(x0 * x1), square)] },
    ],
    ["contours with a pole", { ...plane(square), marks: [contours(([x0]) => 1 / x0, square)] }],
    ["contours beyond all numbers", { ...plane(square), marks: [contours(([x0]) => 1e308 * x0, square)] }],
    ["a curve of NaN", { marks: [curve(() => nan, [0, 1])] }],
    ["a curve with a pole", { marks: [curve((x) => 1 / x, [-1, 1])] }],
    ["a curve of infinity", { marks: [curve(() => infinity, [0, 1])] }],
    ["a curve over no interval", { marks: [curve(Math.sin, [nan, 1])] }],
    ["a tangent of slope NaN", { marks: [tangent([1, 1], nan, [0, 2])] }],
    ["an upright tangent", { marks: [tangent([1, 1], infinity, [0, 2])] }],
    [
      "an arrow without end",
      { ...plane(square), marks: [arrow([0, 0], [infinity, nan], "?"), arrow([0, 0], [infinity, 1], "far")] },
    ],
    ["an arrow without length", { ...plane(square), marks: [arrow([0, 0], [0, 0], "0")] }],
    ["a power law through zero", { ...axes, marks: [powerLaw(1, [0, 0], [1e-16, 1], "?")] }],
    [
      "zero on a log axis",
      {
        ...axes,
        marks: [
          Plot.line([
            [1e-4, 0],
            [1e-3, 1e-3],
            [1, nan],
          ]),
        ],
      },
    ],
    ["regions without a name", { ...plane(square), marks: [regions(() => nan, square, 5)] }],
  ])("%s", ([, options]) => {
    const svg = draw(options);
    expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    expect(numbers(svg, "width", "height").every((size) => size > 0 && size < 1000)).toBe(true);
  });

  test("a path that flies away is drawn to the edge and beyond, with a gap at NaN", () => {
    const path = [
      [0, 0],
      [infinity, 0],
      [nan, nan],
      [1, 1],
      [0, -1e308],
    ].map((x) => ({ x }));
    const svg = draw({ ...plane(square), marks: [descentPath(path)] });
    const [out, back] = marksOf(svg, "line", "path").flatMap(corners);
    expect([out.length, back.length]).toEqual([2, 2]);
    expect(distance(out[0], pixel(svg, square, [0, 0]))).toBeLessThanOrEqual(ROUNDED);
    expect(distance(back[0], pixel(svg, square, [1, 1]))).toBeLessThanOrEqual(ROUNDED);
    expect([out[1][0], back[1][1]].every((pixels) => pixels > 480)).toBe(true);
  });

  test("what f throws comes through", () => {
    const broken = () => {
      throw new RangeError("f: no such point.");
    };
    expect(() => contours(broken, square)).toThrow(new RangeError("f: no such point."));
    expect(() => curve(broken, [0, 1])).toThrow(new RangeError("f: no such point."));
    expect(() => regions(broken, square)).toThrow(new RangeError("f: no such point."));
  });
});
