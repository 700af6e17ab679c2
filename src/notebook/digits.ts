// Numbers in a row, each with as many digits as it takes to tell it from its neighbours.
import { withMinus } from "../page/html";

/**
 * The numbers as texts, rounded to `digits` significant digits, or to as many more as it takes that no two neighbours
 * read the same unless they are the same. For the frames of a slider: "0.0 %" seven times says nothing.
 *
 * @param digits From 1 to 17, which tell any two numbers apart.
 * @example
 * apart([20, 0.05, 0.0051], 1); // "20", "0.05", "0.005"
 */
export function apart(values: readonly number[], digits = 6): string[] {
  const texts = values.map((value) => withMinus(String(Number(value.toPrecision(digits)))));
  const alike = texts.some(
    (text, k) => k > 0 && text === texts[k - 1] && !Object.is(values[k], values[k - 1]),
  );
  return alike && digits < 17 ? apart(values, digits + 1) : texts;
}
