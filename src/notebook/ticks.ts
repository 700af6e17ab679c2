// The numbers along an axis, where they are so large or so small that Plot would write a row of noughts.
import type * as Plot from "@observablehq/plot";
import { raised } from "./marks/powers-of-ten";

/** From here on a number takes more room than a chart has beside it; below the other, all that is seen are noughts. */
const large = 1e9;
const small = 1e-6;

/** The axes of a drawn chart whose numbers are to be written with powers of ten, unless the chart has its own way. */
export function inPowers(chart: Plot.Plot, options: Plot.PlotOptions): Plot.PlotOptions {
  const named = (["x", "y"] as const).flatMap((name) => {
    const own = options[name];
    const scale = chart.scale(name);
    if (own?.tickFormat !== undefined || !scale || !/^(linear|pow|sqrt)$/.test(scale.type ?? "")) return [];
    const [from, to] = [...(scale.domain ?? [])].map(Number);
    const most = Math.max(Math.abs(from), Math.abs(to));
    // Where numbers are large but differ little, all their digits are needed.
    const far = Math.abs(to - from) > most / 10 && Number.isFinite(most);
    return far && (most >= large || most < small) ? [[name, { ...own, tickFormat: powers(most) }]] : [];
  });
  return Object.fromEntries(named);
}

/** Writes numbers up to `most` as multiples of one power of ten: 2×10¹⁹. */
export function powers(most: number): (value: number) => string {
  const exponent = Math.floor(Math.log10(most));
  return (value) => {
    const multiple = Number((value / 10 ** exponent).toPrecision(6));
    return multiple === 0 ? "0" : `${multiple}×10${raised(exponent)}`.replace("-", "−");
  };
}
