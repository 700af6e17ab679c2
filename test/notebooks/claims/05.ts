// What the prose of notebook 05 states and no cell prints: recomputed here.
import { gradientDescent } from "../../../src/descent";
import { bowl } from "../../../src/surfaces";
import type { Claim } from "./claim";

const lengthAtTheEnd = (learningRate: number) => {
  const { path } = gradientDescent(bowl.f, [-3, 4], { learningRate, steps: 20 });
  return Math.hypot(...path[path.length - 1].x);
};

export const claims: Claim[] = [
  {
    text: "0.3 was there, and 1.5 flew away",
    check: () => lengthAtTheEnd(0.3) < 1e-7 && lengthAtTheEnd(1.5) > 5e6,
  },
  {
    text: "with 0.99 of the rate, the 315 steps below at κ = 1000 become 266",
    value: () => [0.99, polyak(1), 1000, polyak(0.99)],
  },
  {
    text: "But a slightly larger rate may never arrive",
    check: () => polyak(1.001) === Number.POSITIVE_INFINITY,
  },
  {
    text: "With momentum fixed at 0.9, κ = 100,000 costs ten times the steps of 10,000.",
    check: () => Math.round(bestWithMomentum(1e5, 0.9) / bestWithMomentum(1e4, 0.9)) === 10,
  },
  { text: "√0.95 is 0.975", value: () => [0.95, Math.sqrt(0.95)] },
];

/** Steps of the heavy ball in the valley x² + κ·y² until the distance is a millionth of what it was. */
function stepsNeeded(ratio: number, rate: number, momentum: number): number {
  let [x, y, u, v] = [1, 1, 0, 0];
  for (let step = 0; step < 100_000; step++) {
    if (Math.hypot(x, y) < 1e-6 * Math.SQRT2) return step;
    u = momentum * u - rate * 2 * x;
    v = momentum * v - rate * 2 * ratio * y;
    x += u;
    y += v;
  }
  return Number.POSITIVE_INFINITY;
}

/** With Polyak's pair for κ = 1000, and this share of its rate. */
function polyak(share: number): number {
  const root = Math.sqrt(1000);
  return stepsNeeded(1000, (share * 2) / (1 + root) ** 2, ((root - 1) / (root + 1)) ** 2);
}

/** With this momentum and the best of 40 rates up to the limit, 2·(1 + momentum) over the largest curvature. */
function bestWithMomentum(ratio: number, momentum: number): number {
  const shares = Array.from({ length: 40 }, (_, k) => (k + 1) / 40);
  return Math.min(...shares.map((share) => stepsNeeded(ratio, (share * (1 + momentum)) / ratio, momentum)));
}
