// Functions of one variable with their exact derivatives, at points of many scales: the measure of every difference.

export type Known = {
  name: string;
  f: (x: number) => number;
  slope: (x: number) => number;
  points: number[];
};

const known: Known[] = [
  { name: "sin x", f: Math.sin, slope: Math.cos, points: [0, 1e-8, 0.3, 1, -2.5, 100, 1e8] },
  { name: "cos x", f: Math.cos, slope: (x) => -Math.sin(x), points: [0, 0.3, -2.5, 1e4] },
  {
    name: "sin 100x",
    f: (x) => Math.sin(100 * x),
    slope: (x) => 100 * Math.cos(100 * x),
    points: [0, 0.3, 1],
  },
  { name: "exp x", f: Math.exp, slope: Math.exp, points: [0, 1e-8, 1, -10, 100] },
  { name: "exp 50x", f: (x) => Math.exp(50 * x), slope: (x) => 50 * Math.exp(50 * x), points: [0, 0.3, 1] },
  { name: "ln x", f: Math.log, slope: (x) => 1 / x, points: [1e-8, 1e-3, 1, 100, 1e8] },
  { name: "ln(1 + x)", f: Math.log1p, slope: (x) => 1 / (1 + x), points: [0, 1e-8, 3] },
  { name: "√x", f: Math.sqrt, slope: (x) => 0.5 / Math.sqrt(x), points: [1e-8, 0.3, 1e8] },
  { name: "x^1.5", f: (x) => x ** 1.5, slope: (x) => 1.5 * Math.sqrt(x), points: [1e-3, 1, 1e4] },
  { name: "1/x", f: (x) => 1 / x, slope: (x) => -1 / x ** 2, points: [0.01, -0.01, 1, 1e8] },
  { name: "1/(1 − x)", f: (x) => 1 / (1 - x), slope: (x) => (1 - x) ** -2, points: [0, 0.9, 3] },
  { name: "7", f: () => 7, slope: () => 0, points: [0, 1, 1e8] },
  { name: "3x + 2", f: (x) => 3 * x + 2, slope: () => 3, points: [0, 1, -1e8] },
  { name: "x²", f: (x) => x ** 2, slope: (x) => 2 * x, points: [0, 1e-8, 2, 1e8] },
  { name: "x³", f: (x) => x ** 3, slope: (x) => 3 * x ** 2, points: [0, -1, 1e4] },
  { name: "x⁷ − x", f: (x) => x ** 7 - x, slope: (x) => 7 * x ** 6 - 1, points: [0, 1, -3] },
  { name: "|x|", f: Math.abs, slope: Math.sign, points: [0.3, -0.3, 1e-8, 1e8] },
  { name: "1e7 + sin x", f: (x) => 1e7 + Math.sin(x), slope: Math.cos, points: [0, 0.3, 1] },
  { name: "(1e7 + sin x) − 1e7", f: (x) => 1e7 + Math.sin(x) - 1e7, slope: Math.cos, points: [0, 0.3, 1] },
  { name: "tan x", f: Math.tan, slope: (x) => 1 + Math.tan(x) ** 2, points: [0, 0.3, 1.5] },
  { name: "arctan x", f: Math.atan, slope: (x) => 1 / (1 + x ** 2), points: [0, 1, -100] },
  { name: "tanh x", f: Math.tanh, slope: (x) => 1 / Math.cosh(x) ** 2, points: [0, 0.3, 4] },
  {
    name: "exp(−x²)",
    f: (x) => Math.exp(-(x ** 2)),
    slope: (x) => -2 * x * Math.exp(-(x ** 2)),
    points: [0, 1, 3],
  },
  {
    name: "1/(1 + 25x²)",
    f: (x) => 1 / (1 + 25 * x ** 2),
    slope: (x) => (-50 * x) / (1 + 25 * x ** 2) ** 2,
    points: [0, 0.3, 10],
  },
  {
    name: "sin(exp x)",
    f: (x) => Math.sin(Math.exp(x)),
    slope: (x) => Math.exp(x) * Math.cos(Math.exp(x)),
    points: [0, 1, 3],
  },
  { name: "x ln x", f: (x) => x * Math.log(x), slope: (x) => 1 + Math.log(x), points: [1e-3, 1, 1e4] },
  {
    name: "sin(1/x)",
    f: (x) => Math.sin(1 / x),
    slope: (x) => -Math.cos(1 / x) / x ** 2,
    points: [0.05, 1],
  },
];

/** One function at one point. */
export type Case = { name: string; f: (x: number) => number; x: number; exact: number };

export const cases: Case[] = known.flatMap(({ name, f, slope, points }) =>
  points.map((x) => ({ name: `${name} at ${x}`, f, x, exact: slope(x) })),
);

/** |estimate − exact| / |exact|, or |estimate| where the exact derivative is zero; an estimate of NaN is all wrong. */
export function relativeError(estimate: number, exact: number): number {
  if (Number.isNaN(estimate)) return Number.POSITIVE_INFINITY;
  const error = Math.abs(estimate - exact);
  return exact === 0 ? error : error / Math.abs(exact);
}

export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

/** f, and how often it was called. */
export function counted<Argument>(f: (x: Argument) => number): {
  f: (x: Argument) => number;
  calls: () => number;
} {
  let calls = 0;
  return {
    f: (x) => {
      calls++;
      return f(x);
    },
    calls: () => calls,
  };
}
