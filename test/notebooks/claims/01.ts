// What the prose of notebook 01 states and no cell prints: recomputed here.
import { centralDifference, forwardDifference } from "../../../src/difference";
import type { Claim } from "./claim";

const h = 1e-4;
const square = (x: number) => x ** 2;
const ours = [(square(2 + h) - square(2)) / h, (square(2 + h) - square(2 - h)) / (2 * h)];
const theirs = [forwardDifference(square, 2, h), centralDifference(square, 2, h)];

export const claims: Claim[] = [
  {
    // Half a unit of the eleventh digit of 4.
    text: "With the same h they agree with ours to eleven digits",
    check: () => ours.every((slope, i) => slope !== theirs[i] && Math.abs(slope - theirs[i]) < 0.5e-10),
  },
];
