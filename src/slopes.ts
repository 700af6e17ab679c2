// The loop behind every gradient by differences: each variable in turn is moved up and down, the others held still.

import { refuseValue, type ScalarFunction, type Vector } from "./check";
import { centralStep, oneSidedStep } from "./difference";

/**
 * The central differences along all variables with the usual steps, for a function of this folder that has looked at its
 * arguments and answers for bad values of f. A caller that takes many brings the arrays to work and to answer in.
 */
export function centralSlopes(
  caller: string,
  f: ScalarFunction,
  x: Vector,
  h?: number,
  scratch: Float64Array = new Float64Array(x.length),
  slopes: Float64Array = new Float64Array(x.length),
): Float64Array {
  // In a loop: the built-in copy of an ordinary array is five times slower.
  for (let i = 0; i < x.length; i++) scratch[i] = x[i];
  const usual = centralStep;
  for (let i = 0; i < scratch.length; i++) {
    const coordinate = scratch[i];
    const step = h === undefined ? usual(coordinate) : h;
    const high = coordinate + step;
    const low = coordinate - step;
    scratch[i] = high;
    const above = f(scratch);
    if (typeof above !== "number") refuseValue(caller, above);
    scratch[i] = low;
    const below = f(scratch);
    if (typeof below !== "number") refuseValue(caller, below);
    scratch[i] = coordinate;
    const distance = high - low;
    slopes[i] =
      distance < Number.POSITIVE_INFINITY
        ? (above - below) / distance
        : (above / 2 - below / 2) / (high / 2 - low / 2);
  }
  requireUnchanged(caller, scratch, x);
  return slopes;
}

/** The same by forward differences, with n + 1 values of f in place of 2n. */
export function forwardSlopes(caller: string, f: ScalarFunction, x: Vector, h?: number): Float64Array {
  const scratch = new Float64Array(x);
  const slopes = new Float64Array(x.length);
  const here = f(scratch);
  if (typeof here !== "number") refuseValue(caller, here);
  for (let i = 0; i < scratch.length; i++) {
    const coordinate = scratch[i];
    const high = coordinate + (h === undefined ? oneSidedStep(coordinate) : h);
    scratch[i] = high;
    const above = f(scratch);
    if (typeof above !== "number") refuseValue(caller, above);
    slopes[i] = (above - here) / (high - coordinate);
    scratch[i] = coordinate;
  }
  requireUnchanged(caller, scratch, x);
  return slopes;
}

function requireUnchanged(caller: string, scratch: Float64Array, x: Vector): void {
  for (let i = 0; i < x.length; i++) {
    if (scratch[i] !== x[i]) {
      throw new TypeError(
        `${caller}: f must leave its argument as it is, but x[${i}] went from ${x[i]} to ${scratch[i]}.`,
      );
    }
  }
}
