/**
 * An SVG as a picture that is complete in itself. JupyterLab shows an `<img>` before a notebook is trusted, where an
 * inline SVG is garbled; such a picture takes an alternative text, and brings its own paper for either theme.
 */

import { moreDecimals } from "./rounding";
import { darkStyle } from "./theme";
import { attributes, escapeXml, ownAttributes, SVG, xml } from "./xml";

/** Plot counts some names on from chart to chart: `plot-clip-7`. */
const counted = /\bplot-([a-z]+)-\d+\b/g;

/** The address of a picture, and the size that keeps its place free in the page until it is there. */
export interface Picture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** The picture of an SVG element, with the same bytes whenever the same chart is drawn. */
export function picture(svg: Element): Picture {
  const { text, width, height } = standalone(svg);
  return { src: dataUri(text), width, height };
}

/** Whether an SVG shows pictures from elsewhere, which a browser does not load within a picture. */
export function showsRemote(svg: Element): boolean {
  const images = [...svg.getElementsByTagName("image")];
  return images.some((image) =>
    /^https?:/.test(image.getAttribute("href") ?? image.getAttribute("xlink:href") ?? ""),
  );
}

/** The SVG as a part of the page itself: for pictures from elsewhere. JupyterLab shows it once a cell was run. */
export function inPage(svg: Element, alt: string): string {
  return standalone(svg, alt).text;
}

/**
 * The SVG as text: its own paper under it and a little round it, so that no label touches the edge.
 *
 * @param alt Its alternative text, if the SVG shall stand in a page: there names must differ from chart to chart, and
 *   a style for the whole picture would be one for the whole page.
 */
export function standalone(svg: Element, alt?: string): { text: string; width: number; height: number } {
  const [x, y, across, down, width, height] = viewOf(svg);
  const unit = Math.min(width / across, height / down);
  // A swatch of a legend needs no rim; a drawing that may be seen beyond its box, such as a ramp's, a wide one.
  const rim = width > 40 && height > 20 ? 8 : 0;
  const aside = rim > 0 && /overflow: visible/.test(svg.firstElementChild?.textContent ?? "") ? 24 : rim;
  const size = { width: Math.round(width + 2 * aside), height: Math.round(height + 2 * rim) };
  const view = [x - aside / unit, y - rim / unit, size.width / unit, size.height / unit];
  const decimals = 1 + moreDecimals(unit);
  const [left, top, right, bottom] = view.map((value) => Number(value.toFixed(decimals)));
  const root = {
    xmlns: SVG,
    ...ownAttributes(svg),
    // Inside a picture nobody hears them: they are its alternative text.
    "aria-description": undefined,
    "aria-label": alt,
    role: alt && "img",
    width: String(size.width),
    height: String(size.height),
    viewBox: `${left} ${top} ${right} ${bottom}`,
    "font-family": svg.getAttribute("font-family") ?? "system-ui, sans-serif",
  };
  const paper = `<rect x="${left}" y="${top}" width="${right}" height="${bottom}" fill="${escapeXml(paperOf(svg), '"')}"/>`;
  const names: string[] = [];
  const count = (value: string) =>
    alt !== undefined
      ? value
      : value.replace(counted, (name, kind: string) => {
          if (!names.includes(name)) names.push(name);
          return `${kind}-${names.indexOf(name) + 1}`;
        });
  const inside = [...svg.childNodes].map((child) => xml(child, decimals, SVG, count)).join("");
  return {
    text: `<svg${attributes(root, decimals, count)}>${alt === undefined ? darkStyle : ""}${paper}${inside}</svg>`,
    ...size,
  };
}

/** The colour of the paper: white, unless the SVG has a colour of its own behind it. */
function paperOf(svg: Element): string {
  const [, own] = /(?:^|;)\s*background(?:-color)?:\s*([^;]+)/.exec(svg.getAttribute("style") ?? "") ?? [];
  return own && !/^(none|transparent|initial|inherit)$|url|gradient/.test(own.trim())
    ? own.trim()
    : "#ffffff";
}

/** An SVG as the address of an image, with as little encoded as HTML and URLs allow. */
export function dataUri(svg: string): string {
  const tag = (text: string) => text.replace(/="([^"']*)"/g, "='$1'");
  const compact = svg.replace(/<[^>]*>/g, tag).replace(/\n/g, " ");
  return `data:image/svg+xml;charset=utf-8,${compact.replace(/[%#&"]/g, encodeURIComponent)}`;
}

/** Where the view begins, its size in the drawing's units, and its size in pixels. */
function viewOf(svg: Element): number[] {
  const view = (svg.getAttribute("viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const known = view.length === 4 && view.every(Number.isFinite) && view[2] > 0 && view[3] > 0;
  const size = (name: string) => {
    const value = svg.getAttribute(name) ?? "";
    return /^[\d.]+(px)?$/.test(value) && Number.parseFloat(value) > 0 ? Number.parseFloat(value) : undefined;
  };
  const [width, height] = [size("width"), size("height")];
  const [across, down] = known ? view.slice(2) : [width ?? 300, height ?? 150];
  const ratio = down / across;
  const wide = width ?? (height === undefined ? (known ? 600 : across) : height / ratio);
  return [...(known ? view.slice(0, 2) : [0, 0]), across, down, wide, height ?? wide * ratio];
}
