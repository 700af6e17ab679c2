// What the prose of notebook 02 states and no cell prints: recomputed here.
import { centralDifference } from "../../../src/difference";
import type { Claim } from "./claim";

/** The third derivative of sin 1000x, beside that of sin x, and the rounding of 1000x, beside that of x. */
const [bend, rounding] = [1000 ** 3, 1000];

export const claims: Claim[] = [
  { text: "At h = 1 the error is exactly 0", check: () => centralDifference((x) => x * x, 1, 1) === 2 },
  { text: "derivative of sin 1000x is 10⁹ times that of sin x", value: () => [1000, bend] },
  // Where h² · bend = rounding / h.
  { text: "the best step is a hundred times smaller", check: () => near(Math.cbrt(bend / rounding), 100) },
];

const near = (value: number, stated: number) => Math.abs(value / stated - 1) < 1e-12;
