// The shared marks stand where the mathematics puts them, in pixels read back from the SVG.
import * as Plot from "@observablehq/plot";
import { describe, expect, test } from "vitest";
import {
  arrow,
  contours,
  curve,
  descentPath,
  label,
  marble,
  plane,
  powerLaw,
  powersOfTen,
  regions,
  tangent,
  type Window,
  zeroLines,
} from "../../src/notebook/marks";
import { palette } from "../../src/notebook/palette";
import { corners, distance, draw, marksOf, numbers, pixel } from "../support/chart";

/** Coordinates are rounded to a tenth of a pixel in each direction. */
const ROUNDED = 0.08;

const square: Window = { x: [-3, 3], y: [-3, 3] };
const tall: Window = { x: [-3.5, 3.5], y: [-4.5, 4.5] };
const bowl = (x: number[]) => x[0] ** 2 + x[1] ** 2;
const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;

describe("plane(window)", () => {
  test.for([square, tall, { x: [-1, 5], y: [0, 2] }] as Window[])(
    "shows a circle as a circle (%#)",
    (window) => {
      const circle = Array.from({ length: 73 }, (_, k) => [
        2 + Math.cos(k * (Math.PI / 36)),
        1 + Math.sin(k * (Math.PI / 36)),
      ]);
      const svg = draw({ ...plane(window), marks: [Plot.line(circle)] });
      const [points] = marksOf(svg, "line", "path").flatMap(corners);
      const [across, up] = [0, 1].map((axis) => {
        const values = points.map((point) => point[axis]);
        return Math.max(...values) - Math.min(...values);
      });
      // The height is a whole number of pixels, which may be half a pixel too many or too few.
      expect(Math.abs(across - up)).toBeLessThanOrEqual(0.5 + 4 * ROUNDED);
      expect(across).toBeGreaterThan(50);
    },
  );

  test("shows a circle as a circle in each of two panels", () => {
    const ring = Array.from({ length: 73 }, (_, k) => [
      Math.cos(k * (Math.PI / 36)),
      Math.sin(k * (Math.PI / 36)),
    ]);
    const panels = ["left", "right"].map((fx) => Plot.line(ring, { fx: ring.map(() => fx) }));
    const svg = draw({ ...plane(square, { fx: { label: null } }), marks: panels });
    const circles = marksOf(svg, "line", "path").flatMap(corners);
    expect(circles).toHaveLength(2);
    for (const points of circles) {
      const [across, up] = [0, 1].map((axis) => {
        const values = points.map((point) => point[axis]);
        return Math.max(...values) - Math.min(...values);
      });
      // As above: half a pixel for the height, and the rounding of four coordinates.
      expect(Math.abs(across - up)).toBeLessThanOrEqual(0.5 + 4 * ROUNDED);
      expect(across).toBeGreaterThan(50);
    }
  });

  test("labels the axes x₀ and x₁ unless told other names", () => {
    const labels = (options?: { names: string[] }) =>
      marksOf(draw(plane(square, options)), "x-axis label", "text")
        .concat(marksOf(draw(plane(square, options)), "y-axis label", "text"))
        .map(({ textContent }) => textContent?.replace(/[^\wX₀₁]/g, ""));
    expect(labels()).toEqual(["x₀", "x₁"]);
    expect(labels({ names: ["X1", "X2"] })).toEqual(["X1", "X2"]);
  });
});

describe("powersOfTen(label, from, to)", () => {
  const ticks = (...options: Parameters<typeof powersOfTen>) =>
    marksOf(draw({ x: powersOfTen(...options), marks: [Plot.ruleX([1])] }), "x-axis tick label", "text").map(
      ({ textContent }) => textContent,
    );

  test("writes every second power with its exponent raised, 1 and 10 as numbers", () => {
    expect(ticks("h", -16, 0)).toEqual([
      "10⁻¹⁶",
      "10⁻¹⁴",
      "10⁻¹²",
      "10⁻¹⁰",
      "10⁻⁸",
      "10⁻⁶",
      "10⁻⁴",
      "10⁻²",
      "1",
    ]);
    expect(ticks("n", 0, 3, 1)).toEqual(["1", "10", "10²", "10³"]);
  });

  test("sets the powers at equal distances from one end to the other", () => {
    const svg = draw({ x: powersOfTen("h", -8, 0), marks: [Plot.dotX([1e-8, 1e-5, 1])] });
    const places = marksOf(svg, "dot", "circle").map((dot) => numbers(dot, "cx")[0]);
    // 600 pixels less margins of 64 and 24 leave 512: 64 for each power of ten.
    expect(places).toEqual([64, 64 + 3 * 64, 64 + 8 * 64]);
  });
});

