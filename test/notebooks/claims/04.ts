// What the prose of notebook 04 states and no cell prints: recomputed here.
import { descentStep, gradientDescent } from "../../../src/descent";
import { bowl } from "../../../src/surfaces";
import type { Claim } from "./claim";

const start = [-3, 4];

/** How far from the bottom a run from (−3, 4) ends. */
function left(learningRate: number, steps = 20): number {
  const { path } = gradientDescent(bowl.f, start, { learningRate, steps });
  return Math.hypot(...path[steps].x);
}

/** The run at rate 0.05 that sets out from where the run at rate 0.1 ended. */
const misled = left(0.1) * 0.9 ** 20;

export const claims: Claim[] = [
  {
    text: "0.6 to the right and 0.8 down",
    value: () => descentStep(bowl.f, start, 0.1).map((x, i) => Math.abs(x - start[i])),
  },
  { text: "$0.9^{20}$ is 0.12, where $0.8^{20}$ was 0.01", value: () => [0.9, 0.9 ** 20, 0.8, 0.8 ** 20] },
  { text: "as in 1, 0.9, 0.8, 0.7;", value: () => [0, 1, 2, 3].map((k) => 1 - k / 10) },
  { text: "as in 1, 0.9, 0.81, 0.73;", value: () => [0, 1, 2, 3].map((k) => 0.9 ** k) },
  {
    // Less a half, then a quarter, then an eighth of itself.
    text: "as in 1, 0.5, 0.38, 0.33?",
    value: () => [1, 1 / 2, (1 / 2) * (3 / 4), (1 / 2) * (3 / 4) * (7 / 8)],
  },
  { text: "ended 0.058 from the bottom", value: () => left(0.1) },
  {
    text: "more steps bring it to where the other one was",
    check: () => left(0.05, 43) < left(0.1) && left(0.05, 42) > left(0.1),
  },
  { text: "= 0.4$ of the way", value: () => left(0.3, 1) / 5 },
  { text: "from 5 away to 2 away", value: () => [Math.hypot(...start), left(0.3, 1)] },
  { text: "Nearer: 0.0070.", value: () => misled },
  { text: "by a factor of eight", check: () => Math.round(left(0.1) / misled) === 8 },
  {
    text: "made the gradient about a hundred times shorter",
    check: () => (10 / (2 * left(0.1))).toExponential(0) === "9e+1",
  },
  {
    text: "the next would be too large for a double",
    check: () => {
      const { path } = gradientDescent(bowl.f, start, { learningRate: 1.5, steps: 1000 });
      return path.length === 510 && 4 * path[509].value === Number.POSITIVE_INFINITY;
    },
  },
];
