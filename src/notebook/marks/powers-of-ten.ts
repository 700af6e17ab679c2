/** An axis of powers of ten, marked every `every` of them, for `Plot.plot({ x: powersOfTen("h", -16, 0), … })`. */
export function powersOfTen(label: string, from: number, to: number, every = 2) {
  const ticks = Array.from(
    { length: Math.floor((to - from) / every) + 1 },
    (_, k) => 10 ** (from + k * every),
  );
  const tickFormat = (value: number) =>
    value === 1 ? "1" : value === 10 ? "10" : `10${raised(Math.round(Math.log10(value)))}`;
  return { type: "log" as const, label, domain: [10 ** from, 10 ** to], ticks, tickFormat };
}

/** A whole number as an exponent: ⁻¹². */
export function raised(exponent: number): string {
  return [...String(exponent)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "⁻").join("");
}
