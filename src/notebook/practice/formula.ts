/** The functions that answers are tried on, each with the formula that a reader sees. */

/** A function of one variable. */
export type RealFunction = (x: number) => number;

/** A function of several variables: the height at each point. */
export type Field = (x: ArrayLike<number>) => number;

const formulas = new WeakMap<object, string>();

/** `f`, which from now on is shown as `text`. */
export function formula<F extends (...args: never[]) => unknown>(text: string, f: F): F {
  formulas.set(f, text);
  return f;
}

/** The formula of `f`, if it has been given one. */
export function formulaOf(f: object): string | undefined {
  return formulas.get(f);
}
