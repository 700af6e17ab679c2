/** Wrong answers to the exercises of notebook 03. */
import { gradient } from "../../../src/gradient";
import type { gradients } from "../../../src/notebook/practice/03-gradient";
import type { WrongAnswers } from "./answers";

type F = (x: number[]) => number;
const h = 1e-4;

/** x with some coordinates moved. */
const moved = (x: number[], by: number, where: (index: number) => boolean) =>
  x.map((coordinate, index) => (where(index) ? coordinate + by : coordinate));
const central = (f: F, x: number[], where: (index: number) => boolean) =>
  (f(moved(x, h, where)) - f(moved(x, -h, where))) / (2 * h);
const partial = (f: F, x: number[], index: number) => central(f, x, (each) => each === index);
const slopes = (f: F, x: number[]) => x.map((_, index) => partial(f, x, index));
const kept = new Float64Array(3);

export const wrong: WrongAnswers<keyof typeof gradients> = {
  partialDerivative: [
    { outcome: "almost", diagnosis: "whole-gradient", answer: (f: F, x: number[]) => gradient(f, x) },
    {
      outcome: "not yet",
      diagnosis: "moved-together",
      answer: (f: F, x: number[]) => central(f, x, () => true),
    },
    { outcome: "not yet", diagnosis: "always-first", answer: (f: F, x: number[]) => partial(f, x, 0) },
    {
      outcome: "almost",
      diagnosis: "off-by-one",
      answer: (f: F, x: number[], index: number) => partial(f, x, index - 1),
    },
    {
      outcome: "not yet",
      diagnosis: "one-array",
      answer: (f: F, x: number[], index: number) => {
        const above = x;
        const below = x;
        above[index] += h;
        below[index] -= h;
        return (f(above) - f(below)) / (2 * h);
      },
    },
    {
      outcome: "almost",
      diagnosis: "divided-by-h",
      answer: (f: F, x: number[], index: number) => partial(f, x, index) * 2,
    },
    {
      outcome: "almost",
      diagnosis: "divided-by-2h",
      answer: (f: F, x: number[], index: number) =>
        (f(moved(x, h, (each) => each === index)) - f(x)) / (2 * h),
    },
    {
      outcome: "almost",
      diagnosis: "turned-round",
      answer: (f: F, x: number[], index: number) => -partial(f, x, index),
    },
    {
      outcome: "almost",
      diagnosis: "changed-argument",
      answer: (f: F, x: number[], index: number) => {
        const here = f(x);
        x[index] += h;
        return (f(x) - here) / h;
      },
    },
    {
      outcome: "almost",
      diagnosis: "restored-inexactly",
      answer: (f: F, x: number[], index: number) => {
        x[index] += h;
        const above = f(x);
        x[index] -= 2 * h;
        const below = f(x);
        x[index] += h;
        return (above - below) / (2 * h);
      },
    },
    {
      outcome: "almost",
      diagnosis: "poor-step",
      answer: (f: F, x: number[], index: number) =>
        (f(moved(x, 0.01, (each) => each === index)) - f(x)) / 0.01,
    },
    {
      outcome: "almost",
      diagnosis: "poor-step",
      answer: (f: F, x: number[], index: number) =>
        (f(moved(x, 1e-14, (each) => each === index)) - f(x)) / 1e-14,
    },
    {
      outcome: "not yet",
      diagnosis: "nan",
      answer: (f: F, x: number[], index: number) => f([x[index] + h]) - f([x[index] - h]),
    },
  ],
  safeGradient: [
    { outcome: "not yet", diagnosis: "number-for-vector", answer: (f: F, x: number[]) => partial(f, x, 0) },
    {
      outcome: "not yet",
      diagnosis: "moved-together",
      answer: (f: F, x: number[]) => x.map(() => central(f, x, () => true)),
    },
    {
      outcome: "almost",
      diagnosis: "not-restored",
      answer: (f: F, x: number[]) => {
        const above = [...x];
        const below = [...x];
        return x.map((_, index) => {
          above[index] += h;
          below[index] -= h;
          return (f(above) - f(below)) / (2 * h);
        });
      },
    },
    {
      outcome: "not yet",
      diagnosis: "always-first",
      answer: (f: F, x: number[]) => x.map(() => partial(f, x, 0)),
    },
    {
      outcome: "not yet",
      diagnosis: "one-array",
      answer: (f: F, x: number[]) => {
        const below = x;
        return x.map((_, index) => {
          x[index] += h;
          below[index] -= h;
          return (f(x) - f(below)) / (2 * h);
        });
      },
    },
    {
      outcome: "almost",
      diagnosis: "divided-by-h",
      answer: (f: F, x: number[]) => slopes(f, x).map((slope) => slope * 2),
    },
    {
      outcome: "almost",
      diagnosis: "divided-by-2h",
      answer: (f: F, x: number[]) => slopes(f, x).map((slope) => slope / 2),
    },
    {
      outcome: "almost",
      diagnosis: "downhill",
      answer: (f: F, x: number[]) => slopes(f, x).map((slope) => -slope),
    },
    { outcome: "almost", diagnosis: "reversed", answer: (f: F, x: number[]) => slopes(f, x).reverse() },
    {
      outcome: "almost",
      diagnosis: "unit-length",
      answer: (f: F, x: number[]) => slopes(f, x).map((slope, _, all) => slope / Math.hypot(...all)),
    },
    {
      outcome: "almost",
      diagnosis: "changed-argument",
      answer: (f: F, x: number[]) =>
        x.map((_, index) => {
          const here = f(x);
          x[index] += h;
          return (f(x) - here) / h;
        }),
    },
    {
      outcome: "almost",
      diagnosis: "changed-on-throw",
      answer: (f: F, x: number[]) =>
        x.map((old, index) => {
          x[index] = old + h;
          const above = f(x);
          x[index] = old - h;
          const below = f(x);
          x[index] = old;
          return (above - below) / (2 * h);
        }),
    },
    {
      outcome: "almost",
      diagnosis: "swallowed",
      answer: (f: F, x: number[]) => {
        try {
          return slopes(f, x);
        } catch {
          return x.map(() => Number.NaN);
        }
      },
    },
    {
      outcome: "not yet",
      diagnosis: "wrong-length",
      answer: (f: F, x: number[]) => slopes(f, x).slice(0, 2),
    },
    {
      outcome: "almost",
      diagnosis: "shared-result",
      answer: (f: F, x: number[]) => {
        kept.set(slopes(f, x));
        return kept;
      },
    },
    {
      outcome: "not yet",
      diagnosis: "elsewhere",
      answer: (f: F, x: number[]) => Int32Array.from(slopes(f, x)),
    },
    {
      outcome: "not yet",
      diagnosis: "no-return",
      answer: (f: F, x: number[]) => {
        slopes(f, x);
      },
    },
  ],
  steepestDescent: [
    {
      outcome: "almost",
      diagnosis: "uphill",
      answer: (g: number[]) => g.map((slope) => slope / Math.hypot(...g)),
    },
    { outcome: "almost", diagnosis: "length", answer: (g: number[]) => g.map((slope) => -slope) },
    { outcome: "not yet", diagnosis: "unchanged", answer: (g: number[]) => g },
    {
      outcome: "almost",
      diagnosis: "square-of-length",
      answer: (g: number[]) => g.map((slope) => -slope / g.reduce((sum, each) => sum + each * each, 0)),
    },
    {
      outcome: "almost",
      diagnosis: "sum-of-sizes",
      answer: (g: number[]) => g.map((slope) => -slope / g.reduce((sum, each) => sum + Math.abs(each), 0)),
    },
    {
      outcome: "almost",
      diagnosis: "largest",
      answer: (g: number[]) => g.map((slope) => -slope / Math.max(...g.map(Math.abs))),
    },
    {
      outcome: "not yet",
      diagnosis: "signs",
      answer: (g: number[]) => g.map((slope) => -slope / (Math.abs(slope) || 1)),
    },
    {
      outcome: "almost",
      diagnosis: "zero-gradient",
      answer: (g: number[]) => g.map((slope) => -slope / Math.hypot(...g)),
    },
    {
      outcome: "almost",
      diagnosis: "tiny-gradient",
      answer: (g: number[]) => {
        const length = Math.hypot(...g);
        return length < 1e-6 ? [0, 0] : g.map((slope) => -slope / length);
      },
    },
    {
      outcome: "almost",
      diagnosis: "tiny-gradient",
      answer: (g: number[]) => g.map((slope) => -slope / (Math.hypot(...g) + 1e-15)),
    },
    {
      outcome: "almost",
      diagnosis: "changed-argument",
      answer: (g: number[]) => {
        const length = Math.hypot(...g) || 1;
        for (const index of g.keys()) g[index] /= -length;
        return g;
      },
    },
    { outcome: "not yet", diagnosis: "number-for-vector", answer: (g: number[]) => -Math.hypot(...g) },
  ],
  slopeAlong: [
    {
      outcome: "almost",
      diagnosis: "angle-from-gradient",
      answer: (f: F, x: number[], angle: number) => Math.hypot(...gradient(f, x)) * Math.cos(angle),
    },
    {
      outcome: "almost",
      diagnosis: "degrees",
      answer: (f: F, x: number[], angle: number) => dot(f, x, (angle / 180) * Math.PI),
    },
    {
      outcome: "almost",
      diagnosis: "to-degrees",
      answer: (f: F, x: number[], angle: number) => dot(f, x, (angle * 180) / Math.PI),
    },
    {
      outcome: "almost",
      diagnosis: "exchanged",
      answer: (f: F, x: number[], angle: number) => dot(f, x, Math.PI / 2 - angle),
    },
    {
      outcome: "almost",
      diagnosis: "clockwise",
      answer: (f: F, x: number[], angle: number) => dot(f, x, -angle),
    },
    { outcome: "not yet", diagnosis: "steepest", answer: (f: F, x: number[]) => Math.hypot(...slopes(f, x)) },
    {
      outcome: "almost",
      diagnosis: "first-only",
      answer: (f: F, x: number[], angle: number) => slopes(f, x)[0] * Math.cos(angle),
    },
    {
      outcome: "almost",
      diagnosis: "second-only",
      answer: (f: F, x: number[], angle: number) => slopes(f, x)[1] * Math.sin(angle),
    },
    {
      outcome: "almost",
      diagnosis: "cosine-twice",
      answer: (f: F, x: number[], angle: number) =>
        slopes(f, x)[0] * Math.cos(angle) + slopes(f, x)[1] * Math.cos(angle),
    },
    {
      outcome: "almost",
      diagnosis: "turned-round",
      answer: (f: F, x: number[], angle: number) => dot(f, x, angle + Math.PI),
    },
    {
      outcome: "almost",
      diagnosis: "divided-by-h",
      answer: (f: F, [x0, x1]: number[], angle: number) => {
        const [h0, h1] = [h * Math.cos(angle), h * Math.sin(angle)];
        return (f([x0 + h0, x1 + h1]) - f([x0 - h0, x1 - h1])) / h;
      },
    },
    {
      outcome: "not yet",
      diagnosis: "two-numbers",
      answer: (f: F, x: number[], angle: number) => [
        slopes(f, x)[0] * Math.cos(angle),
        slopes(f, x)[1] * Math.sin(angle),
      ],
    },
  ],
  gradientCost: [
    { outcome: "not yet", diagnosis: "central", answer: 57 / 2 },
    { outcome: "not yet", diagnosis: "central", answer: 29 },
    { outcome: "not yet", diagnosis: "one-over", answer: 28 },
    { outcome: "almost", diagnosis: "one-each", answer: 57 },
    { outcome: "almost", diagnosis: "added", answer: 58 },
    { outcome: "not yet", diagnosis: "turned-round", answer: 114 },
    { outcome: "not yet", diagnosis: "elsewhere", answer: 1500 },
    { outcome: "not yet", diagnosis: "not-a-number", answer: [56] },
  ],
};

function dot(f: F, x: number[], angle: number): number {
  const [slope0, slope1] = slopes(f, x);
  return slope0 * Math.cos(angle) + slope1 * Math.sin(angle);
}
