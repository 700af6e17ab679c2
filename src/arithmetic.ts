// What a program may do with numbers, whatever kind of number they are: plain ones, ones that carry a slope (dual.ts), or
// ones that remember how they were made (reverse.ts).

/** The operations for one kind of number. */
export type Arithmetic<N> = {
  /** A plain number as one of this kind: a constant, whose slope is 0. */
  number(value: number): N;
  add(a: N, b: N): N;
  subtract(a: N, b: N): N;
  multiply(a: N, b: N): N;
  divide(a: N, b: N): N;
  sin(a: N): N;
  exp(a: N): N;
  tanh(a: N): N;
};

/**
 * A function of several numbers, written once for every kind of number: with `plain` it gives a value, and
 * `dualGradient` and `reverseGradient` take its slopes.
 *
 * @example const product: Program = ({ multiply }, [a, b]) => multiply(a, b);
 */
export type Program = <N>(numbers: Arithmetic<N>, x: readonly N[]) => N;

/** Plain numbers. */
export const plain: Arithmetic<number> = {
  number: (value) => value,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  sin: Math.sin,
  exp: Math.exp,
  tanh: Math.tanh,
};

/**
 * How often a program uses each operation.
 *
 * @param program The program.
 * @param x What to run it on, plain numbers.
 * @returns The number of calls, by the name of the operation.
 * @example operationsOf(({ add, multiply }, [a, b]) => add(multiply(a, b), a), [2, 3]).multiply // 1
 */
export function operationsOf(
  program: Program,
  x: ArrayLike<number>,
): Record<keyof Arithmetic<number>, number> {
  const counts = { number: 0, add: 0, subtract: 0, multiply: 0, divide: 0, sin: 0, exp: 0, tanh: 0 };
  const counted = Object.fromEntries(
    Object.entries(plain).map(([name, operation]) => [
      name,
      (a: number, b: number) => {
        counts[name as keyof typeof counts]++;
        return operation(a, b);
      },
    ]),
  ) as Arithmetic<number>;
  program(counted, Array.from(x));
  return counts;
}
