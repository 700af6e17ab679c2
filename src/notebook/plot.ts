/**
 * Observable Plot as the notebooks have it: all of Plot, drawn without being told a document, in type and margins that
 * read well below a cell. Whatever a chart says itself wins.
 *
 * A cell that imports "@observablehq/plot" gets this module.
 */
import * as Plot from "@observablehq/plot";
import { requirePositive } from "../check";
import { theDocument } from "../page/document";
import { labelsLast } from "./marks/label";
import { palette } from "./palette";
import { type Margins, marginsFor, needs } from "./room";
import { inPowers } from "./ticks";
import { fittingType, small } from "./type";
import { unseen } from "./unseen";

export * from "@observablehq/plot";

type Chart = ReturnType<typeof Plot.plot>;

const type = { fontSize: "13px" };
const usual = 15;
const lowest = 120;
const style = { fontSize: `${usual}px`, color: palette.ink };

/**
 * Plot's own `plot`, with a document, the course's type, and margins for it. Huge and tiny numbers along an axis are
 * written with powers of ten; a chart in which nothing of its data is seen says why.
 * @throws RangeError if the width or the height is not a positive, finite number, or if an aspectRatio gives no height.
 */
export function plot(options: Plot.PlotOptions = {}): Chart {
  // Plot takes whatever is a number once JavaScript has made it one.
  for (const size of ["width", "height"] as const)
    if (options[size] != null) requirePositive("Plot.plot", size, Number(options[size]));
  const chart = fitted(options);
  const axes = inPowers(chart, options);
  const why = unseen(svgOf(chart), labelsLast(options.marks ?? []));
  if (why === undefined && Object.keys(axes).length === 0) return chart;
  const said = why === undefined ? {} : saying(why, options);
  return fitted({ ...options, ...axes, ...said });
}

/** A chart with words in its middle, and in its description. */
function saying(words: string, { marks = [], ariaDescription }: Plot.PlotOptions): Plot.PlotOptions {
  return {
    marks: [...marks, Plot.text([words], { frameAnchor: "middle", lineWidth: 16 })],
    ariaDescription: [ariaDescription, words].filter(Boolean).join(" "),
  };
}

function fitted(options: Plot.PlotOptions): Chart {
  // A chart that wants to be lower than this has no room for more than Plot's own type and margins.
  const most = (options.height ?? lowest) < lowest ? small : usual;
  const margins = most === usual ? marginsFor(options) : {};
  const marks = labelsLast(options.marks ?? []);
  const inStyle = (room: Margins, size = most): Plot.PlotOptions => ({
    width: 600,
    ...options,
    ...legendsInStyle(options),
    document: options.document ?? theDocument(),
    marks: [...marks, ...asking(room)],
    style: withStyle(options.style, { ...style, fontSize: `${size}px` }),
  });
  const drawn = drawOrFail(inStyle(margins));
  // In a window without an extent some marks fail before there is a chart to judge by; its axes alone are one.
  if (!drawn && options.aspectRatio) requireHeight(draw({ ...inStyle({}), marks: [] }));
  const first = drawn ?? draw(inStyle({}));
  const more = needs(first, margins, options);
  const height = more.extra > 0 ? { height: heightOf(first) + more.extra } : {};
  const second = more.wider || more.extra > 0 ? draw({ ...inStyle(more.margins), ...height }) : first;
  const size = fittingType(svgOf(second), most);
  const chart = size < most ? draw({ ...inStyle(more.margins, size), ...height }) : second;
  requireHeight(chart);
  if (chart.localName === "figure") (chart as HTMLElement).style.margin = "0";
  const { legend: own } = chart;
  chart.legend = (name, given = {}) => own(name, { ...given, style: withStyle(given.style, type) });
  return chart;
}

/** Plot's own `legend`, with a document and the course's type. */
export function legend(options: Plot.LegendScales = {}): SVGSVGElement | HTMLElement {
  return Plot.legend({
    document: theDocument(),
    ...options,
    style: withStyle(options.style, type),
  } as Plot.LegendScales);
}

// Marks have a method that draws them alone; composed marks take it from here, too.
Plot.Mark.prototype.plot = function ({ marks = [], ...options } = {}) {
  return plot({ ...options, marks: [...marks, this as Plot.RenderableMark] });
};

/** A mark that draws nothing and asks for margins: Plot takes the widest that any mark asks for. */
function asking(margins: Margins): Plot.Markish[] {
  const none = Object.keys(margins).length === 0;
  return none ? [] : [Plot.text([], { ...margins, facet: null, frameAnchor: "middle" })];
}

/** A tip waits for the page before it measures its words; here the page is there at once. */
function draw(options: Plot.PlotOptions): Chart {
  const page = globalThis as { requestAnimationFrame?: unknown };
  const { requestAnimationFrame } = page;
  const waiting: (() => void)[] = [];
  page.requestAnimationFrame = (callback: () => void) => waiting.push(callback);
  try {
    const chart = Plot.plot(options);
    for (const callback of waiting) callback();
    return chart;
  } finally {
    if (requestAnimationFrame) page.requestAnimationFrame = requestAnimationFrame;
    else delete page.requestAnimationFrame;
  }
}

/** A single row is lower than our margins: until its height is known, a mark may refuse a frame of less than nothing. */
function drawOrFail(options: Plot.PlotOptions): Chart | undefined {
  try {
    return draw(options);
  } catch {
    return undefined;
  }
}

function withStyle(own: Plot.PlotOptions["style"], usual: { fontSize: string; color?: string }) {
  if (typeof own !== "string") return { ...usual, ...own };
  return `font-size: ${usual.fontSize}; ${usual.color ? `color: ${usual.color}; ` : ""}${own}`;
}

/** Legends are HTML, in the colour of the page, but for their type. */
function legendsInStyle(options: Plot.PlotOptions): Plot.PlotOptions {
  const named = (["color", "opacity", "symbol"] as const).filter((name) => options[name]?.legend);
  return Object.fromEntries(
    named.map((name) => {
      const scale = options[name] as Plot.ScaleOptions & { style?: string };
      return [name, { ...scale, style: withStyle(scale.style, type) }];
    }),
  );
}

/** The height of a chart's SVG. */
function heightOf(chart: Element): number {
  return Number(svgOf(chart).getAttribute("height"));
}

/** A chart's SVG, which in a figure stands behind those of the legends. */
function svgOf(chart: Element): Element {
  const own = [...chart.children].findLast((one) => one.localName === "svg");
  return chart.localName === "svg" || !own ? chart : own;
}

/** Refuses a chart whose height its window cannot give. */
function requireHeight(chart: Chart): void {
  if (Number.isFinite(heightOf(chart))) return;
  const [x, y] = (["x", "y"] as const).map((name) => [...(chart.scale(name)?.domain ?? [])].join(" to "));
  throw new RangeError(
    "Plot.plot: the window of a chart with an aspectRatio must be an interval of finite numbers along each axis; " +
      `got x from ${x} and y from ${y}.`,
  );
}
