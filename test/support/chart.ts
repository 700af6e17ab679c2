// Draws a chart as a notebook does and reads the SVG back: elements, and the corners of paths in pixels.

import type * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import type { Window } from "../../src/notebook/marks/types";
import { plot } from "../../src/notebook/plot";
import { standalone } from "../../src/page/picture";

/** A window that is higher than wide, so that its axes are not mistaken for each other, and a path in it. */
export const tall: Window = { x: [-3.5, 3.5], y: [-4.5, 4.5] };
export const path = [
  [-3, 4],
  [-1, 2],
  [0, 0.5],
  [0.5, 0],
].map((x) => ({ x }));

/** The SVG of a chart without legend or words, parsed as strictly as an image: not well-formed is an error. */
export function draw(options: Plot.PlotOptions): Element {
  return parseSvg(standalone(plot(options)).text);
}

/** One for all: a window of its own for each chart costs ten times as much. */
const parser = new new JSDOM().window.DOMParser();

export function parseSvg(svg: string): Element {
  const { documentElement } = parser.parseFromString(svg, "image/svg+xml");
  const fault = documentElement.ownerDocument.querySelector("parsererror");
  if (fault) throw new SyntaxError(`parseSvg: not well-formed: ${fault.textContent}`);
  return documentElement;
}

/** The SVG inside a data URI, as an image would load it. */
export function unpack(uri: string): Element {
  const [, body] = /^data:image\/svg\+xml;charset=utf-8,(.*)$/s.exec(uri) ?? [];
  if (body === undefined) throw new RangeError(`unpack: not the data URI of an SVG: ${uri.slice(0, 60)}`);
  return parseSvg(decodeURIComponent(body));
}

/** The elements of the marks of one kind; Plot names the group of each mark after it. */
export function marksOf(svg: Element, mark: string, elements: string): Element[] {
  return [...svg.querySelectorAll(`[aria-label="${mark}"] ${elements}`)];
}

/** The corners of each part of a path, in pixels. */
export function corners(path: Element): [number, number][][] {
  const parts = (path.getAttribute("d") ?? "").split("M").slice(1);
  return parts.map((part) =>
    part
      .replace("Z", "")
      .split("L")
      .map((corner) => corner.split(",").map(Number) as [number, number]),
  );
}

/** How far a place may lie from where it should: coordinates are rounded to a tenth of a pixel in each direction. */
export const ROUNDED = 0.08;

/** Attributes as numbers. */
export function numbers(element: Element, ...names: string[]): number[] {
  return names.map((name) => Number(element.getAttribute(name)));
}

/** Where a point of a chart's window stands, in pixels, for the usual margins of a chart with both axes. */
export function pixel(
  svg: Element,
  { x, y }: { x: readonly [number, number]; y: readonly [number, number] },
  point: ArrayLike<number>,
): [number, number] {
  // Round the chart lies a rim of paper: the view begins that much before 0.
  const [from, , across, down] = (svg.getAttribute("viewBox") ?? "").split(/[ ,]+/).map(Number);
  const [left, right, top, bottom] = [64, across + 2 * from - 24, 34, down + 2 * from - 48];
  return [
    left + ((point[0] - x[0]) / (x[1] - x[0])) * (right - left),
    bottom - ((point[1] - y[0]) / (y[1] - y[0])) * (bottom - top),
  ];
}

/** The distance between two points. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
