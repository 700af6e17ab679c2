// Finds the numbers that a text states, with the precision it states them to, and compares others with them.

/** A number as a text states it. */
export interface Stated {
  /** As it stands there. */
  readonly text: string;
  readonly value: number;
  /** The worth of one in its last digit: 0.01 for 3.14. */
  readonly unit: number;
  /** A bare power of ten, such as 10⁻⁸: it states no digits, only how large. */
  readonly order: boolean;
  readonly percent: boolean;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** After a letter a digit belongs to a name (x0, log10); dots on both sides make it a version (1.0.22). */
const pattern = new RegExp(
  [
    /(?<![\p{L}\p{N}_.])/u,
    /(?<mantissa>(?:\d{1,3}(?:[,_\u2009\u202f]\d{3})+(?![\d,])|\d+)(?:\.\d+)?)(?!\d|\.\d)/,
    /(?:e(?<exponent>[+-]?\d+)|\s?(?:×|·|\*|\\times|\\cdot)\s?10(?<power>[⁻⁰¹²³⁴-⁹]+|\^\{?-?\d+\}?))?/,
    /(?<raised>[⁻⁰¹²³⁴-⁹]+|\^\{?-?\d+\}?|\s?\*\*\s?-?\d+)?/,
    /(?<percent>[ \u00a0\u202f]?\\?%)?/,
  ]
    .map(({ source }) => source)
    .join(""),
  "gu",
);

/** Every number in a text, in order. */
export function numbersIn(text: string): Stated[] {
  const plain = text.replaceAll("−", "-").replaceAll("\\,", "");
  return [...plain.matchAll(pattern)].map((match) => {
    const { mantissa, exponent, power, raised, percent } = match.groups as Record<string, string | undefined>;
    const digits = (mantissa as string).replace(/[,_\u2009\u202f]/g, "");
    const order = digits === "10" && raised !== undefined;
    const shift = order ? integer(raised) : integer(exponent ?? power ?? "0");
    const decimals = digits.split(".")[1]?.length ?? 0;
    // A minus that touches the number is its sign, unless it touches what comes before, as in 4−3.
    const negative = /(?:^|[^\p{L}\p{N})\]])-$/u.test(plain.slice(0, match.index));
    return {
      text: match[0].trim(),
      value: (negative ? -1 : 1) * Number(`${order ? 1 : digits}e${shift}`),
      unit: Number(`1e${shift - decimals}`),
      order,
      percent: percent !== undefined,
    };
  });
}

/** Whether `value`, rounded to the digits stated, is the number stated; a share may stand for a percentage. */
export function agrees({ value: stated, unit, order, percent }: Stated, value: number): boolean {
  if (percent && agrees({ text: "", value: stated, unit, order, percent: false }, 100 * value)) return true;
  if (order) return value * stated > 0 && Math.abs(Math.log10(value / stated)) <= 0.5;
  // The last term lets a value in the middle between two roundings count as either.
  return Math.abs(value - stated) <= unit / 2 + 1e-9 * Math.abs(stated);
}

/** Whether a number in the prose needs to be accounted for: small whole numbers explain themselves. */
export function needsBacking({ text, order, percent }: Stated): boolean {
  return order || percent || /[.e×·]|\\times|\\cdot/.test(text) || text.replace(/\D/g, "").length > 2;
}

function integer(text: string): number {
  const digits = [...text].map((digit) => {
    const place = superscripts.indexOf(digit);
    return place >= 0 ? String(place) : digit === "⁻" ? "-" : digit;
  });
  return Number(digits.join("").replace(/[^\d-]/g, ""));
}
