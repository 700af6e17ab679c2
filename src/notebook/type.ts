// The size of type in which a chart's words fit into it: margins that a chart gives itself may be measured for Plot's
// own type, which is smaller than the course's.
import { boxOf } from "../page/box";

/** Plot's own type, in pixels. */
export const small = 10;

/**
 * The size in pixels, from Plot's own to `usual`, in which the words of a chart that was drawn in `usual` are not cut
 * at its left or right. A word with a size of its own has no say.
 */
export function fittingType(svg: Element, usual: number): number {
  const shares = [...svg.querySelectorAll("text")].map((text) => shareOf(text, svg));
  return Math.max(small, Math.floor(usual * Math.min(1, ...shares)));
}

/** How much of a word's width there is room for: 1 or more if for all of it. */
function shareOf(text: Element, svg: Element): number {
  let x = 0;
  let anchor: string | null = null;
  for (let at: Element | null = text; at && at !== svg; at = at.parentElement) {
    const transform = at.getAttribute("transform") ?? "";
    if (at.hasAttribute("font-size") || /rotate/.test(transform)) return 1;
    x += Number(/translate\(([^,)]+)/.exec(transform)?.[1] ?? 0);
    anchor ??= at.getAttribute("text-anchor");
  }
  anchor ??= svg.getAttribute("text-anchor");
  const left = x + rim - besideLabel(text, svg);
  const right = Number(svg.getAttribute("width")) + rim - x;
  const room = anchor === "end" ? left : anchor === "middle" ? 2 * Math.min(left, right) : right;
  return Math.max(0, room) / (boxOf(text).width || 1);
}

/** What a picture has round the drawing. */
const rim = 8;

/** The width that an upright label takes beside the tick labels of its axis. */
function besideLabel(text: Element, svg: Element): number {
  const axis = text.closest('[aria-label="y-axis tick label"]') && '[aria-label="y-axis label"] text';
  const label = axis ? svg.querySelector(axis) : null;
  return /rotate/.test(label?.getAttribute("transform") ?? "") ? 24 : 0;
}
