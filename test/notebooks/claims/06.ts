// What the prose of notebook 06 states and no cell prints: recomputed here.
import { gradientDescent } from "../../../src/descent";
import { gradient } from "../../../src/gradient";
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
];