describe("curve(f, interval)", () => {
  const window: Window = { x: [-1, 1], y: [-2, 2] };
  const parts = (f: (x: number) => number) => {
    const svg = draw({ x: { domain: window.x }, y: { domain: window.y }, marks: [curve(f, window.x)] });
    return { svg, parts: marksOf(svg, "line", "path").flatMap(corners) };
  };

  test("goes through the points of the graph, from end to end", () => {
    const {
      svg,
      parts: [points],
    } = parts((x) => 2 * x ** 3);
    expect(points).toHaveLength(301);
    for (const [k, x] of [
      [0, -1],
      [75, -0.5],
      [150, 0],
      [300, 1],
    ])
      expect(distance(points[k], pixel(svg, window, [x, 2 * x ** 3]))).toBeLessThanOrEqual(ROUNDED);
  });

  test("leaves a gap where f is not a number", () => {
    const { svg, parts: graph } = parts((x) => Math.sqrt(x ** 2 - 0.25));
    expect(graph).toHaveLength(2);
    expect(distance(graph[1][0], pixel(svg, window, [0.5, 0]))).toBeLessThan(4);
  });
});

describe("tangent(point, slope, interval)", () => {
  test("passes through the point with the slope, and marks the point", () => {
    const window: Window = { x: [0, 4], y: [-4, 16] };
    const svg = draw({
      x: { domain: window.x },
      y: { domain: window.y },
      marks: [tangent([2, 4], 4, [1, 3])],
    });
    const [[from, to]] = marksOf(svg, "line", "path").flatMap(corners);
    expect(distance(from, pixel(svg, window, [1, 0]))).toBeLessThanOrEqual(ROUNDED);
    expect(distance(to, pixel(svg, window, [3, 8]))).toBeLessThanOrEqual(ROUNDED);
    const [dot] = marksOf(svg, "dot", "circle");
    expect(distance(numbers(dot, "cx", "cy"), pixel(svg, window, [2, 4]))).toBeLessThanOrEqual(ROUNDED);
  });
});

describe("contours(f, window)", () => {
  test("are circles about the minimum of x₀² + x₁², evenly spaced", () => {
    const svg = draw({ ...plane(square), marks: [contours(bowl, square)] });
    const centre = pixel(svg, square, [0, 0]);
    const unit = distance(centre, pixel(svg, square, [1, 0]));
    const rings = marksOf(svg, "contour", "path")
      .flatMap(corners)
      .map((ring) => ring.map((corner) => distance(corner, centre)))
      .filter((radii) => Math.max(...radii) < 2.9 * unit)
      .sort((a, b) => a[0] - b[0])
      .slice(1); // The lowest level is a speck about the minimum.
    // Levels at low + (high − low)(k/12)², with high = 18 in the corners, and low = 2·(3/59)² next to 0.
    const low = 2 * (3 / 59) ** 2;
    const expected = [1, 2, 3, 4, 5, 6, 7, 8].map((k) => unit * Math.sqrt(low + (18 - low) * (k / 12) ** 2));
    expect(rings).toHaveLength(expected.length);
    // Between grid points 10 pixels apart r² is taken as a straight line: off by 10²/4 at most, so r by that over 2r.
    for (const [k, radii] of rings.entries())
      for (const radius of radii)
        expect(Math.abs(radius - expected[k])).toBeLessThanOrEqual(10 ** 2 / 4 / (2 * expected[k]) + ROUNDED);
  });

  test("of x₀² + 10x₁² are √10 times as wide as they are high", () => {
    const svg = draw({ ...plane(square), marks: [contours(([x0, x1]) => x0 ** 2 + 10 * x1 ** 2, square)] });
    const centre = pixel(svg, square, [0, 0]);
    const rings = marksOf(svg, "contour", "path").flatMap(corners);
    const [ring] = rings
      .filter((points) => points.every((point) => Math.abs(point[0] - centre[0]) < 190))
      .slice(-1);
    const [across, up] = [0, 1].map((axis) =>
      Math.max(...ring.map((point) => Math.abs(point[axis] - centre[axis]))),
    );
    // Up, 10 pixels between grid points are a tenth of the ellipse: 3 % off is within what that allows.
    expect(Math.abs(across / up / Math.sqrt(10) - 1)).toBeLessThan(0.03);
  });
});

