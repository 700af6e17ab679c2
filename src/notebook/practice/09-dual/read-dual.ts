/** Reading an answer that should be a number with its slope. */
import { describe, type Problem, type Value } from "../kit";

/** An object with a value and a slope, as a pair of them. */
export function readDual(returned: unknown): Value | Problem {
  const { value, slope } = (returned ?? {}) as { value?: unknown; slope?: unknown };
  if (typeof value === "number" && typeof slope === "number") return [value, slope];
  return {
    diagnosis: "not-a-dual",
    says: `The answer should be an object with a value and a slope, both numbers: \`{ value, slope }\`; yours returns ${describe(returned)}.`,
  };
}
