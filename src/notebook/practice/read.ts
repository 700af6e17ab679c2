/** Reading what an answer returned as the kind of value that was asked for. */
import { count, describe, format } from "./format";
import { asNumbers, type Value } from "./values";

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
