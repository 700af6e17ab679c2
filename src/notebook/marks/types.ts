// What the marks of the course take: points and intervals as arrays, and Plot's own options as they are.

export type Point = ArrayLike<number>;
export type Interval = readonly [number, number];
export type Options = Record<string, unknown>;

/** The part of the plane that a chart shows. */
export interface Window {
  readonly x: Interval;
  readonly y: Interval;
}
