// What the prose of notebook 06 states and no cell prints: recomputed here.
import { descentStep, gradientDescent } from "../../../src/descent";
import { gradient } from "../../../src/gradient";
import { randomNumbers } from "../../../src/network";
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
    text: "All four basins meet near (−0.27, −0.92), on level ground once more",
    check: () => Math.hypot(...gradient(himmelblau.f, [-0.2708, -0.923])) < 0.01,
  },
  {
    // The deepest hollow lies between the ridges at ±1.2.
    text: "It is shaken out of the shallow hollow, at 0.28, and finds the deepest. That, too, it leaves, at 0.30",
    check: () =>
      looks.map((x) => Math.abs(x) > 1.2).join() === [1, 1, 0, 0, 0, 1, 0, 0, 1, 0].map(Boolean).join(),
  },
];

/** Where the shaken marble is, every hundred steps. */
const looks = (() => {
  const rippled = ([x]: ArrayLike<number> & Iterable<number>) => x ** 2 / 8 - 0.2 * Math.cos(3 * x);
  const shake = randomNumbers(5);
  const path = [4];
  for (let step = 0; step < 1000; step++)
    path.push(descentStep(rippled, [path[step]], 0.1)[0] + 0.4 * (2 * shake() - 1));
  return path.filter((_, step) => step > 0 && step % 100 === 0);
})();
