/** Two charts as one picture, side by side: what changes together is seen together. */
import { theDocument } from "../page/document";

const SVG = "http://www.w3.org/2000/svg";
const gap = 12;

/**
 * Puts charts next to each other, with one alternative text and one caption.
 *
 * @param charts What `Plot.plot` returns for charts without a caption, a title or a legend: they are left to right.
 * @param words `ariaLabel`: what somebody who cannot see them needs to know. `caption`: what they show together.
 * @returns An element: the last expression of a cell, or a frame for `explore`.
 * @throws TypeError if a chart is not one SVG.
 * @example
 * beside([Plot.dot([1]).plot(), Plot.dot([2]).plot()], { ariaLabel: "Two dots.", caption: "One and two." });
 */
export function beside(
  charts: readonly Element[],
  { ariaLabel, caption }: { ariaLabel: string; caption: string },
): HTMLElement {
  const other = charts.findIndex((chart) => chart?.localName !== "svg");
  if (charts.length === 0 || other >= 0) {
    const found = charts.length === 0 ? "none" : `<${charts[other]?.localName}>`;
    throw new TypeError(
      `beside: charts must be charts without a caption, a title or a legend, which are bare <svg>s; got ${found}.`,
    );
  }
  const size = (name: string) => charts.map((chart) => Number(chart.getAttribute(name)));
  const [widths, heights] = [size("width"), size("height")];
  const height = Math.max(...heights);
  const width = widths.reduce((sum, each) => sum + each, gap * (charts.length - 1));
  const document = theDocument();
  const svg = document.createElementNS(SVG, "svg");
  const attributes = { width, height, viewBox: `0 0 ${width} ${height}`, "aria-label": ariaLabel };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, String(value));
  let left = 0;
  for (const [k, chart] of charts.entries()) {
    chart.setAttribute("x", String(left));
    chart.setAttribute("y", String((height - heights[k]) / 2));
    left += widths[k] + gap;
    svg.append(chart);
  }
  const figure = document.createElement("figure");
  figure.setAttribute("style", "margin: 0");
  const words = document.createElement("figcaption");
  words.textContent = caption;
  figure.append(svg, words);
  return figure;
}
