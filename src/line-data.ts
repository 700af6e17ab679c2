// What the line of this folder is fitted to: the length of a spring with more and more marbles in its cup.

import { requireWhole } from "./check";
import { randomNumbers } from "./random";

/** One measurement: what was set, and what was read. */
export type DataPoint = { readonly x: number; readonly y: number };

/** What the spring would measure if it did not swing: its length with the cup empty, and what each marble adds, in cm. */
export const trueSpring = [4, 0.5] as const;

/** The standard deviation of a reading, in cm. */
const swing = 0.6;

/**
 * Measurements of a spring from which a cup with 1 to 8 marbles hangs: 4 cm, half a centimetre more for each marble, and
 * a reading that is off by 0.6 cm (one standard deviation, and never by more than 1.8), since the cup swings. The
 * errors are sums of three evenly spread numbers, so that small ones are more frequent than large ones.
 *
 * @param count How many, a whole number, 1 or more; the numbers of marbles take turns.
 * @param seed A whole number, 0 or more.
 * @returns Points: x marbles, y cm.
 * @throws TypeError or RangeError for anything else.
 * @example springLengths(9).map(({ x }) => x) // [1, 2, 3, 4, 5, 6, 7, 8, 1]
 */
export function springLengths(count = 24, seed = 1): DataPoint[] {
  requireWhole("springLengths", "count", count, 1);
  const random = randomNumbers(seed, "spring");
  const error = () => 2 * swing * (random() + random() + random() - 1.5);
  const [empty, perMarble] = trueSpring;
  return Array.from({ length: count }, (_, i) => {
    const x = 1 + (i % 8);
    return { x, y: empty + perMarble * x + error() };
  });
}
