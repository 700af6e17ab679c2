/** Reading, comparing and printing what an answer returned. */

/** Anything an exercise may ask for, as plain data. */
export type Value = number | string | boolean | readonly Value[];

/** Why something returned cannot be read as the value asked for. */
export interface Problem {
  readonly diagnosis: string;
  readonly says: string;
}

/** Turns what an answer returned into plain data, or says why it cannot; `expected` has the shape asked for. */
export type Reader = (returned: unknown, expected: Value) => Value | Problem;

export function isProblem(reading: Value | Problem): reading is Problem {
  return typeof reading === "object" && "diagnosis" in reading;
}

/** Reads a number, a truth value or a word: whatever `expected` is. */
export const readPlain: Reader = (returned, expected) => {
  if (typeof returned === typeof expected) return returned as Value;
  const kind = { number: "one number", boolean: "`true` or `false`", string: "a word in quotes" };
  return {
    diagnosis: typeof expected === "number" ? "not-a-number" : "wrong-kind",
    says: `The answer should be ${kind[typeof expected as keyof typeof kind]}; yours returns ${describe(returned)}.`,
  };
};

/** Reads a vector: an array or a typed array, of numbers. */
export const readVector: Reader = (returned, expected) => {
  const length = (expected as readonly Value[]).length;
  if (typeof returned === "number")
    return {
      diagnosis: "number-for-vector",
      says: `The answer should be a vector, here of ${count(length, "number")}; yours returns the single number ${format(returned)}.`,
    };
  const vector = asNumbers(returned);
  if (vector === undefined)
    return {
      diagnosis: "not-a-vector",
      says: `The answer should be an array, here of ${count(length, "number")}; yours returns ${describe(returned)}.`,
    };
  if (vector.length !== length)
    return {
      diagnosis: "wrong-length",
      says: `The answer should have ${count(length, "number")} here; yours has ${vector.length}.`,
    };
  return vector;
};

/** Reads a path: an array of points, each a vector or an object that has one as its `x`. */
export const readPath: Reader = (returned) => {
  const entries = Array.isArray(returned) ? returned : (returned as { path?: unknown } | null)?.path;
  const points = Array.isArray(entries)
    ? entries.map((entry) => asNumbers(entry) ?? asNumbers(entry?.x))
    : [];
  if (points.length > 0 && points.every((point) => point !== undefined)) return points as number[][];
  return {
    diagnosis: "not-a-path",
    says: `The answer should be an array of points, such as \`[[-3, 4], [-2.4, 3.2]]\`; yours returns ${describe(returned)}.`,
  };
};

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

/** A value as a reader writes it: six digits, vectors in parentheses. */
export function format(value: unknown, digits = 6): string {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return String(value);
    return String(Number(value.toPrecision(digits)) + 0).replace(/^-/, "−");
  }
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return `"${value}"`;
  const entries = Array.isArray(value) ? value : asNumbers(value);
  if (entries === undefined) return describe(value);
  const shown = entries.slice(0, 4).map((entry) => format(entry, digits));
  return `(${shown.join(", ")}${entries.length > 4 ? ", …" : ""})`;
}

/** "1 point", "2 points" */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

/** Two values with enough digits that a difference shows. */
export function formatBoth(value: Value, expected: Value): [string, string] {
  for (const digits of [6, 9, 12]) {
    const pair: [string, string] = [format(value, digits), format(expected, digits)];
    if (pair[0] !== pair[1]) return pair;
  }
  return [format(value, 17), format(expected, 17)];
}

/** What kind of thing something is, in words that never fail. */
export function describe(thing: unknown): string {
  try {
    if (thing === undefined) return "nothing (`undefined`)";
    if (thing === null) return "`null`";
    if (Array.isArray(thing)) return thing.length === 0 ? "an empty array" : `an array of ${thing.length}`;
    if (typeof thing === "number") return `the number ${format(thing)}`;
    if (typeof thing === "string") return "text";
    if (typeof thing === "function") return "a function";
    if (thing instanceof Promise) return "a promise (is it `async`?)";
    return typeof thing === "object" ? "an object" : `a ${typeof thing}`;
  } catch {
    return "something that cannot be read";
  }
}
