/** What an exercise may ask for, as plain data, and when two such things agree. */

/** Anything an exercise may ask for, as plain data. */
export type Value = number | string | boolean | readonly Value[];

/** The numbers of an array or typed array; undefined for anything else. */
export function asNumbers(candidate: unknown): number[] | undefined {
  if (!Array.isArray(candidate) && !(ArrayBuffer.isView(candidate) && "length" in candidate))
    return undefined;
  const numbers = Array.from(candidate as ArrayLike<unknown>);
  return numbers.every((entry) => typeof entry === "number") ? (numbers as number[]) : undefined;
}

/** Whether two values agree; numbers to within `tolerance` times the largest number in `expected`. */
export function agree(value: Value, expected: Value, tolerance: number): boolean {
  const slack = tolerance * size(expected);
  const close = (a: Value, b: Value): boolean => {
    if (Array.isArray(a) && Array.isArray(b))
      return a.length === b.length && a.every((entry, index) => close(entry, b[index]));
    if (typeof a === "number" && typeof b === "number")
      return a === b || Object.is(a, b) || Math.abs(a - b) <= slack;
    return a === b;
  };
  return close(value, expected);
}

/** Every number in a value, in order. */
export function numbersIn(value: Value): number[] {
  if (typeof value === "number") return [value];
  return Array.isArray(value) ? value.flatMap(numbersIn) : [];
}

function size(value: Value): number {
  return Math.max(0, ...numbersIn(value).map(Math.abs).filter(Number.isFinite));
}
