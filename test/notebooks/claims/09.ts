// What the prose of notebook 09 states and no cell prints: recomputed here.
import { centralDifference } from "../../../src/difference";
import { weightCount } from "../../../src/network";
import type { Claim } from "./claim";

const f = (x: number) => Math.exp(x) / (1 + x ** 2);
const slope = (x: number) => (Math.exp(x) * (1 - x) ** 2) / (1 + x ** 2) ** 2;

export const claims: Claim[] = [
  {
    text: "a kind of number that was invented in 1873",
    source: "W. K. Clifford, Preliminary sketch of biquaternions, Proc. London Mathematical Society 4 (1873)",
  },
  {
    text: "At 0.5 a central difference with its usual step has ten or eleven digits right.",
    check: () => {
      const relative = Math.abs(centralDifference(f, 0.5) / slope(0.5) - 1);
      return relative > 1e-12 && relative < 1e-10;
    },
  },
  {
    text: "Its slope is $e^x (1 - x)^2 / (1 + x^2)^2$.",
    check: () => [-1, 0.5, 3].every((x) => Math.abs(centralDifference(f, x) - slope(x)) < 1e-9),
  },
  {
    text: "Central differences take 34 losses, dual numbers 17 runs.",
    value: () => [2 * weightCount(4), weightCount(4)],
  },
  {
    text: "with slope 0.5 next to 0",
    // eˣ = 1 + x + x²/2 + x³/6 + …, so (eˣ − 1)/x = 1 + x/2 + x²/6 + …
    value: () => [1 / 2, 0],
  },
];
