/**
 * A DOM element as HTML that shows the same everywhere: in JupyterLab before trust and after, in both themes, in a
 * page made of the notebook. Every SVG becomes a picture with an alternative text; the rest stays HTML.
 */
import { escapeHtml, withMinus } from "./html";
import { stopButton } from "./motion";
import { inPage, picture, showsRemote } from "./picture";
import { collect, type Inline } from "./styles";
import { wordsFor } from "./words";

const empty = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

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
  const style = [...(inline.get(element) ?? []), element.getAttribute("style") ?? ""]
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

/** Told its size, the page keeps the place free until the picture is there; a narrow page shrinks it in proportion. */
function image(svg: Element, style: string): string {
  const words = withMinus(wordsFor(svg));
  if (showsRemote(svg)) return inPage(svg, words);
  const { src, width, height } = picture(svg);
  const alt = escapeHtml(words);
  const block = /display: block/.test(svg.firstElementChild?.textContent ?? "") ? "display: block" : "";
  const fit = [block, "max-width: 100%; height: auto", style].filter(Boolean).join("; ");
  return `<img alt="${alt}" width="${width}" height="${height}" style="${escapeHtml(fit)}" src="${src}">`;
}

function raster(canvas: HTMLCanvasElement, style: string): string {
  const { width, height } = canvas;
  return `<img alt="" width="${width}" height="${height}" style="${escapeHtml(style)}" src="${canvas.toDataURL()}">`;
}

function isSvg(element: Element): boolean {
  return element.localName === "svg";
}
