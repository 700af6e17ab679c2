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
  { text: "√0.95 is 0.975", value: () => [0.95, Math.sqrt(0.95)] },
];
