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
    text: "From a start off both axes no fixed rate does better in the long run.",
    check: () => {
      const slower = (rate: number) => Math.max(Math.abs(1 - 2 * rate), Math.abs(1 - 20 * rate));
      const rates = Array.from({ length: 2000 }, (_, k) => k / 10_000);
      return rates.every((rate) => slower(rate) >= slower(2 / 22));
    },
  },
  { text: "The factor there is $9/11$, about 0.82.", value: () => [9, 11, 1 - 2 * (2 / 22)] },
  {
    text: "the curvature is $20 + 120x_1^2$. It is 20 at the bottom and 140 at our start",
    value: () => {
      const across = (x1: number) => hessian(walls, [-3, x1])[1][1];
      // The third number is the exponent.
      return [across(0), across(1) - across(0), 2, across(0), across(1)];
    },
  },
  { text: "From $2/140$, about 0.014", value: () => [2, hessian(walls, [-3, 1])[1][1], 2 / 140] },
  {
    text: "from $2/80 = 0.025$: half way between the two",
    value: () => [2, (hessian(walls, [-3, 1])[1][1] + hessian(walls, [-3, 0])[1][1]) / 2, 2 / 80],
  },
  {
    text: "The slope across is 60 at the start, so rate $2/60$ throws $x_1$ from 1 to −1, as far out, and a larger one further.",
    check: () => {
      const slope = (walls([-3, 1 + 1e-6]) - walls([-3, 1 - 1e-6])) / 2e-6;
      const further = (rate: number) => Math.abs(1 - rate * slope) - 1;
      return Math.round(slope) === 60 && Math.abs(further(2 / 60)) < 1e-6 && further(2.1 / 60) > 0;
    },
  },
  {
    text: "from 1 to −1 the slope goes from 60 to −60, by 120 over a distance of 2, so the mean curvature is 60, and 2 over it is the limit here.",
    check: () => {
      const across = (x1: number) => hessian(walls, [-3, x1])[1][1];
      const middles = Array.from({ length: 1000 }, (_, k) => across((2 * k + 1) / 1000 - 1));
      const mean = middles.reduce((sum, each) => sum + each, 0) / middles.length;
      return Math.abs(mean - 60) < 1e-3;
    },
  },
  {
    text: "From another start the limit is $2/(20 + 40x_1^2)$.",
    check: () => {
      const limit = (x1: number) => 2 / (20 + 40 * x1 ** 2);
      const diverges = (x1: number, share: number) =>
        gradientDescent(walls, [-3, x1], { learningRate: share * limit(x1), steps: 200 }).stopped ===
        "diverged";
      return [0.25, 0.5, 1, 2].every((x1) => diverges(x1, 1.01) && !diverges(x1, 0.99));
    },
  },
  {
    text: "Halving gets much lower than 0.033, a rate just below the limit, for not quite twice the price.",
    check: () => {
      // Thirty-one visits of five values each without halving; the limit is 2/60.
      const [fixed, halved] = [halving(0.033, false).value, halving(1, true)];
      const price = halved.asked / (31 * 5);
      return halved.value < fixed / 1000 && price > 1.7 && price < 2;
    },
  },
  {
    text: "on $x^2$ a first rate of 0.999 is never halved, and after 30 steps from 1 the marble is still at 0.94",
    check: () => {
      let x = 1;
      for (let step = 0; step < 30; step++) {
        const next = x - 0.999 * 2 * x;
        if (next ** 2 >= x ** 2) return false;
        x = next;
      }
      return x.toFixed(2) === "0.94";
    },
  },
  {
    text: "the long valley is the round bowl, and one step of rate 0.5 is enough",
    check: () => {
      const inNewUnits = ([x0, z]: ArrayLike<number> & Iterable<number>) => valley.f([x0, z / Math.sqrt(10)]);
      const { path } = gradientDescent(inNewUnits, [-3, Math.sqrt(10)], { learningRate: 0.5, steps: 1 });
      return path[1].value < 1e-15;
    },
  },
  {
    text: "along an arrow $u$ of length 1 it is $a\\,u_0^2 + 2b\\,u_0u_1 + d\\,u_1^2$",
    check: () => {
      const [[a, b], [, d]] = turned;
      return [0.3, 1, 2].every((angle) => {
        const [u0, u1] = [Math.cos(angle), Math.sin(angle)];
        // The turned valley along the arrow, in the valley's own coordinates.
        const [along, across] = [Math.cos(angle - Math.PI / 6), Math.sin(angle - Math.PI / 6)];
        const curvature = 2 * valley.f([along, across]);
        return Math.abs(a * u0 ** 2 + 2 * b * u0 * u1 + d * u1 ** 2 - curvature) < 1e-12;
      });
    },
  },
  {
    text: "(Of a term $c\\,x_0x_1$ they are $c$; before the turn they were 0.)",
    check: () => {
      const mixed = hessian(([x0, x1]) => 7 * x0 * x1, [2, 3])[0][1];
      return Math.abs(mixed - 7) < 1e-5 && Math.abs(hessian(valley.f, [-3, 1])[0][1]) < 1e-5;
    },
  },
  {
    text: "About 8, and no other pair of units does better",
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
    text: "each step about doubles the number of right digits, or better",
    check: () => {
      // eˣ − x has its minimum at 0: the step ends at x − (eˣ − 1)/eˣ, about x²/2.
      const newton = (x: number) => x - Math.expm1(x) / Math.exp(x);
      const digits = (x: number) => -Math.log10(Math.abs(x));
      return [1e-2, 1e-3, 1e-4].every((x) => digits(newton(x)) > 1.95 * digits(x));
    },
  },
  {
    text: "on $\\sqrt{1 + x^2}$ it takes $x$ to $-x^3$, so 1.1 to −1.33, to 2.36, to −13",
    check: () => {
      const newton = (x: number) => {
        const root = Math.sqrt(1 + x ** 2);
        return x - x / root / root ** -3;
      };
      const seen = [newton(1.1), newton(newton(1.1)), newton(newton(newton(1.1)))];
      const cubed = Math.abs(seen[0] + 1.1 ** 3) < 1e-12;
      return cubed && seen.map((x, k) => x.toFixed(k < 2 ? 2 : 0)).join() === "-1.33,2.36,-13";
    },
  },
  {
    text: "our differences take $4n^2$ values of f for the Hessian, here 16",
    value: () => [4, 2, counted(2)],
  },
  { text: "the Hessian has $10^{12}$ entries", value: () => 1e6 ** 2 },
  {
    text: "Without momentum the marble would be some twenty times as far away.",
    check: () =>
      (Math.hypot(...inValley(0.09, 0, 20)) / Math.hypot(...inValley(0.09, 0.5, 20)) / 10).toFixed(0) === "2",
  },
  {
    text: "At 0.7 the marble is no nearer than without weight.",
    check: () => Math.hypot(...inValley(0.09, 0.7, 40)) > Math.hypot(...inValley(0.09, 0, 40)),
  },
  {
    text: "With enough weight a step keeps $\\sqrt{m}$ in the long run, *whatever the rate*, on a floor from $(1 - \\sqrt{m})^2/a$ to $(1 + \\sqrt{m})^2/a$. The limit moves from $2/a$ to $2(1 + m)/a$.",
    check: () =>
      [0.25, 0.64, 0.9].every((m) => {
        const [from, to] = [(1 - Math.sqrt(m)) ** 2 / 2, (1 + Math.sqrt(m)) ** 2 / 2];
        const floor = [0.01, 0.3, 0.7, 0.99].map((share) => from + share * (to - from));
        const flat = floor.every((rate) => Math.abs(keptInTheLongRun(rate, m) / Math.sqrt(m) - 1) < 0.01);
        const off = [0.9 * from, 1.01 * to].every((rate) => keptInTheLongRun(rate, m) > 1.01 * Math.sqrt(m));
        return (
          flat && off && keptInTheLongRun(0.999 * (1 + m), m) < 1 && keptInTheLongRun(1.001 * (1 + m), m) > 1
        );
      }),
  },
  { text: "the pair that Boris Polyak found in 1964", source: "the paper named in src/descent.ts" },
  {
    text: "More weight than this takes only raises the floors. The least weight, with its rate, is the pair",
    check: () => {
      const [rate, momentum] = [
        2 / (1 + Math.sqrt(10)) ** 2,
        ((Math.sqrt(10) - 1) / (Math.sqrt(10) + 1)) ** 2,
      ];
      const both = (r: number, m: number) => Math.max(keptInTheLongRun(r, m), keptInTheLongRun(10 * r, m));
      const shares = [0.97, 0.985, 1, 1.015, 1.03];
      const lighter = shares.map((share) => both(share * rate, 0.9 * momentum));
      const heavier = shares.map((share) => both(share * rate, 1.1 * momentum));
      return Math.min(...lighter, ...heavier) > both(rate, momentum);
    },
  },
  {
    text: "In the long valley a step then keeps 0.52, where 0.82 was the best without weight.",
    value: () => [(Math.sqrt(10) - 1) / (Math.sqrt(10) + 1), 9 / 11],
  },
  {
    text: "Without momentum a $\\kappa$ a hundred times as large costs a hundred times the steps.",
    check: () => Math.round(stepsNeeded(1000, 1 / 1001, 0) / stepsNeeded(10, 1 / 11, 0)) === 100,
  },
  { text: "or\n- about 2700", value: () => 100 * polyak(10) },
  { text: "- about 300", check: () => polyak(1000).toPrecision(1) === "3e+2" },
  {
    text: "27 for $\\kappa = 10$, 315 for 1000, 3531 for 100,000",
    value: () => [polyak(10), 10, polyak(1000), 1000, polyak(1e5), 1e5],
  },
  {
    text: "with it like $\\sqrt{\\kappa}$, but for a logarithm",
    check: () => {
      // Less than 2 % apart from κ = 1000 on, where the bare roots differ by 12 %.
      const [small, large] = [1e3, 1e7].map((ratio) => polyak(ratio) / Math.sqrt(ratio));
      return (
        large / small > 1.1 &&
        [1e3, 1e5, 1e7].every((ratio) => Math.abs(predicted(ratio) / polyak(ratio) - 1) < 0.02)
      );
    },
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

/** With Polyak's pair. */
function polyak(ratio: number): number {
  const root = Math.sqrt(ratio);
  return stepsNeeded(ratio, 2 / (1 + root) ** 2, ((root - 1) / (root + 1)) ** 2);
}

/** Steps until the error along the steep direction, (1 + (1 + q)·k)·qᵏ, is a millionth of √2. */
function predicted(ratio: number): number {
  const q = (Math.sqrt(ratio) - 1) / (Math.sqrt(ratio) + 1);
  let k = 0;
  while ((1 + (1 + q) * k) * q ** k >= 1e-6 * Math.SQRT2) k++;
  return k;
}

/** Where the marble is after so many steps from (−3, 1) in the long valley. */
function inValley(learningRate: number, momentum: number, steps: number): Float64Array {
  const options = { learningRate, momentum, steps, gradient: valley.gradient };
  return gradientDescent(valley.f, [-3, 1], options).path[steps].x;
}

/** How much of the distance a step on x² keeps, on average over 20,000 of them. */
function keptInTheLongRun(rate: number, momentum: number): number {
  let [x, last, logarithm] = [1, 1, 0];
  for (let step = 0; step < 20_000; step++) {
    const next = x + momentum * (x - last) - rate * 2 * x;
    const size = Math.hypot(next, x);
    [x, last] = [next / size, x / size];
    logarithm += Math.log(size);
  }
  return Math.exp(logarithm / 20_000);
}
