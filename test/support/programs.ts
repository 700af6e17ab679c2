// Programs over any kind of number, each with what it is in plain mathematics and with its gradient by hand.
import type { Program } from "../../src/arithmetic";

export type Known = {
  name: string;
  program: Program;
  value: (x: number[]) => number;
  gradient: (x: number[]) => number[];
  at: number[];
};

const { sin, cos, exp, tanh } = Math;

/** Every operation stands in at least one of them; some use a variable twice, or not at all. */
export const known: Known[] = [
  {
    name: "a·b + a",
    program: ({ add, multiply }, [a, b]) => add(multiply(a, b), a),
    value: ([a, b]) => a * b + a,
    gradient: ([a, b]) => [b + 1, a],
    at: [3, 4],
  },
  {
    name: "a / b − 2",
    program: ({ subtract, divide, number }, [a, b]) => subtract(divide(a, b), number(2)),
    value: ([a, b]) => a / b - 2,
    gradient: ([a, b]) => [1 / b, -a / b ** 2],
    at: [1.5, -0.7],
  },
  {
    name: "sin(a·b)·exp(a)",
    program: ({ multiply, sin, exp }, [a, b]) => multiply(sin(multiply(a, b)), exp(a)),
    value: ([a, b]) => sin(a * b) * exp(a),
    gradient: ([a, b]) => [(b * cos(a * b) + sin(a * b)) * exp(a), a * cos(a * b) * exp(a)],
    at: [0.4, 2.3],
  },
  {
    name: "tanh(a − c), where b has no part in it",
    program: ({ subtract, tanh }, [a, , c]) => tanh(subtract(a, c)),
    value: ([a, , c]) => tanh(a - c),
    gradient: ([a, , c]) => [1 - tanh(a - c) ** 2, 0, tanh(a - c) ** 2 - 1],
    at: [0.3, 5, -0.9],
  },
  {
    name: "a",
    program: (_numbers, [a]) => a,
    value: ([a]) => a,
    gradient: () => [1],
    at: [-2],
  },
];
