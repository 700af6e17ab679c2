/** Values and things in words, as a reader writes them. */
import { asNumbers, type Value } from "./values";

/** A value as a reader writes it: six digits, vectors in parentheses. */
export function format(value: unknown, digits = 6): string {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return String(value);
    return String(Number(value.toPrecision(digits))).replace(/^-/, "−");
  }
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return `"${value}"`;
  const entries = Array.isArray(value) ? value : asNumbers(value);
  if (entries === undefined) return describe(value);
  const shown = entries.slice(0, 4).map((entry) => format(entry, digits));
  return `(${shown.join(", ")}${entries.length > 4 ? ", …" : ""})`;
}

/** Two values with enough digits that a difference shows. */
export function formatBoth(value: Value, expected: Value): [string, string] {
  for (const digits of [6, 9, 12]) {
    const pair: [string, string] = [format(value, digits), format(expected, digits)];
    if (pair[0] !== pair[1]) return pair;
  }
  return [format(value, 17), format(expected, 17)];
}

/** "1 point", "2 points" */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
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
