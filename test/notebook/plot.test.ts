// Plot as the notebooks have it: drawn without a document, in the course's type, and otherwise Plot's own.
import * as Real from "@observablehq/plot";
import { describe, expect, test } from "vitest";
import * as Plot from "../../src/notebook/plot";
import { makeDocument } from "../../src/page/document";
import { standalone } from "../../src/page/picture";
import { draw, marksOf, numbers, parseSvg } from "../support/chart";

const kinds = ["a", "b", "c"];
const dots = (options: object = {}) => Plot.dot([[0, 0], [1, 2], [2, 1]], options); // biome-ignore format: points
const styleOf = (element: Element) => (element as HTMLElement).style;
const textOf = (chart: Element) => standalone(chart).text;

describe("the module", () => {
  test("has everything that Plot has", () => {
    expect(Object.keys(Plot).sort()).toEqual(Object.keys(Real).sort());
    const { plot, legend, ...rest } = Plot;
    expect({ ...Real, plot, legend }).toEqual({ ...rest, plot, legend });
  });
});

describe("plot(options)", () => {
  test("draws without a document and without options", () => {
    expect(Plot.plot().localName).toBe("svg");
    expect(
      Plot.plot({ marks: [Plot.lineY([1, 4, 9])] }).querySelectorAll('[aria-label="line"] path'),
    ).toHaveLength(1);
  });

  test("has the course's width, type and ink", () => {
    const chart = Plot.plot({ marks: [dots()] });
    expect(chart.getAttribute("width")).toBe("600");
    expect([styleOf(chart).fontSize, styleOf(chart).color]).toEqual(["15px", "#222222"]);
  });

  test("lets the chart decide on its size, margins, style and document", () => {
    const document = makeDocument();
    const style = { fontSize: "12px", color: "red" };
    const chart = Plot.plot({ width: 300, height: 200, margin: 0, style, document, marks: [dots()] });
    expect(numbers(chart, "width", "height")).toEqual([300, 200]);
    expect([styleOf(chart).fontSize, styleOf(chart).color]).toEqual(["12px", "red"]);
    expect(chart.ownerDocument).toBe(document);
    const [first] = chart.querySelectorAll("circle");
    expect(numbers(first, "cx", "cy")).toEqual([0, 200]);
  });

  test("has Plot's own type and margins in a chart that wants to be low", () => {
    const inside = (height: number) => {
      const chart = Plot.plot({ height, x: { domain: [0, 1] }, marks: [Plot.frame()] });
      const [rect] = chart.querySelectorAll("rect[aria-label=frame]");
      return [styleOf(chart).fontSize, ...numbers(rect, "y", "height")];
    };
    // Plot, where there is no axis upwards: half a pixel above and 30 below.
    expect([inside(90), inside(120)]).toEqual([
      ["10px", 0.5, 59.5],
      ["15px", 20, 52],
    ]);
  });

  test("takes a style as text, too, as Plot does", () => {
    const chart = Plot.plot({ style: "color: red; background: #eee", marks: [dots()] });
    expect([styleOf(chart).fontSize, styleOf(chart).color, styleOf(chart).background]).toEqual([
      "15px",
      "red",
      "#eee",
    ]);
  });

  test("does not change its options, nor its marks: the same ones draw the same chart again", () => {
    const options = Object.freeze({ color: Object.freeze({ legend: true }), marks: Object.freeze([dots()]) });
    const draw = () => Plot.plot(options as unknown as Plot.PlotOptions);
    expect(draw().outerHTML).toBe(draw().outerHTML);
  });

  test.for(["title", "subtitle", "caption"] as const)(
    "with a %s is a figure, flush with the text",
    (name) => {
      const chart = Plot.plot({ [name]: "Words", marks: [dots()] });
      expect([chart.localName, styleOf(chart).margin]).toEqual(["figure", "0"]);
      expect(chart.textContent).toContain("Words");
    },
  );

  test("passes on what Plot and its marks throw", () => {
    expect(() => Plot.dot([1], { clip: "none such" as "frame" }).plot()).toThrow(/invalid clip/);
    expect(() => Plot.plot({ aspectRatio: 1 })).toThrow(/aspectRatio requires/);
  });

  test("leaves no trace of what it lends to tips", () => {
    Plot.plot({ marks: [Plot.tip(["note"], { frameAnchor: "top" })] });
    expect(globalThis).not.toHaveProperty("requestAnimationFrame");
    const own = () => 0;
    Object.assign(globalThis, { requestAnimationFrame: own });
    try {
      expect(() => Plot.plot({ aspectRatio: 1 })).toThrow();
      expect((globalThis as { requestAnimationFrame?: unknown }).requestAnimationFrame).toBe(own);
    } finally {
      Reflect.deleteProperty(globalThis, "requestAnimationFrame");
    }
  });

  test("draws a tip with its box round its words", () => {
    const svg = draw({ marks: [Plot.tip([{ x: 1, y: 2 }], { x: "x", y: "y", title: () => "a note" })] });
    const [box] = marksOf(svg, "tip", "path");
    expect(box.getAttribute("d")).toMatch(/^M0,0l/);
    expect(box.closest("[visibility]")).toBeNull();
  });
});

