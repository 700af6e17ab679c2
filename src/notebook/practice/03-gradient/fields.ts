/** What the exercises on slopes in several directions are judged by. */
import { gradient } from "../../../gradient";
import { type Field, formula } from "../kit";

export const slopes = (f: Field, x: readonly number[]): number[] => [...gradient(f, x)];

export const cubic = formula("f(x) = x₀³ + x₀·x₁²", (x: ArrayLike<number>) => x[0] ** 3 + x[0] * x[1] ** 2);
export const wave = formula(
  "f(x) = x₀·sin x₁ + 5x₂",
  (x: ArrayLike<number>) => x[0] * Math.sin(x[1]) + 5 * x[2],
);
export const hill = formula("f(x) = exp(x₀) + 7x₁", (x: ArrayLike<number>) => Math.exp(x[0]) + 7 * x[1]);

/**
 * A forward difference with h = 1e-4 or a central one with h = 0.01 is off by less than 3e-4 of the slope here, and
 * so is either with h down to 1e-10. Any sensible difference passes; the nearest wrong formula is 0.05 away.
 */
export const ANY_SENSIBLE_STEP = 1e-3;

/** Two names for one array: both values of f come from the same point, and cancel. */
export const oneArray =
  "Every slope comes out as 0. Are there two names for one array? `const y = x` makes no copy: what is done to y is done to x. Use `[...x]`.";
export const runOf2h = "Twice too large: from x − h to x + h the run is 2h, but it is divided by h.";
export const runOfH =
  "Half as large as it should be: with f(x) as one of the two values the run is h, and not 2h.";
