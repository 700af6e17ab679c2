// What the prose of notebook 05 states and no cell prints: recomputed here.
import { gradientDescent } from "../../../src/descent";
import { hessian } from "../../../src/hessian";
import { bowl, valley } from "../../../src/surfaces";
import { symmetricEigen } from "../../../src/symmetric-eigen";
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
    text: "the curvature is $20 + 120x_1^2$. It is 20 at the bottom and 140 at our start",
    value: () => {
      const across = (x1: number) => hessian(walls, [-3, x1])[1][1];
      // The third number is the exponent.
      return [across(0), across(1) - across(0), 2, across(0), across(1)];
    },
  },
  { text: "At $2/140$, about 0.014", value: () => [2, hessian(walls, [-3, 1])[1][1], 2 / 140] },
  {
    text: "The slope across is 60 at the start, so rate $2/60$ throws the marble to the same height on the other wall, and a larger one higher.",
    check: () => {
      const slope = (walls([-3, 1 + 1e-6]) - walls([-3, 1 - 1e-6])) / 2e-6;
      const height = (rate: number) => walls([0, 1 - rate * 60]) - walls([0, 1]);
      return Math.round(slope) === 60 && Math.abs(height(2 / 60)) < 1e-12 && height(2.1 / 60) > 0;
    },
  },
  {
    text: "With halving every first rate drawn beyond it does better than the best fixed one",
    check: () => {
      const fixed = [0.01, 0.02, 0.03, 0.033, 1 / 30].map((rate) => halving(rate, false).value);
      const first = [0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 7];
      return first.every((rate) => halving(rate, true).value < Math.min(...fixed));
    },
  },
  {
    text: "for about twice the price at a first rate of 1",
    // 31 visits of five values each without halving.
    check: () => Math.round(halving(1, true).asked / (31 * 5)) === 2,
  },
  {
    text: "About 8, and no other pair of units does better.",
    check: () => {
      const [[a, b], [, d]] = turned;
      const ratio = (unit: number) => {
        const [least, most] = symmetricEigen([
          [a, b * unit],
          [b * unit, d * unit ** 2],
        ]).values;
        return most / least;
      };
      const equal = ratio(Math.sqrt(a / d));
      const others = Array.from({ length: 2000 }, (_, k) => ratio(0.01 * 1.005 ** k));
      return equal.toFixed(0) === "8" && Math.min(...others) >= equal;
    },
  },
  {
    text: "our differences take $4n^2$ values of f for the Hessian, here 16",
    value: () => [4, 2, counted(2)],
  },
  { text: "the Hessian alone has $10^{12}$ entries", value: () => 1e6 ** 2 },
  { text: "the pair that Boris Polyak found in 1964", source: "the paper named in src/descent.ts" },
  {
    text: "Without momentum the marble would be at (−0.056676, 0.011529), some twenty times as far.",
    check: () => {
      const end = (momentum: number) => {
        const options = { learningRate: 0.09, momentum, steps: 20, gradient: valley.gradient };
        return gradientDescent(valley.f, [-3, 1], options).path[20].x;
      };
      const light = Array.from(end(0), (each) => each.toFixed(6)).join();
      const ratio = Math.hypot(...end(0)) / Math.hypot(...end(0.5));
      return light === "-0.056676,0.011529" && (ratio / 10).toFixed(0) === "2";
    },
  },
  {
    text: "The tip is close to the edge, and the narrower the valley, the closer.",
    check: () => {
      // Its rate over the limit at its momentum, 2·(1 + m) over the largest curvature
      const near = (ratio: number) => {
        const root = Math.sqrt(ratio);
        const momentum = ((root - 1) / (root + 1)) ** 2;
        return 2 / (1 + root) ** 2 / ((1 + momentum) / ratio);
      };
      return near(10) > 0.9 && near(100) > 0.99 && near(1000) > 0.999;
    },
  },
  {
    text: "Without momentum a $\\kappa$ a hundred times as large costs a hundred times the steps.",
    check: () => Math.round(stepsNeeded(1000, 1 / 1001, 0) / stepsNeeded(10, 1 / 11, 0)) === 100,
  },
  { text: "or\n- about 2700", value: () => 100 * polyak(1, 10) },
  { text: "- about 300", check: () => polyak(1).toPrecision(1) === "3e+2" },
  {
    text: "With 1.01 of the rate the marble never arrives",
    check: () => polyak(1.01) === Number.POSITIVE_INFINITY,
  },
  {
    text: "With momentum a hundred times the $\\kappa$ costs about twelve times the steps, and nearer ten the larger it gets",
    check: () => {
      const grows = [10, 1000].map((ratio) => polyak(1, 100 * ratio) / polyak(1, ratio));
      return grows[0].toFixed(0) === "12" && grows[1] < grows[0] && grows[1] > 10;
    },
  },
  {
    text: "With momentum fixed at 0.9, a $\\kappa$ of 100,000 costs ten times the steps of 10,000",
    check: () => Math.round(bestWithMomentum(1e5, 0.9) / bestWithMomentum(1e4, 0.9)) === 10,
  },
];

/** The long valley with steepening walls. */
function walls([x0, x1]: ArrayLike<number> & Iterable<number>): number {
  return x0 ** 2 + 10 * x1 ** 2 + 10 * x1 ** 4;
}

/** Thirty steps from (−3, 1), each with this rate, or with the first of its halves that ends lower. */
function halving(first: number, halved: boolean): { value: number; asked: number } {
  let [x0, x1, asked] = [-3, 1, 0];
  for (let step = 0; step < 30; step++) {
    const here = walls([x0, x1]);
    const [slope0, slope1] = [2 * x0, 20 * x1 + 40 * x1 ** 3];
    // The gradient by differences takes four values, and the height one.
    asked += 5;
    for (let rate = first; ; rate /= 2) {
      const next = [x0 - rate * slope0, x1 - rate * slope1];
      asked++;
      if (halved && !(walls(next) < here)) continue;
      [x0, x1] = next;
      break;
    }
  }
  return { value: walls([x0, x1]), asked };
}

/** The Hessian of the long valley, turned by 30°: by hand, from sines and cosines. */
const turned = (() => {
  const [cos, sin] = [Math.sqrt(3) / 2, 1 / 2];
  const mixed = (2 - 20) * cos * sin;
  return [
    [2 * cos ** 2 + 20 * sin ** 2, mixed],
    [mixed, 2 * sin ** 2 + 20 * cos ** 2],
  ];
})();

/** How many values of f a Hessian of n variables takes. */
function counted(n: number): number {
  let asked = 0;
  hessian((x) => {
    asked++;
    return valley.f(x);
  }, new Float64Array(n));
  return asked;
}

/** Steps of the heavy ball in the valley x₀² + κ·x₁² until the distance is a millionth of what it was. */
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

/** With Polyak's pair, and this share of its rate. */
function polyak(share: number, ratio = 1000): number {
  const root = Math.sqrt(ratio);
  return stepsNeeded(ratio, (share * 2) / (1 + root) ** 2, ((root - 1) / (root + 1)) ** 2);
}

/** With this momentum and the best of 40 rates up to the limit, 2·(1 + momentum) over the largest curvature. */
function bestWithMomentum(ratio: number, momentum: number): number {
  const shares = Array.from({ length: 40 }, (_, k) => (k + 1) / 40);
  return Math.min(...shares.map((share) => stepsNeeded(ratio, (share * (1 + momentum)) / ratio, momentum)));
}