describe("plot(options) gives the axes room for their labels", () => {
  const frame = (options: Plot.PlotOptions) => {
    const svg = draw({ ...options, marks: [...(options.marks ?? []), Plot.frame()] });
    const [rect] = svg.querySelectorAll("rect[aria-label=frame]");
    return numbers(rect, "x", "y", "width", "height");
  };
  const both = { x: { domain: [0, 1] }, y: { domain: [0, 1] } };

  test("64 pixels at the left, 24 at the right, 34 above and 48 below, of 600 by 400", () => {
    expect(frame(both)).toEqual([64, 34, 512, 318]);
  });

  test("on the other sides, if the axes stand there", () => {
    const [x, y] = [
      { domain: [0, 1], axis: "top" },
      { domain: [0, 1], axis: "right" },
    ] as const;
    expect(frame({ x, y })).toEqual([24, 48, 600 - 24 - 64, 400 - 48 - 24]);
    expect(
      frame({ ...both, marks: [Plot.axisX({ anchor: "top" }), Plot.axisY({ anchor: "right" })] }),
    ).toEqual([24, 48, 600 - 24 - 64, 400 - 48 - 24]);
  });

  test("none where there are no axes: Plot's own margins stay", () => {
    const own = Real.plot({
      ...both,
      axis: null,
      width: 600,
      document: makeDocument(),
      marks: [Real.frame()],
    });
    const [rect] = parseSvg(textOf(own)).querySelectorAll("rect[aria-label=frame]");
    expect(frame({ ...both, axis: null })).toEqual(numbers(rect, "x", "y", "width", "height"));
  });

  test("more where labels are longer", () => {
    const long = "a label of more than sixty-four pixels";
    const [left, , width] = frame({ marks: [Plot.barX([1], { y: [long] })] });
    // 38 letters of about half of 15 pixels each.
    expect(left).toBeGreaterThan(220);
    expect(left + width).toBe(576);
    expect(frame({ marginLeft: 70, marks: [Plot.barX([1], { y: [long] })] })[0]).toBe(70);
  });

  test("the margin that an axis of the chart's own asks for, if that is wider", () => {
    expect(frame({ ...both, marks: [Plot.axisY({ marginLeft: 120 })] })[0]).toBe(120);
  });

  test("height for rows: as much for each as Plot gives, whatever stands above and below", () => {
    const rows = (count: number) =>
      frame({ marks: [Plot.barX(kinds.slice(0, count), { y: kinds.slice(0, count), x: 1 })] })[3];
    // Plot: 20 pixels a row and 10 more.
    expect([rows(1), rows(2), rows(3)]).toEqual([30, 50, 70]);
  });

  test("height for a single row of a mark that refuses a frame of less than nothing", () => {
    const chart = Plot.plot({ marks: [Plot.voronoi([1, 2, 4], { x: (d: number) => d })] });
    expect(chart.querySelectorAll('[aria-label="voronoi"] path')).toHaveLength(3);
    // Plot: 60 pixels, less 20 above and 30 below.
    expect(frame({ marks: [Plot.voronoi([1, 2, 4], { x: (d: number) => d })] })[3]).toBe(10);
  });

  test("so that an aspectRatio is true, with margins of its own, too", () => {
    for (const margins of [{}, { margin: 50 }, { marginLeft: 100 }, { margin: 24, axis: null }]) {
      const [, , width, height] = frame({
        x: { domain: [0, 4] },
        y: { domain: [0, 2] },
        aspectRatio: 1,
        ...margins,
      });
      // The picture's height is a whole number of pixels; coordinates are rounded to a tenth.
      expect(Math.abs(height - width / 2)).toBeLessThanOrEqual(0.6);
    }
  });

  test("throws a RangeError when an aspectRatio has an empty window, and names it", () => {
    const square = { aspectRatio: 1, marks: [Plot.ruleX([0])] };
    expect(() => Plot.plot({ ...square, x: { domain: [1, 1] }, y: { domain: [0, 1] } })).toThrow(
      new RangeError(
        "Plot.plot: the window of a chart with an aspectRatio must be an interval of finite numbers along each axis; " +
          "got x from 1 to 1 and y from 0 to 1.",
      ),
    );
    expect(() => Plot.plot({ ...square, x: { domain: [Number.NaN, 1] }, y: { domain: [0, 1] } })).toThrow(
      RangeError,
    );
    // Plot's contours fail themselves where there is no room for them.
    const height = Plot.contour({ fill: (x: number, y: number) => x + y, x1: 1, x2: 1, y1: 0, y2: 0 });
    expect(() =>
      Plot.plot({ aspectRatio: 1, marks: [height], x: { domain: [1, 1] }, y: { domain: [0, 0] } }),
    ).toThrow("got x from 1 to 1 and y from 0 to 0.");
  });

  test.for([
    [{ width: Number.NaN }, "width", "NaN"],
    [{ width: Number.POSITIVE_INFINITY }, "width", "Infinity"],
    [{ height: Number.NaN, aspectRatio: 1 }, "height", "NaN"],
    [{ height: -1 }, "height", "-1"],
    [{ height: 0 }, "height", "0"],
  ] as const)("Plot.plot(%o) is refused by the name of the size", ([size, name, value]) => {
    expect(() => Plot.plot({ ...size, marks: [dots()] })).toThrow(
      new RangeError(`Plot.plot: ${name} must be a positive, finite number, but was ${value}.`),
    );
  });

  test('Plot.plot({ width: "300", height: null }) is Plot\'s own, which makes numbers of words', () => {
    const sizes = { width: "300", height: null } as unknown as { width: number };
    expect(Plot.plot({ ...sizes, marks: [dots()] }).getAttribute("width")).toBe("300");
  });
});

