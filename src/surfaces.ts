// The functions that the notebooks walk on: each with its exact gradient, its minima, and the window to draw it in.

import type { ScalarFunction, Vector } from "./check";

export type Surface = {
  name: string;
  /** A function of two numbers, or of one (doubleWell); it takes [3, 4] and a Float64Array alike. */
  f: ScalarFunction;
  /** The exact gradient, as many numbers as f takes. */
  gradient: (x: Vector) => Float64Array;
  /** Every local minimum, and the value of f there. Empty if there is none. */
  minima: { x: readonly number[]; value: number }[];
  /** What to draw: x is the first variable, y the second, or for a function of one variable its value. */
  window: { x: readonly [number, number]; y: readonly [number, number] };
  source: string;
};

export const bowl: Surface = {
  name: "round bowl",
  f: ([x0, x1]: Vector) => x0 ** 2 + x1 ** 2,
  gradient: ([x0, x1]) => Float64Array.of(2 * x0, 2 * x1),
  minima: [{ x: [0, 0], value: 0 }],
  window: { x: [-3.5, 3.5], y: [-4.5, 4.5] },
  source: "x₀² + x₁², the function of the post that this course grew from",
};

export const valley: Surface = {
  name: "long valley",
  f: ([x0, x1]: Vector) => x0 ** 2 + 10 * x1 ** 2,
  gradient: ([x0, x1]) => Float64Array.of(2 * x0, 20 * x1),
  minima: [{ x: [0, 0], value: 0 }],
  window: { x: [-3.5, 3.5], y: [-2, 2] },
  source: "x₀² + 10x₁²: a quadratic whose curvatures are 2 and 20",
};

export const saddle: Surface = {
  name: "saddle",
  f: ([x0, x1]: Vector) => x0 ** 2 - x1 ** 2,
  gradient: ([x0, x1]) => Float64Array.of(2 * x0, -2 * x1),
  minima: [],
  window: { x: [-2, 2], y: [-2, 2] },
  source: "x₀² − x₁²: level at (0, 0), where it is neither a minimum nor a maximum",
};

export const himmelblau: Surface = {
  name: "Himmelblau's function",
  f: ([x0, x1]: Vector) => (x0 ** 2 + x1 - 11) ** 2 + (x0 + x1 ** 2 - 7) ** 2,
  gradient: ([x0, x1]) => {
    const first = x0 ** 2 + x1 - 11;
    const second = x0 + x1 ** 2 - 7;
    return Float64Array.of(4 * x0 * first + 2 * second, 2 * first + 4 * x1 * second);
  },
  minima: [
    { x: [3, 2], value: 0 },
    { x: [-2.805118086952745, 3.131312518250573], value: 0 },
    { x: [-3.779310253377747, -3.283185991286169], value: 0 },
    { x: [3.584428340330492, -1.848126526964404], value: 0 },
  ],
  window: { x: [-5, 5], y: [-5, 5] },
  source: "D. M. Himmelblau, Applied Nonlinear Programming, McGraw-Hill (1972)",
};

export const rosenbrock: Surface = {
  name: "Rosenbrock's function",
  f: ([x0, x1]: Vector) => (1 - x0) ** 2 + 100 * (x1 - x0 ** 2) ** 2,
  gradient: ([x0, x1]) => {
    const aside = x1 - x0 ** 2;
    return Float64Array.of(-2 * (1 - x0) - 400 * x0 * aside, 200 * aside);
  },
  minima: [{ x: [1, 1], value: 0 }],
  window: { x: [-2, 2], y: [-1, 3] },
  source:
    "H. H. Rosenbrock, An automatic method for finding the greatest or least value of a function, The Computer Journal 3 (1960)",
};

export const doubleWell: Surface = {
  name: "two valleys",
  f: ([x]: Vector) => x ** 4 / 4 - x ** 3 / 3 - x ** 2,
  gradient: ([x]) => Float64Array.of(x * (x + 1) * (x - 2)),
  minima: [
    { x: [-1], value: -5 / 12 },
    { x: [2], value: -8 / 3 },
  ],
  window: { x: [-2, 3], y: [-3, 3] },
  source: "x⁴/4 − x³/3 − x²: built from its slope x(x + 1)(x − 2), level at −1, 0 and 2",
};

/** All of them. */
export const surfaces: readonly Surface[] = [bowl, valley, doubleWell, himmelblau, saddle, rosenbrock];
