// Dual numbers: a value and a slope, written a + b·ε, where ε² = 0. Whoever calculates with them gets the derivative along
// with the value, by the rules of differentiation and without a step: forward-mode automatic differentiation.

import type { Arithmetic, Program } from "./arithmetic";
import { refusal, requireFunction, requireNumber, requireVector, type Vector } from "./check";

/** The number value + slope·ε. */
export type Dual = { readonly value: number; readonly slope: number };

function dual(value: number, slope: number): Dual {
  return { value, slope };
}

/** The operations for dual numbers. Each is Taylor's formula with everything from ε² on struck out. */
export const duals: Arithmetic<Dual> = {
  number: (value) => dual(value, 0),
  add: (a, b) => dual(a.value + b.value, a.slope + b.slope),
  subtract: (a, b) => dual(a.value - b.value, a.slope - b.slope),
  multiply: (a, b) => dual(a.value * b.value, a.slope * b.value + a.value * b.slope),
  divide: (a, b) => {
    const quotient = a.value / b.value;
    return dual(quotient, (a.slope - quotient * b.slope) / b.value);
  },
  sin: (a) => dual(Math.sin(a.value), Math.cos(a.value) * a.slope),
  exp: (a) => dual(Math.exp(a.value), Math.exp(a.value) * a.slope),
  tanh: (a) => {
    const bent = Math.tanh(a.value);
    return dual(bent, (1 - bent * bent) * a.slope);
  },
};

/**
 * The derivative of `f` at `x`, from f of the dual number x + ε. There is no step, so nothing is truncated; rounding is
 * that of the formula that f is written in.
 *
 * What is differentiated is the path that f takes at x: where f branches on a value, the other branch is not seen.
 *
 * @param f A function of one dual number, written in the operations of `duals`. It is called once.
 * @param x Where, a finite number.
 * @returns The slope; NaN where f divides 0 by 0.
 * @throws TypeError or RangeError if f is no function, x is not finite, or the value of f is no dual number.
 * @example dualDerivative((x) => duals.multiply(x, x), 3) // 6
 * @see R. E. Wengert, A simple automatic derivative evaluation program, Communications of the ACM 7 (1964)
 */
export function dualDerivative(f: (x: Dual) => Dual, x: number): number {
  requireFunction("dualDerivative", "f", f);
  requireNumber("dualDerivative", "x", x);
  return slopeOf("dualDerivative", f(dual(x, 1)));
}

/**
 * The gradient of a program by dual numbers, one variable at a time: its slope is 1, that of the others 0.
 *
 * @param program Written for every kind of number. It is called n times.
 * @param x The point, n finite numbers. It is not changed.
 * @returns n slopes.
 * @throws TypeError or RangeError for anything else, with a sentence that names it.
 * @example dualGradient(({ multiply }, [a, b]) => multiply(a, b), [3, 4]) // [4, 3]
 */
export function dualGradient(program: Program, x: Vector): Float64Array {
  requireFunction("dualGradient", "program", program);
  requireVector("dualGradient", "x", x);
  return Float64Array.from(x, (_, index) => {
    const point = Array.from(x, (value, i) => dual(value, i === index ? 1 : 0));
    return slopeOf("dualGradient", program(duals, point));
  });
}

function slopeOf(caller: string, result: unknown): number {
  const { value, slope } = (result ?? {}) as { value?: unknown; slope?: unknown };
  if (typeof value === "number" && typeof slope === "number") return slope;
  throw new TypeError(refusal(caller, "the result", "a dual number, { value, slope }", result));
}
