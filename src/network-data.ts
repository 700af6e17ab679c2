// What the network of this folder learns: points of the plane, each of one of two classes.

import { requireWhole } from "./check";
import { randomNumbers } from "./random";

/** A point of the plane, and the class it belongs to: 1 or −1. */
export type Example = { input: readonly [number, number]; target: number };

/**
 * Points around the four corners (±1, ±1) of a square, with target 1 where the signs agree and −1 where they differ:
 * no straight line separates the two classes.
 *
 * @param count How many, a whole number, 1 or more; the corners take turns.
 * @param seed A whole number, 0 or more.
 * @returns Examples, each at most 0.6 from its corner in either direction.
 * @throws TypeError or RangeError for anything else.
 * @example xorExamples(4).map(({ target }) => target) // [1, −1, −1, 1]
 */
export function xorExamples(count = 40, seed = 1): Example[] {
  requireWhole("xorExamples", "count", count, 1);
  const random = randomNumbers(seed, "examples");
  const near = (corner: number) => corner + 1.2 * (random() - 0.5);
  return Array.from({ length: count }, (_, i) => {
    const [x0, x1] = [i & 1 ? 1 : -1, i & 2 ? 1 : -1];
    return { input: [near(x0), near(x1)] as const, target: x0 * x1 };
  });
}
