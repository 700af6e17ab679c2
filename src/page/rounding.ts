// Coordinates to a tenth of a pixel: finer than the eye, and the last bits of a sine stay out of the output.

/** Elements whose coordinates are shares of something else, or are drawn enlarged. */
const scaled = new Set(["lineargradient", "radialgradient", "pattern", "marker", "mask", "filter", "symbol"]);

const coordinates = new Set("d transform points x x1 x2 y y1 y2 cx cy dx dy r rx ry width height".split(" "));

/** Rounds a number to a count of decimals, as text; what is no number that a picture can hold stays as it is. */
function rounded(digits: string, decimals: number): string {
  const value = Number(digits);
  return Number.isFinite(value) ? String(Number(value.toFixed(Math.min(decimals, 12))) || 0) : digits;
}

/**
 * The value of an attribute, rounded.
 *
 * @param decimals How many decimals make a tenth of a pixel where the element stands.
 */
export function roundAttribute(name: string, value: string, decimals: number): string {
  if (!coordinates.has(name)) return value;
  if (name !== "transform") return roundNumbers(value, decimals);
  // Factors and angles are multiplied by what is drawn.
  return value.replace(
    /(\w+)\(([^)]*)\)/g,
    (_, kind: string, list: string) =>
      `${kind}(${roundNumbers(list, kind === "translate" ? decimals : decimals + 3)})`,
  );
}

/** The decimals for an element's children, given those of the element: more where a transform enlarges. */
export function decimalsWithin(element: Element, decimals: number): number {
  if (scaled.has(element.localName.toLowerCase())) return decimals + 3;
  const factors = [...(element.getAttribute("transform") ?? "").matchAll(/(scale|matrix)\(\s*([-\d.e]+)/g)];
  return factors.reduce((sum, [, , factor]) => sum + moreDecimals(Math.abs(Number(factor))), decimals);
}

/** How many more decimals than one make a tenth of a pixel, where a unit is `unit` pixels wide. */
export function moreDecimals(unit: number): number {
  return unit > 1 && Number.isFinite(unit) ? Math.ceil(Math.log10(unit)) : 0;
}

function roundNumbers(text: string, decimals: number): string {
  return text.replace(/-?(?:\d+\.\d+|\.\d+)(?:e[-+]?\d+)?|-?\d+e-\d+/g, (digits) =>
    rounded(digits, decimals),
  );
}