describe("descentPath(path)", () => {
  const path = [
    [-3, 4],
    [-1, 2],
    [0, 0.5],
    [0.5, 0],
  ].map((x) => ({ x }));
  const svg = draw({ ...plane(tall), marks: [descentPath(path)] });
  const places = path.map(({ x }) => pixel(svg, tall, x));

  test("joins all points in order", () => {
    const [points] = marksOf(svg, "line", "path").flatMap(corners);
    expect(points).toHaveLength(4);
    for (const [k, point] of points.entries())
      expect(distance(point, places[k])).toBeLessThanOrEqual(ROUNDED);
  });

  test("has a dot at every point, and a ring about the first", () => {
    const dots = marksOf(svg, "dot", "circle");
    const stations = [...places, places[0]];
    expect(dots).toHaveLength(5);
    for (const [k, dot] of dots.entries())
      expect(distance(numbers(dot, "cx", "cy"), stations[k])).toBeLessThanOrEqual(ROUNDED);
    const ring = dots[4].parentElement;
    expect([ring?.getAttribute("fill"), ring?.getAttribute("stroke")]).toEqual([palette.paper, palette.path]);
  });
});

describe("marble(path)", () => {
  const path = [
    [-3, 4],
    [-1, 2],
    [0, 0.5],
    [0.5, 0],
  ].map((x) => ({ x }));
  const svg = draw({ ...plane(tall), marks: [marble(path, { seconds: 4 })] });
  const motions = [...svg.querySelectorAll("animate")];

  test("visits every point in order, then rests at the last", () => {
    const [across, up] = motions.map((motion) => motion.getAttribute("values")?.split(";").map(Number) ?? []);
    const stations = across.map((x, k) => [x, up[k]]);
    const places = [...path, path[3], path[3]].map(({ x }) => pixel(svg, tall, x));
    expect(stations).toHaveLength(places.length);
    for (const [k, station] of stations.entries())
      expect(distance(station, places[k])).toBeLessThanOrEqual(ROUNDED);
  });

  test("takes the time asked for, again and again", () => {
    const told = motions.map((motion) =>
      ["attributeName", "dur", "repeatCount"].map((name) => motion.getAttribute(name)),
    );
    expect(told).toEqual([
      ["cx", "4s", "indefinite"],
      ["cy", "4s", "indefinite"],
    ]);
  });

  test("lies at the end of the path where nothing moves", () => {
    const [ball] = [...svg.querySelectorAll("circle")];
    expect(distance(numbers(ball, "cx", "cy"), pixel(svg, tall, [0.5, 0]))).toBeLessThanOrEqual(ROUNDED);
  });
});

describe("arrow(from, vector, text)", () => {
  test.for([
    [
      [1, -2],
      [1.5, 0.5],
    ],
    [
      [0, 0],
      [-2, -2],
    ],
    [
      [-1, 1],
      [0, 2],
    ],
  ])("goes from %j by %j, and ends there", ([from, vector]) => {
    const svg = draw({ ...plane(tall), marks: [arrow(from, vector, "−∇f")] });
    const [shaft, head] = marksOf(svg, "arrow", "path").flatMap(corners);
    const tip = pixel(svg, tall, [from[0] + vector[0], from[1] + vector[1]]);
    expect(distance(shaft[0], pixel(svg, tall, from))).toBeLessThanOrEqual(ROUNDED);
    expect(distance(shaft[1], tip)).toBeLessThanOrEqual(ROUNDED);
    expect(distance(head[1], tip)).toBeLessThanOrEqual(ROUNDED);
    const [words] = marksOf(svg, "text", "text");
    expect(words.textContent).toBe("−∇f");
    const [, x, y] = /translate\((.*),(.*)\)/.exec(words.getAttribute("transform") ?? "") ?? [];
    expect(distance([Number(x), Number(y)], tip)).toBeLessThan(20);
  });
});

