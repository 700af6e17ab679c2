// What the prose of notebook 06 states and no cell prints: recomputed here.
import { gradientDescent } from "../../../src/descent";
import { gradient } from "../../../src/gradient";
import { randomNumbers } from "../../../src/random";
import { himmelblau, saddle } from "../../../src/surfaces";
import type { Claim } from "./claim";

export const claims: Claim[] = [
  {
    text: "Even from 1e-16 it leaves, at step 203",
    value: () => {
      const options = { learningRate: 0.1, steps: 250, gradient: saddle.gradient };
      const { path } = gradientDescent(saddle.f, [1.8, 1e-16], options);
      return [1e-16, path.findIndex(({ x }) => Math.abs(x[1]) > 1)];
    },
  },
  {
    text: "started only 0.2 to the left of the one that found it",
    value: () => 0.1 - -0.1,
  },
  {
    text: "up to 0.73 weight changes nothing",
    check: () => arrived(0.73) === arrived(0) && arrived(0.74) > arrived(0),
  },
  {
    text: "f is the same number there and at both neighbours",
    check: () => new Set([6, 6 - 1e-4, 6 + 1e-4].map((x) => 1 - Math.exp(-(x ** 2)))).size === 1,
  },
  {
    text: "All four basins meet near (−0.27, −0.92), on level ground once more",
    check: () => Math.hypot(...gradient(himmelblau.f, [-0.2708, -0.923])) < 0.01,
  },
  {
    text: "Without one, the marble at 6 ends with `rounding`",
    check: () => {
      const hole = ([x]: ArrayLike<number> & Iterable<number>) => 1 - Math.exp(-(x ** 2));
      return gradientDescent(hole, [6], { learningRate: 0.1 }).stopped === "rounding";
    },
  },
  { text: "a $\\kappa$ of some 2500", check: () => Math.round(1001.6 / 0.3994 / 100) === 25 },
  {
    // 11,329 steps without, 1027 with momentum: printed above it.
    text: "0.9 saves ten steps of eleven",
    check: () => Math.round(11_329 / 1027) === 11,
  },
  {
    text: "the deepest hollow, between the ridges at ±1.2",
    check: () =>
      [1.2, -1.2].every((x) => Math.abs(x / 4 + 0.6 * Math.sin(3 * x)) < 0.1 && hollow(x * 0.9) === 0),
  },
  {
    text: "so light a marble cannot climb out of any ripple",
    check: () => field.every((start) => hollow(roll(start, 0.5)) === hollow(roll(start, 0))),
  },
  { text: "71 of 91, a share of 0.78", value: () => [arrived(0.9), 91, arrived(0.9) / 91] },
  {
    text: "those from far out now roll through the bottom and into the ripple beyond",
    check: () =>
      field.every(
        (start) => start < 3.3 || (hollow(roll(start, 0.92)) < 0 && hollow(roll(start, 0.9)) === 0),
      ),
  },
  {
    text: "with 0.1, kicks that shrink are no better than nothing",
    check: () => {
      const random = randomNumbers(1, "kicks");
      const shaken = (share: (step: number) => number) =>
        field.filter((start) => {
          let x = start;
          for (let step = 0; step < 1000; step++)
            x += 0.1 * share(step) * (2 * random() - 1) - 0.1 * slope(x);
          return hollow(x) === 0;
        }).length / 91;
      return Math.abs(shaken((step) => 1 - step / 1000) - arrived(0) / 91) < 0.05;
    },
  },
  {
    text: "every marble here is at rest after 100 steps",
    check: () => field.every((start) => Math.abs(roll(start, 0, 100) - roll(start, 0)) < 1e-3),
  },
];

/** The slope of the valley with ripples, x²/8 − 0.2·cos 3x. */
function slope(x: number): number {
  return x / 4 + 0.6 * Math.sin(3 * x);
}

const field = Array.from({ length: 91 }, (_, k) => (k - 45) / 10);

/** Where a marble from `start` is after so many steps. */
function roll(start: number, momentum: number, steps = 1000): number {
  let [x, velocity] = [start, 0];
  for (let step = 0; step < steps; step++) {
    velocity = momentum * velocity - 0.1 * slope(x);
    x += velocity;
  }
  return x;
}

/** Which hollow a place belongs to: 0 the deepest, −1 and 1 its neighbours. */
function hollow(x: number): number {
  return Math.abs(x) < 1.25 ? 0 : Math.sign(x);
}

function arrived(momentum: number): number {
  return field.filter((start) => hollow(roll(start, momentum)) === 0).length;
}
