// How far apart two vectors are, measured by how long they are: two gradients, or two estimates of one slope.

import { refusal, requireArray, type Vector } from "./check";
import { lengthOf } from "./vector";

/**
 * The relative error of two vectors: ‖a − b‖ / (‖a‖ + ‖b‖), where ‖a‖ is the length of a.
 *
 * @param a n numbers.
 * @param b As many.
 * @returns From 0, the same, to 1, opposite or one of them zero, whatever the unit; 0 if both are zero, NaN if an entry
 * is NaN.
 * @throws TypeError if one of them is no array of numbers, RangeError if they are not equally long.
 * @example relativeError([3, 4], [3, -4]) // 0.8
 */
export function relativeError(a: Vector, b: Vector): number {
  requireArray("relativeError", "a", a);
  requireArray("relativeError", "b", b);
  if (a.length !== b.length)
    throw new RangeError(refusal("relativeError", "b", `as long as a, which has ${a.length}`, b));
  const apart = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) apart[i] = a[i] - b[i];
  const distance = lengthOf(apart);
  return distance === 0 ? 0 : distance / (lengthOf(a) + lengthOf(b));
}
