/**
 * Draws an Observable Plot chart below the cell.
 *
 * A chart reaches the page as an `<img>` that holds its own SVG: JupyterLab shows that before a notebook is
 * trusted, it takes an alternative text, and since the SVG paints its own paper it reads well in a dark theme.
 */
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { display } from "tslab";
import { escapeHtml, withMinus } from "./html";
import { palette } from "./palette";

/** What Plot draws, what the picture shows in words (`alt`), and what it means (`caption`). */
export interface Chart extends Plot.PlotOptions {
  /** What somebody who cannot see the chart needs to know: what is drawn, from where to where. */
  alt: string;
  /** The finding, in a sentence. */
  caption: string;
}

const { window } = new JSDOM();

const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Room for the labels of the axes, in pixels. */
const margins = { marginLeft: 64, marginRight: 24, marginTop: 34, marginBottom: 48 };

/**
 * Draws `chart` below the cell that calls it.
 *
 * @param chart Plot's own options (`marks`, `x`, `y`, `width` …) with `alt` and `caption`.
 * @throws TypeError if `alt` or `caption` is missing, or `style` is not an object, or if Plot would add HTML around its SVG.
 * @example
 * show({ marks: [Plot.lineY([1, 4, 9])], alt: "A line from 1 to 9.", caption: "Squares grow." });
 */
export function show(chart: Chart): void {
  display.html(figure(chart));
}

/** The same chart as a string of HTML. */
export function figure(chart: Chart): string {
  const svg = render(chart, "show");
  // Told its size, the page keeps the place free until the picture is there; a narrow page shrinks it in proportion.
  const [size] = svg.match(/width="[^"]*" height="[^"]*"/) as RegExpMatchArray;
  const image = `<img alt="${escapeHtml(withMinus(chart.alt))}" ${size} style="max-width: 100%; height: auto" src="${dataUri(svg)}">`;
  const caption = `<figcaption>${escapeHtml(withMinus(chart.caption))}</figcaption>`;
  const script = svg.includes("<animate") ? `<script>(${stopButton})()</script>` : "";
  return `<figure style="margin: 0">${image}${caption}${script}</figure>`;
}

/** The chart's SVG, complete in itself, with the same bytes on every run. */
export function render({ alt, caption, ...options }: Chart, caller: string): string {
  for (const [name, text] of Object.entries({ alt, caption }))
    if (typeof text !== "string" || text.trim() === "")
      throw new TypeError(`${caller}: ${name} must say in words what the chart shows; got ${String(text)}.`);
  const size = options.aspectRatio ? heightInProportion(options, caller) : 400;
  const svg = plot({ height: size, ...options }, caller);
  paintPaper(svg);
  for (const element of svg.querySelectorAll("*")) roundCoordinates(element);
  // What XML forbids, such as the escapes of a terminal, would break the picture without a word.
  return countClips(new window.XMLSerializer().serializeToString(svg)).replace(forbidden, "\ufffd");
}

function plot(options: Plot.PlotOptions, caller: string) {
  const svg = Plot.plot({
    width: 600,
    ...(options.margin === undefined ? margins : {}),
    ...options,
    style: { fontSize: "15px", color: palette.ink, background: "none", ...styleOf(options, caller) },
    document: window.document,
  });
  if (svg.tagName !== "svg")
    throw new TypeError(
      `${caller}: a title or a legend is HTML beside the chart and would be lost; ` +
        "use the caption, and label the marks themselves.",
    );
  return svg;
}

/** The height that makes `aspectRatio` true. Plot's own choice reckons with other margins, and makes circles ellipses. */
function heightInProportion(options: Plot.PlotOptions, caller: string): number {
  // Only marks make panels side by side, and panels share the width.
  const known = options.x?.domain && options.y?.domain && !options.fx;
  const trial = plot(known ? { ...options, marks: [] } : options, caller);
  const [x, y] = (["x", "y"] as const).map((name) => {
    const { domain, range } = trial.scale(name) as { domain: number[]; range: number[] } & Plot.Scale;
    return { domain, units: Math.abs(domain[1] - domain[0]), pixels: Math.abs(range[1] - range[0]) };
  });
  const pixels = (y.units * x.pixels) / x.units / Number(options.aspectRatio);
  if (pixels > 0 && Number.isFinite(pixels))
    return Math.round(Number(trial.getAttribute("height")) - y.pixels + pixels);
  throw new RangeError(
    `${caller}: the window must be an interval of finite numbers along each axis; ` +
      `got x from ${x.domain.join(" to ")} and y from ${y.domain.join(" to ")}.`,
  );
}

/** An SVG as the address of an image, with as little encoded as HTML and URLs allow. */
export function dataUri(svg: string): string {
  const tag = (text: string) => text.replace(/="([^"']*)"/g, "='$1'");
  const compact = svg.replace(/<[^>]*>/g, tag).replace(/\n/g, " ");
  return `data:image/svg+xml;charset=utf-8,${compact.replace(/[%#&"]/g, encodeURIComponent)}`;
}

/** Runs in the page, as text: motion gets a button that stops it, and waits for it if the reader prefers stillness. */
const stopButton = `() => {
  const script = document.currentScript;
  const image = script.parentElement.querySelector("img");
  const moving = image.src;
  const still = moving.replace(/<animate\\b[^>]*>/g, "");
  const prefersStill = matchMedia("(prefers-reduced-motion: reduce)");
  const button = Object.assign(document.createElement("button"), { type: "button" });
  const turn = (moves) => {
    image.src = moves ? moving : still;
    button.textContent = moves ? "Stop" : "Play";
  };
  button.style.cssText = "display: block; min-height: 26px; min-width: 4em; margin: 4px 0; font: inherit";
  button.addEventListener("click", () => turn(image.src === still));
  prefersStill.addEventListener("change", () => turn(!prefersStill.matches));
  turn(!prefersStill.matches);
  image.after(button);
}`;

function styleOf({ style }: Plot.PlotOptions, caller: string): object {
  if (typeof style !== "string") return style ?? {};
  throw new TypeError(`${caller}: style must be an object, such as { fontSize: "12px" }; got "${style}".`);
}

/** Plot counts its clip paths on from chart to chart; here each chart begins with 1, and is the same when drawn again. */
function countClips(svg: string): string {
  const names = [...new Set(svg.match(/\bplot-clip-\d+\b/g))];
  return svg.replace(/\bplot-clip-\d+\b/g, (name) => `clip-${names.indexOf(name) + 1}`);
}

/** Lays paper under the chart and a little around it, so that no label touches its edge. */
function paintPaper(svg: Element): void {
  const margin = 8;
  const [width, height] = ["width", "height"].map((name) => Number(svg.getAttribute(name)) + 2 * margin);
  const box = { width: String(width), height: String(height) };
  const corner = { x: String(-margin), y: String(-margin) };
  const paper = window.document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const set = (element: Element, attributes: Record<string, string>) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  };
  set(svg, { ...box, viewBox: `${corner.x} ${corner.y} ${width} ${height}` });
  set(paper, { ...corner, ...box, fill: palette.paper });
  svg.querySelector("style")?.after(paper);
}

/** A tenth of a pixel is finer than the eye, and keeps the last bits of a sine out of the output. */
function roundCoordinates(element: Element): void {
  for (const name of [
    "d",
    "transform",
    "points",
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "width",
    "height",
  ]) {
    const value = element.getAttribute(name);
    if (value?.includes("."))
      element.setAttribute(
        name,
        value.replace(/-?\d+\.\d+(e-?\d+)?/g, (digits) => String(Math.round(Number(digits) * 10) / 10)),
      );
  }
}
