// Reverse-mode automatic differentiation: run a program once, write down what every number was made from, then walk back
// and hand each slope on. One walk gives the slopes along all the variables; backpropagation is this.

import { type Arithmetic, type Program, plain } from "./arithmetic";
import { refusal, requireFunction, requireVector, type Vector } from "./check";

/** A number that knows what it was made from, and by how much it moves when each of these moves. */
export type Traced = {
  readonly value: number;
  readonly from: readonly (readonly [source: Traced, localSlope: number])[];
  /** How much the end moves when this number does. It is known when the walk back has come past. */
  slope: number;
};

/** A tape that records every number made with its `numbers`, in the order in which they were made. */
export function newTape(): { numbers: Arithmetic<Traced>; tape: Traced[] } {
  const tape: Traced[] = [];
  const put = (value: number, ...from: Traced["from"]) => {
    const made: Traced = { value, from, slope: 0 };
    tape.push(made);
    return made;
  };
  const numbers: Arithmetic<Traced> = {
    number: (value) => put(value),
    add: (a, b) => put(a.value + b.value, [a, 1], [b, 1]),
    subtract: (a, b) => put(a.value - b.value, [a, 1], [b, -1]),
    multiply: (a, b) => put(a.value * b.value, [a, b.value], [b, a.value]),
    divide: (a, b) => {
      const quotient = a.value / b.value;
      return put(quotient, [a, 1 / b.value], [b, -quotient / b.value]);
    },
    sin: (a) => put(plain.sin(a.value), [a, Math.cos(a.value)]),
    exp: (a) => {
      const power = plain.exp(a.value);
      return put(power, [a, power]);
    },
    tanh: (a) => {
      const bent = plain.tanh(a.value);
      return put(bent, [a, 1 - bent * bent]);
    },
  };
  return { numbers, tape };
}

/**
 * The walk back: every slope is handed on to the numbers it was made from, times the local slope. Where a number was
 * used twice, the slopes that come back to it add up.
 */
export function walkBack(tape: readonly Traced[], end: Traced): void {
  end.slope = 1;
  for (let k = tape.length - 1; k >= 0; k--) {
    const { from, slope } = tape[k];
    for (const [source, localSlope] of from) source.slope += slope * localSlope;
  }
}

/**
 * The gradient of a program in one run and one walk back, however many variables there are.
 *
 * @param program Written for every kind of number. It is called once.
 * @param x The point, n finite numbers. It is not changed.
 * @returns n slopes.
 * @throws TypeError or RangeError for anything else, with a sentence that names it.
 * @example reverseGradient(({ multiply }, [a, b]) => multiply(a, b), [3, 4]) // [4, 3]
 * @see S. Linnainmaa, Taylor expansion of the accumulated rounding error, BIT 16 (1976)
 */
export function reverseGradient(program: Program, x: Vector): Float64Array {
  requireFunction("reverseGradient", "program", program);
  requireVector("reverseGradient", "x", x);
  const { numbers, tape } = newTape();
  const variables = Array.from(x, (value) => numbers.number(value));
  const end: unknown = program(numbers, variables);
  if (!tape.includes(end as Traced)) {
    throw new TypeError(refusal("reverseGradient", "the result", "a number that `numbers` made", end));
  }
  walkBack(tape, end as Traced);
  return Float64Array.from(variables, ({ slope }) => slope);
}
