// The size of text before there is a font: enough for the box of a tip.

/**
 * About the box that an SVG element's text takes, in the coordinates of its own lines; 0 without text.
 * Exact sizes need the reader's fonts; these are those of a usual sans-serif, some per cent wide.
 */
export function boxOf(element: Element): { x: number; y: number; width: number; height: number } {
  const texts = element.localName === "text" ? [element] : [...element.querySelectorAll("text")];
  const size = fontSize(element);
  const boxes = texts.map((text) => {
    const lines = [...text.children].filter((child) => child.hasAttribute("dy"));
    const widths = (lines.length > 0 ? lines : [text]).map((line) => widthOf(line));
    return { width: Math.max(...widths) * size, lines: widths.length };
  });
  const width = Math.max(0, ...boxes.map((box) => box.width));
  const height =
    boxes.reduce((sum, { lines }) => sum + lines * size, 0) + 0.2 * size * Math.sign(boxes.length);
  return { x: 0, y: 0, width, height };
}

/** The size of type that holds for an element, in pixels: its own, or the nearest one round it. */
export function fontSize(element: Element): number {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = /(?:^|;)\s*font-size:\s*([\d.]+)px/.exec(at.getAttribute("style") ?? "")?.[1];
    const size = Number.parseFloat(style ?? at.getAttribute("font-size") ?? "");
    if (size > 0) return size;
  }
  return 16;
}

/** The width of a line of text in units of its type's size; bold letters are a little wider. */
function widthOf(line: Element): number {
  let width = 0;
  for (const child of line.childNodes) {
    const bold = (child as Partial<Element>).getAttribute?.("font-weight") === "bold";
    if ((child as Partial<Element>).localName === "title") continue;
    for (const letter of child.textContent ?? "") width += letterWidth(letter) * (bold ? 1.08 : 1);
  }
  return width;
}

function letterWidth(letter: string): number {
  if (/\p{Mn}|\u200b/u.test(letter)) return 0;
  if (/[ijl.,:;'|!()[\]\s]/.test(letter)) return 0.3;
  if (/[mwMW@%—]|\p{Emoji_Presentation}|[\u2e80-\uffdc]/u.test(letter)) return 0.92;
  return /[\p{Lu}]/u.test(letter) ? 0.68 : /[frt1]/.test(letter) ? 0.45 : 0.57;
}
