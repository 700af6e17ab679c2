/** What the exercises' expected values are made of, when they are points, paths and gradients. */

/** a·first + b·second, entry by entry. */
export function mix(a: number, first: readonly number[], b: number, second: readonly number[]): number[] {
  return first.map((entry, index) => a * entry + b * second[index]);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
