// Numbers for a picture.

/** A number that an SVG can hold: far away is as good as infinitely far, and NaN is a gap. */
export function drawable(value: number): number {
  return Math.max(-1e6, Math.min(1e6, value));
}
