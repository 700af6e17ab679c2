/** The ground that the exercises on descending lead over. */
import { formula } from "../kit";

export const bowl = formula("f(x) = x₀² + x₁²", (x: ArrayLike<number>) => x[0] ** 2 + x[1] ** 2);
export const tilted = formula(
  "f(x) = x₀² + x₀·x₁ + 2x₁²",
  (x: ArrayLike<number>) => x[0] ** 2 + x[0] * x[1] + 2 * x[1] ** 2,
);
export const dent = formula(
  "f(x) = cosh x₀ + 3x₁² − x₂",
  (x: ArrayLike<number>) => Math.cosh(x[0]) + 3 * x[1] ** 2 - x[2],
);

/** Gradients by any sensible difference agree to 1e-4 or better here; the nearest wrong step is 0.01 away. */
export const ANY_SENSIBLE_GRADIENT = 1e-3;
