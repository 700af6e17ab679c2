// How coarsely the values of a function are rounded, as their binary digits tell.
//
// The last digits of doubles are as good as random. Where a function has lost some, as Math.fround or (1e9 + f) − 1e9
// do, they are 0 in all of its values.

/**
 * The last digit of a value of this size, a power of two or more, seeing of what powers of two the values so far are
 * multiples: all of one, or each of one in proportion to it. 0 where they do not tell: one value alone, as that of a
 * constant, may be round by itself.
 */
export function grain(values: number[], size: number): number {
  const sizes = [...new Set(values.map(Math.abs).filter((one) => one > 0))];
  if (sizes.length < 2) return 0;
  const digits = sizes.map(lastDigit);
  return Math.max(Math.min(...digits), size * Math.min(...digits.map((digit, i) => digit / sizes[i])));
}

/** The largest power of two of which a positive number is a multiple. */
function lastDigit(size: number): number {
  let digit = Math.max(Number.MIN_VALUE, 2 ** (Math.floor(Math.log2(size)) - 53));
  while (Number.isInteger(size / (2 * digit))) digit *= 2;
  return digit;
}
