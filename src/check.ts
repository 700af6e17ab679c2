// What the functions of this folder ask of their arguments, and the one sentence with which they refuse.

/** A function of one number. */
export type RealFunction = (x: number) => number;

/** Several numbers in a row: an ordinary array, or the Float64Array that the functions here return. */
export type Vector = readonly number[] | Float64Array;

/**
 * A function of several numbers with one number as its value, such as `([x0, x1]: Vector) => x0 ** 2 + x1 ** 2`.
 *
 * Written as the type of a method, because for methods TypeScript also accepts a parameter declared as
 * `number[]` or `[number, number]`, which is how one writes such a function without a second thought.
 */
export type ScalarFunction = { of(x: Vector): number }["of"];

/** A function of several numbers with as many numbers as its value; its parameter is as free as a ScalarFunction's. */
export type VectorFunction = { of(x: Vector): Vector }["of"];

/** "gradient: h must be a positive, finite number, but was -1." */
export function refusal(caller: string, argument: string, requirement: string, value: unknown): string {
  return `${caller}: ${argument} must be ${requirement}, but was ${shown(value)}.`;
}

export function requireFunction(caller: string, argument: string, value: unknown): void {
  if (typeof value !== "function") throw new TypeError(refusal(caller, argument, "a function", value));
}

/** A finite number, or one that also meets `allowed`; `requirement` says in words what `allowed` tests. */
export function requireNumber(
  caller: string,
  argument: string,
  value: unknown,
  requirement = "a finite number",
  allowed?: (value: number) => boolean,
): void {
  if (typeof value !== "number") throw new TypeError(refusal(caller, argument, requirement, value));
  if (!Number.isFinite(value) || (allowed !== undefined && !allowed(value))) {
    throw new RangeError(refusal(caller, argument, requirement, value));
  }
}

export function requirePositive(caller: string, argument: string, value: unknown): void {
  requireNumber(caller, argument, value, "a positive, finite number", (number) => number > 0);
}

/** A whole number, `least` or more. */
export function requireWhole(caller: string, argument: string, value: unknown, least: number): void {
  const allowed = (number: number) => Number.isInteger(number) && number >= least;
  requireNumber(caller, argument, value, `a whole number, ${least} or more`, allowed);
}

/** An array of finite numbers, at least one. */
export function requireVector(caller: string, argument: string, value: unknown): void {
  const numbers = requireArray(caller, argument, value);
  if (numbers.length === 0)
    throw new RangeError(refusal(caller, argument, "at least one number long", value));
  for (let i = 0; i < numbers.length; i++) {
    if (!Number.isFinite(numbers[i])) requireNumber(caller, `${argument}[${i}]`, numbers[i]);
  }
}

/**
 * An array or a Float64Array. Other typed arrays are refused although they hold numbers: an Int32Array rounds every
 * small step away, and a Float32Array keeps seven digits of it.
 */
export function requireArray(
  caller: string,
  argument: string,
  value: unknown,
  requirement = "an array of numbers or a Float64Array",
): ArrayLike<unknown> {
  if (!Array.isArray(value) && !(value instanceof Float64Array) && kindOf(value) !== "Float64Array") {
    throw new TypeError(refusal(caller, argument, requirement, value));
  }
  return value as ArrayLike<unknown>;
}

/** Options by name; a misspelt one would otherwise be ignored without a word. */
export function requireOptions(caller: string, options: unknown, known: readonly string[]): void {
  if (kindOf(options) !== "Object") throw new TypeError(refusal(caller, "options", "an object", options));
  for (const name of Object.keys(options as object)) {
    if (!known.includes(name)) {
      throw new TypeError(refusal(caller, "each option", `one of ${known.join(", ")}`, name));
    }
  }
}

/** A step that x + h and x − h keep: next to a large x a small h is lost altogether, and a large one leads to Infinity. */
export function requireStep(caller: string, x: number, h: unknown, index?: number): asserts h is number {
  if (typeof h === "number" && h > 0) {
    const [above, below] = [x + h, x - h];
    if (above !== x && below !== x && above < Number.POSITIVE_INFINITY && below > Number.NEGATIVE_INFINITY)
      return;
  }
  requirePositive(caller, "h", h);
  const place = `${index === undefined ? "x" : `x[${index}]`} = ${x}`;
  const small = x + (h as number) === x || x - (h as number) === x;
  const requirement = small ? `large enough to change ${place}` : `small enough for ${place} to stay finite`;
  throw new RangeError(refusal(caller, "h", requirement, h));
}

/** f(x), if it is a number at all. NaN and Infinity are numbers: they pass, and come out at the end. */
export function evaluate<Argument>(caller: string, f: (x: Argument) => number, x: Argument): number {
  const value = f(x);
  return typeof value === "number" ? value : refuseValue(caller, value);
}

export function refuseValue(caller: string, value: unknown): never {
  throw new TypeError(refusal(caller, "the value of f", "a number", value));
}

/** "Array", "Float64Array", "Object", …: unlike instanceof, right also for values made in a notebook's cell. */
function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}

/** A value as one would write it, in a few words. */
function shown(value: unknown, inside = false): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "bigint") return shortened(`${value}n`);
  if (typeof value === "function") return "a function";
  // An array in an array is not looked into: it may hold the outer one.
  if (Array.isArray(value)) return inside ? "[…]" : `[${listed(value)}]`;
  if (ArrayBuffer.isView(value))
    return `${kindOf(value)} [${listed(value as unknown as ArrayLike<unknown>)}]`;
  if (typeof value === "object" && value !== null) return `an object (${kindOf(value)})`;
  return Object.is(value, -0) ? "-0" : shortened(String(value));
}

function quoted(text: string): string {
  return text.length > longest
    ? `${JSON.stringify(text.slice(0, longest)).slice(0, -1)}…"`
    : JSON.stringify(text);
}

/** A value may be a megabyte long; nobody needs more of it than this to recognise it. */
const longest = 60;

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function listed(values: ArrayLike<unknown>): string {
  const first = Array.from({ length: Math.min(values.length, 4) }, (_, i) => shown(values[i], true));
  return first.join(", ") + (values.length > 4 ? ", …" : "");
}
