/** What the exercises on differences are judged by: the formulas, and the functions to try them on. */
import { agree, type Call, type FunctionSign, formula, type RealFunction } from "../kit";

export type Difference = readonly [f: RealFunction, x: number, h: number];

export const backward = (f: RealFunction, x: number, h: number) => (f(x) - f(x - h)) / h;
export const forward = (f: RealFunction, x: number, h: number) => (f(x + h) - f(x)) / h;
export const central = (f: RealFunction, x: number, h: number) => (f(x + h) - f(x - h)) / (2 * h);

export const cube = formula("f(x) = x³", (x: number) => x ** 3);

/** What all checks of a formula have in common. */
export const onDifferences = {
  parameters: ["f", "x", "h"],
  /** Not odd, not even, not quadratic: here no two of the formulas agree. Steps large, for the same reason. */
  cases: (): Difference[] => [
    [cube, 2, 0.1],
    [formula("f(x) = sin x", Math.sin), 1, 0.5],
    [formula("f(x) = exp x", Math.exp), -0.5, 0.25],
    [formula("f(x) = 3x − 1/x", (x) => 3 * x - 1 / x), 1.5, 0.2],
  ],
  /** Steps of 0.1 and more lose nothing to rounding (about 1e-15); the nearest wrong formula is 1e-3 away. */
  tolerance: 1e-9,
};

/** The right formula with a step of one's own: recognised by where f was evaluated. */
export function ownStep(right: (...args: Difference) => number): FunctionSign<Difference> {
  const happened = (calls: readonly Call<Difference>[]) => {
    const steps = calls.map(({ args: [, x], visited }) =>
      Math.max(0, ...visited.map((point) => Math.abs(Number(point) - x))),
    );
    const followsH = calls.every(({ args }, index) =>
      close(steps[index] / args[2], steps[0] / calls[0].args[2]),
    );
    if (followsH || steps.includes(0)) return false;
    // The step is read back from x ± h, so for a small one it is itself rounded: 1e-4 allows for h down to 1e-8.
    return calls.every(
      ({ args: [f, x], result }, index) =>
        typeof result === "number" && agree(result, right(f, x, steps[index]), 1e-4),
    );
  };
  return { happened };
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.abs(b);
}

/** What is said in both exercises. */
export const says = {
  ownStep:
    "The formula is right, but it takes a step of its own: use the `h` that is handed over, so that it can be varied.",
  parentheses: "Only the last term is divided: the whole difference belongs in parentheses.",
  notDivided: "It does not divide by the step: a difference of heights is not yet a slope.",
};
