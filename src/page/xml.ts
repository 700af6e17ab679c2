// The nodes of a drawing as XML, whichever way they were made.
import { withMinus } from "./html";
import { decimalsWithin, roundAttribute } from "./rounding";

export const SVG = "http://www.w3.org/2000/svg";

/** What XML forbids, such as the escapes of a terminal: it would break the picture without a word. */
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** The elements of SVG that are not in lower case: what was parsed as HTML has lost that. */
const camelCase = new Map(
  "clipPath foreignObject linearGradient radialGradient textPath animateMotion animateTransform feBlend feColorMatrix \
feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood \
feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight \
feSpecularLighting feSpotLight feTile feTurbulence"
    .split(" ")
    .map((name) => [name.toLowerCase(), name]),
);

/** linkedom keeps attributes in reverse. */
export function ownAttributes(element: Element): Record<string, string> {
  return Object.fromEntries([...element.attributes].reverse().map(({ name, value }) => [name, value]));
}

/**
 * A node of the drawing as XML.
 *
 * @param decimals How many decimals make a tenth of a pixel where it stands.
 * @param around The namespace that holds round it.
 * @param count Gives names that are counted on from chart to chart their number in this one.
 */
export function xml(node: Node, decimals: number, around: string, count: (value: string) => string): string {
  if (node.nodeType === 3) {
    const text = node.nodeValue ?? "";
    return escapeXml(node.parentElement?.closest("text") ? withMinus(text) : text);
  }
  if (node.nodeType !== 1) return "";
  const element = node as Element;
  const name = (around === SVG && camelCase.get(element.localName)) || element.localName;
  if (name === "script") return "";
  const space = name === "svg" ? SVG : around;
  const own = ownAttributes(element);
  const enters = space !== around || element.parentElement?.localName.toLowerCase() === "foreignobject";
  const root = enters ? { xmlns: space, ...own } : own;
  const within = decimalsWithin(element, decimals);
  const inner = name === "foreignObject" ? "http://www.w3.org/1999/xhtml" : space;
  const inside = [...element.childNodes].map((child) => xml(child, within, inner, count)).join("");
  return `<${name}${attributes(root, decimals, count)}${inside === "" ? "/>" : `>${inside}</${name}>`}`;
}

export function attributes(
  list: Record<string, string | undefined>,
  decimals: number,
  count: (value: string) => string,
): string {
  return Object.entries(list)
    .flatMap(([name, value]) => (value === undefined ? [] : [[name.replace(/^xlink:/, ""), value]]))
    .filter(([name]) => /^(xml:)?[a-z_][\w.-]*$/i.test(name))
    .map(([name, value]) => ` ${name}="${escapeXml(count(roundAttribute(name, value, decimals)), '"')}"`)
    .join("");
}

export function escapeXml(text: string, quote = ""): string {
  return text
    .replace(forbidden, "\ufffd")
    .replace(/[&<>"]/g, (letter) => (letter !== '"' || quote ? `&#${letter.charCodeAt(0)};` : letter));
}
