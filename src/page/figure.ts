/**
 * A DOM element as HTML that shows the same everywhere: in JupyterLab before trust and after, in both themes, in a
 * page made of the notebook. Every SVG becomes a picture with an alternative text; the rest stays HTML.
 */
import { fontSize } from "./box";
import { escapeHtml, withMinus } from "./html";
import { stopButton } from "./motion";
import { inPage, picture, showsRemote } from "./picture";
import { collect, type Inline } from "./styles";
import { wordsFor } from "./words";

const empty = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** A caption is no prose: smaller, quieter, beside a thin line. */
export const caption =
  "font-size: 0.9em; line-height: 1.45; opacity: 0.8; border-left: 1px solid; padding-left: 10px; margin: 4px 0 8px";

/** The element as HTML. A bare SVG gets a `<figure>` round it; what moves gets a button that stops it. */
export function figure(element: Element): string {
  const inline: Inline = new Map();
  const dropped = new Set<Element>();
  for (const style of element.getElementsByTagName("style"))
    if (!style.closest("svg") && collect(style, element, inline)) dropped.add(style);
  const html = write(element, inline, dropped);
  const whole = isSvg(element) ? `<figure style="margin: 0">${html}</figure>` : html;
  return whole.includes("<animate") ? whole.replace(/<\/[^<>]*>$/, (end) => `${stopButton}${end}`) : whole;
}

function write(node: Node, inline: Inline, dropped: ReadonlySet<Element>): string {
  if (node.nodeType === 3) {
    const text = node.nodeValue ?? "";
    return escapeHtml(node.parentElement?.closest("figcaption, h2, h3") ? withMinus(text) : text);
  }
  if (node.nodeType !== 1 || dropped.has(node as Element)) return "";
  const element = node as Element;
  const name = element.localName.toLowerCase();
  const ours = name === "figcaption" ? [caption] : [];
  const style = [...ours, ...(inline.get(element) ?? []), element.getAttribute("style") ?? ""]
    .filter(Boolean)
    .join("; ");
  if (isSvg(element)) return image(element, (inline.get(element) ?? []).join("; "));
  const list = [...element.attributes].reverse().filter((attribute) => attribute.name !== "style");
  const own = list.map(({ name, value }) => ` ${name}="${escapeHtml(value)}"`).join("");
  const start = `<${name}${own}${style === "" ? "" : ` style="${escapeHtml(style)}"`}>`;
  if (empty.has(name)) return start;
  if (name === "canvas") return raster(element as HTMLCanvasElement, style);
  const verbatim = name === "style" || name === "script";
  const inside = verbatim
    ? element.textContent
    : [...element.childNodes].map((child) => write(child, inline, dropped)).join("");
  return `${start}${inside}</${name}>`;
}

/** Type in a picture that the page shrinks stays at least so large, in pixels. */
const legible = 11;

/**
 * Told its size, the page keeps the place free until the picture is there. A narrow page shrinks it in proportion, as
 * far as its type can be read; from there on it is scrolled.
 */
function image(svg: Element, style: string): string {
  const words = withMinus(wordsFor(svg));
  if (showsRemote(svg)) return inPage(svg, words);
  const { src, width, height } = picture(complete(svg));
  const alt = escapeHtml(words);
  const block = /display: block/.test(svg.firstElementChild?.textContent ?? "") ? "display: block" : "";
  const least = Math.ceil(width * Math.min(1, legible / smallestType(svg)));
  const narrow = least > 0 ? `min-width: ${least}px` : "";
  const fit = [block, "max-width: 100%", narrow, "height: auto", style].filter(Boolean).join("; ");
  return `<img alt="${alt}" width="${width}" height="${height}" style="${escapeHtml(fit)}" src="${src}">`;
}

/** A picture sees nothing of the page: what an SVG takes from another one there, such as a pattern, comes with it. */
function complete(svg: Element): Element {
  const asked = new Set([...svg.outerHTML.matchAll(/url\(['"]?#([^'")]+)/g)].map(([, id]) => id));
  const elsewhere = [...rootOf(svg).querySelectorAll("[id]")].filter(
    (element) => asked.has(element.id) && !svg.contains(element),
  );
  if (elsewhere.length === 0) return svg;
  const copy = svg.cloneNode(true) as Element;
  copy.append(...elsewhere.map((element) => element.cloneNode(true)));
  return copy;
}

function rootOf(element: Element): Element {
  return element.parentElement ? rootOf(element.parentElement) : element;
}

/** The smallest type that an SVG asks for, in pixels; infinite if it has no words. */
function smallestType(svg: Element): number {
  const sizes = [...svg.querySelectorAll("text")].map((text) => fontSize(text));
  return Math.min(...sizes);
}

function raster(canvas: HTMLCanvasElement, style: string): string {
  const { width, height } = canvas;
  return `<img alt="" width="${width}" height="${height}" style="${escapeHtml(style)}" src="${canvas.toDataURL()}">`;
}

function isSvg(element: Element): boolean {
  return element.localName === "svg";
}
