/** Charts side by side, one picture of two parts: on a narrow page they stand one below the other. */
import { theDocument } from "../page/document";

/**
 * Puts charts next to each other over one caption.
 *
 * @param charts What `Plot.plot` returns, each with an `ariaLabel` and without a `caption` of its own.
 * @param caption What they show together.
 * @returns An element: the last expression of a cell, or a frame for `explore`.
 * @example
 * beside([Plot.plot({ marks: [], ariaLabel: "Left." }), Plot.plot({ marks: [], ariaLabel: "Right." })], "Both.");
 */
export function beside(charts: readonly Element[], caption: string): HTMLElement {
  const document = theDocument();
  const figure = document.createElement("figure");
  figure.style.cssText = "margin: 0";
  const row = document.createElement("div");
  row.style.cssText = "display: flex; flex-wrap: wrap; gap: 8px";
  row.append(...charts);
  const words = document.createElement("figcaption");
  words.textContent = caption;
  figure.append(row, words);
  return figure;
}