describe("label(text, at)", () => {
  test("writes the words at the point, on paper", () => {
    const svg = draw({ ...plane(tall), marks: [label("here", [1, 2])] });
    const [words] = marksOf(svg, "text", "text");
    const [x, y] = pixel(svg, tall, [1, 2]);
    expect(words.getAttribute("transform")).toBe(`translate(${x},${y})`);
    expect(words.closest("[aria-label]")?.getAttribute("stroke")).toBe(palette.paper);
    expect(words.closest("[aria-label]")?.getAttribute("paint-order")).toBe("stroke");
  });
});

describe("zeroLines()", () => {
  test("cross at zero, dashed", () => {
    const svg = draw({ ...plane(tall), marks: [zeroLines()] });
    const [x, y] = pixel(svg, tall, [0, 0]);
    const [upright, level] = [...svg.querySelectorAll('[aria-label="rule"] line')];
    expect([numbers(upright, "x1", "x2"), numbers(level, "y1", "y2")]).toEqual([
      [x, x],
      [y, y],
    ]);
    for (const line of [upright, level]) expect(line.closest("[stroke-dasharray]")).not.toBeNull();
  });
});

describe("powerLaw(exponent, through, interval, text)", () => {
  test.for([1, 2, -1, 0.5])("on log axes is a straight line of slope %d through the point", (exponent) => {
    const svg = draw({
      x: powersOfTen("h", -8, 0),
      y: powersOfTen("error", -16, 0),
      marks: [powerLaw(exponent, [1e-4, 1e-8], [1e-6, 1e-2], "∝")],
    });
    const [[from, to]] = marksOf(svg, "line", "path").flatMap(corners);
    const [perDecadeAcross, perDecadeUp] = [512 / 8, (400 - 34 - 48) / 16];
    const measured = -((to[1] - from[1]) / perDecadeUp) / ((to[0] - from[0]) / perDecadeAcross);
    // Two ends rounded to 0.05 pixels, over the 4 decades between them.
    expect(Math.abs(measured - exponent)).toBeLessThanOrEqual(0.1 / perDecadeUp / 4 + 1e-9);
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const through = pixel(svg, { x: [-8, 0], y: [-16, 0] }, [-4, -8]);
    expect(distance(middle, through)).toBeLessThanOrEqual(ROUNDED);
  });
});

describe("regions(region, window)", () => {
  test("tile the window, without gap or overlap", () => {
    const svg = draw({
      ...plane(tall),
      marks: [regions(([x0, x1]) => (x0 + x1 > 0 ? 1 : x0 > 0 ? 2 : 0), tall, 20)],
    });
    const tiles = marksOf(svg, "rect", "rect").map((tile) => numbers(tile, "x", "y", "width", "height"));
    const [[left, top], [right, bottom]] = [pixel(svg, tall, [-3.5, 4.5]), pixel(svg, tall, [3.5, -4.5])];
    const rows = new Map<number, number[][]>();
    for (const tile of tiles) rows.set(tile[1], [...(rows.get(tile[1]) ?? []), tile]);
    const tops = [...rows.keys()].sort((a, b) => a - b);
    // A tenth of a pixel at each seam is what rounding leaves.
    for (const [k, y] of tops.entries()) {
      const row = (rows.get(y) ?? []).sort((a, b) => a[0] - b[0]);
      const ends = [left, ...row.map(([x, , width]) => x + width)];
      for (const [j, [x]] of row.entries()) expect(Math.abs(x - ends[j])).toBeLessThanOrEqual(0.15);
      expect(Math.abs((ends.at(-1) ?? 0) - right)).toBeLessThanOrEqual(0.15);
      expect(Math.abs(y + row[0][3] - (tops[k + 1] ?? bottom))).toBeLessThanOrEqual(0.15);
    }
    expect(Math.abs(tops[0] - top)).toBeLessThanOrEqual(0.15);
    expect(tops).toHaveLength(Math.round(20 * (9 / 7)));
  });

  test("paint each place in the colour of its region, and none in paper", () => {
    const svg = draw({
      ...plane(square),
      marks: [regions(([x0]) => (x0 < -1 ? 0 : x0 < 1 ? 3 : -1), square, 3)],
    });
    const fills = marksOf(svg, "rect", "rect").map((tile) => tile.getAttribute("fill"));
    expect(fills).toEqual([1, 2, 3].flatMap(() => [palette.regions[0], palette.regions[3], palette.paper]));
  });
});

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