describe("marks draw themselves", () => {
  test.for([
    ["Plot.lineY([1, 2]).plot()", () => Plot.lineY([1, 2]).plot()],
    ["Plot.auto(…).plot()", () => Plot.auto([1, 2], { x: (d: number) => d }).plot()],
    ["Plot.marks(…).plot()", () => Plot.marks(dots(), Plot.frame()).plot()],
    ["Plot.boxX(…).plot(), a mark of marks", () => Plot.boxX([1, 2, 3]).plot()],
  ] as const)("%s", ([, chart]) => {
    expect(styleOf(chart()).fontSize).toBe("15px");
    expect(chart().querySelectorAll("[aria-label]").length).toBeGreaterThan(0);
  });

  test("with the options given, and after marks below", () => {
    const chart = Plot.dot([[1, 2]]).plot({ width: 300, marks: [Plot.frame()] });
    expect(chart.getAttribute("width")).toBe("300");
    const drawn = [...chart.querySelectorAll("[aria-label]")].map((mark) => mark.getAttribute("aria-label"));
    expect(drawn.slice(-2)).toEqual(["frame", "dot"]);
  });
});

describe("legends", () => {
  const coloured = (color: object) => Plot.plot({ color, marks: [dots({ fill: kinds })] });

  test("of a chart stand in its figure, in the course's type and in the colour of the page", () => {
    const [legend] = [...coloured({ legend: true }).children];
    expect(legend.textContent).toMatch(/abc$/);
    expect([styleOf(legend).fontSize, styleOf(legend).color]).toEqual(["13px", ""]);
  });

  test("keep a style of their own", () => {
    const [legend] = [...coloured({ legend: true, style: { fontSize: "20px" } }).children];
    expect(styleOf(legend).fontSize).toBe("20px");
  });

  test.for([
    ["Plot.legend({ color })", () => Plot.legend({ color: { domain: kinds } })],
    ["Plot.legend({ color }) of numbers", () => Plot.legend({ color: { domain: [0, 100] } })],
    ["Plot.legend({ opacity })", () => Plot.legend({ opacity: { domain: [0, 1] } })],
    ["Plot.legend({ symbol })", () => Plot.legend({ symbol: { domain: kinds } })],
    ['chart.legend("color")', () => coloured({}).legend("color")],
  ] as const)("%s needs no document", ([, legend]) => {
    expect(styleOf(legend() as Element).fontSize).toBe("13px");
  });

  test("chart.legend of a scale that the chart has not is undefined, as in Plot", () => {
    expect(Plot.plot({ marks: [dots()] }).legend("color")).toBeUndefined();
  });

  test("a ramp holds the colours of its scale, from end to end", () => {
    const ramp = Plot.legend({ color: { domain: [0, 1], range: ["rgb(0, 0, 0)", "rgb(255, 0, 0)"] } });
    expect(ramp.querySelector("image")?.getAttribute("href")).toMatch(/^data:image\/png;base64,/);
  });
});
