/** Sentences, and parts of them, about one call of an answer. */
import { count, describe, format, formatBoth } from "./format";
import { formulaOf } from "./formula";
import { agree, type Value } from "./values";

/** "With f(x) = x³, x = 2, h = 0.1" */
export function situation(parameters: readonly string[], args: readonly unknown[]): string {
  const parts = args.map((arg, index) =>
    typeof arg === "function"
      ? (formulaOf(arg) ?? parameters[index])
      : `${parameters[index]} = ${format(arg)}`,
  );
  return `With ${parts.join(", ")}`;
}

/** "yours gives 4.1; expected 4", or for a path the first point that differs. */
export function compare(
  value: Value,
  expected: Value,
  tolerance: number,
  entries?: readonly string[],
): string {
  if (Array.isArray(value) && Array.isArray(expected) && Array.isArray(expected[0])) {
    if (value.length !== expected.length)
      return `yours has ${count(value.length, "point")}; expected ${expected.length}`;
    const differs = value.findIndex((point, index) => !agree(point, expected[index], tolerance));
    const index = Math.max(0, differs);
    const [yours, wanted] = formatBoth(value[index], expected[index]);
    return `${entries?.[index] ?? `entry ${index}`} of yours is ${yours}; expected ${wanted}`;
  }
  const [yours, wanted] = formatBoth(value, expected);
  return `yours gives ${yours}; expected ${wanted}`;
}

/** What an answer threw, in words that never fail. */
export function thrown(error: unknown): string {
  try {
    const text =
      error instanceof Error ? `${error.name}: ${error.message}` : `${describe(error)}: ${String(error)}`;
    return text.length > 200 ? `${text.slice(0, 200)}…` : text.replace(/\.$/, "");
  } catch {
    return describe(error);
  }
}

export function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
