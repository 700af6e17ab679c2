// What a gradient costs at least: the loop that one writes by hand, with no check at all.
import type { Vector } from "../../src/check";
import { centralStep } from "../../src/difference";

/** The central differences along all variables. */
export function gradientByHand(f: (x: Vector) => number, x: Vector): Float64Array {
  const scratch = new Float64Array(x);
  const slopes = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const coordinate = x[i];
    const h = centralStep(coordinate);
    scratch[i] = coordinate + h;
    const above = f(scratch);
    scratch[i] = coordinate - h;
    slopes[i] = (above - f(scratch)) / (2 * h);
    scratch[i] = coordinate;
  }
  return slopes;
}
