// A straight line through points, y ≈ w₀ + w₁·x: how far it is off, how that changes with its two weights, and the line
// that is off least.

import {
  refusal,
  requireArray,
  requireNumber,
  requireVector,
  type ScalarFunction,
  type Vector,
} from "./check";
import type { DataPoint } from "./line-data";

export { type DataPoint, springLengths, trueSpring } from "./line-data";

/**
 * The loss as a function of the two weights alone: the mean of (w₀ + w₁·x − y)² over the points.
 *
 * @param points What the line should pass near, at least one.
 * @returns A function of two numbers, w₀ and w₁, for `gradient`, `gradientDescent` and `checkGradient`.
 * @throws TypeError or RangeError if there is no point, or one whose x and y are not finite; later, if there are not
 * two weights.
 * @example lineLoss([{ x: 1, y: 3 }, { x: 2, y: 4 }])([1, 1]) // ((2 − 3)² + (3 − 4)²) / 2 = 1
 */
export function lineLoss(points: readonly DataPoint[]): ScalarFunction {
  requirePoints("lineLoss", points);
  return (weights) => {
    requireWeights("lineLoss", weights);
    let sum = 0;
    for (const { x, y } of points) sum += (weights[0] + weights[1] * x - y) ** 2;
    return sum / points.length;
  };
}

/**
 * The gradient of `lineLoss(points)`: the mean over the points of (2·r, 2·r·x), where r = w₀ + w₁·x − y.
 *
 * @param points As for `lineLoss`.
 * @returns A function of two weights with two slopes.
 * @throws As lineLoss.
 * @example lineGradient([{ x: 1, y: 3 }, { x: 2, y: 4 }])([1, 1]) // [−2, −3]
 */
export function lineGradient(points: readonly DataPoint[]): (weights: Vector) => Float64Array {
  requirePoints("lineGradient", points);
  return (weights) => {
    requireWeights("lineGradient", weights);
    const slopes = new Float64Array(2);
    for (const { x, y } of points) {
      const twice = (2 * (weights[0] + weights[1] * x - y)) / points.length;
      slopes[0] += twice;
      slopes[1] += twice * x;
    }
    return slopes;
  };
}

/**
 * The line with the smallest loss, without a step: where both slopes of the loss are 0, the **normal equations**, in
 * coordinates counted from the mean of x and y, which keeps them from cancelling.
 *
 * @param points At least two, and not all at one x.
 * @returns w₀ and w₁.
 * @throws TypeError or RangeError for anything else.
 * @example fitLine([{ x: 1, y: 3 }, { x: 2, y: 4 }, { x: 3, y: 8 }]) // [0, 2.5]
 * @see https://en.wikipedia.org/wiki/Simple_linear_regression
 */
export function fitLine(points: readonly DataPoint[]): Float64Array {
  requirePoints("fitLine", points);
  const mean = (value: (point: DataPoint) => number) =>
    points.reduce((sum, point) => sum + value(point), 0) / points.length;
  const [middle, height] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spread = mean(({ x }) => (x - middle) ** 2);
  if (points.every(({ x }) => x === points[0].x)) {
    throw new RangeError(refusal("fitLine", "points", "at two or more different x", points));
  }
  const slope = mean(({ x, y }) => (x - middle) * (y - height)) / spread;
  return Float64Array.of(height - slope * middle, slope);
}

function requirePoints(caller: string, points: unknown): void {
  const list = requireArray(caller, "points", points, "an array of points { x, y }");
  if (list.length === 0) throw new RangeError(refusal(caller, "points", "at least one point", points));
  for (let i = 0; i < list.length; i++) {
    const { x, y } = (list[i] ?? {}) as { x?: unknown; y?: unknown };
    requireNumber(caller, `points[${i}].x`, x);
    requireNumber(caller, `points[${i}].y`, y);
  }
}

function requireWeights(caller: string, weights: Vector): void {
  if (weights.length === 2 && Number.isFinite(weights[0]) && Number.isFinite(weights[1])) return;
  requireVector(caller, "weights", weights);
  throw new RangeError(refusal(caller, "weights", "two numbers, w₀ and w₁", weights));
}
