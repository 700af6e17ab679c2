// A chart in which nothing of its data is seen says why: a learning rate too large makes such charts.
import type * as Plot from "@observablehq/plot";

/** What only frames a chart, or explains what is seen in it. */
const aside = /axis|grid|rule|text|frame|tip/;

/** Why none of its data is seen in a drawn chart, as a sentence; nothing if some is, or if it had none. */
export function unseen(svg: Element, marks: readonly Plot.Markish[]): string | undefined {
  // A function draws what it likes.
  if (marks.some((mark) => typeof mark === "function")) return undefined;
  const drawn = (marks as unknown as Drawn[]).filter(
    (mark) => mark?.ariaLabel !== undefined && !aside.test(mark.ariaLabel) && mark.data?.length !== 0,
  );
  if (drawn.length === 0) return undefined;
  const names = new Set(drawn.map(({ ariaLabel }) => ariaLabel));
  const groups = [...svg.querySelectorAll("g[aria-label]")].filter((group) =>
    names.has(group.getAttribute("aria-label") ?? ""),
  );
  const shapes = groups.flatMap((group) => [...group.querySelectorAll("path, circle, line, rect, image")]);
  if (shapes.length === 0) return "Nothing to draw: no value is a finite number.";
  const size = ["width", "height"].map((name) => Number(svg.getAttribute(name)));
  return shapes.every((shape) => isOutside(shape, size))
    ? "Nothing to see: all of it lies beyond the axes."
    : undefined;
}

interface Drawn {
  readonly ariaLabel?: string;
  readonly data?: { readonly length?: number };
}

/** Whether a line or a dot lies outside the drawing; of other shapes, or shapes that are moved, it is not known. */
function isOutside(shape: Element, size: number[]): boolean {
  const numbers = (text: string | null) => (text?.match(/-?[\d.]+(?:e[-+]?\d+)?/g) ?? []).map(Number);
  const d = shape.getAttribute("d");
  if (shape.hasAttribute("transform")) return false;
  // Only where every number of a path is a coordinate, and no corner is on the other side.
  if (d !== null && !/^[ML\d.,e+-]+$/.test(d)) return false;
  const places = d === null ? ["cx", "cy"].flatMap((name) => numbers(shape.getAttribute(name))) : numbers(d);
  if (places.length < 2) return false;
  return [0, 1].some((axis) => {
    const along = places.filter((_, k) => k % 2 === axis);
    return along.every((place) => place < 0) || along.every((place) => place > size[axis]);
  });
}
