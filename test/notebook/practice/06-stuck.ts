/** Wrong answers to the exercises of notebook 06. */
import { gradientDescent } from "../../../src/descent";
import type { stuck } from "../../../src/notebook/practice/06-stuck";
import type { WrongAnswers } from "./answers";

type F = (x: number[]) => number;

const bends = (f: F, [x, y]: number[], directions: number[][]) =>
  directions.map(([u, v]) => {
    const h = 1e-3;
    return f([x + h * u, y + h * v]) - 2 * f([x, y]) + f([x - h * u, y - h * v]);
  });
const axes = [
  [1, 0],
  [0, 1],
];
const diagonals = [
  [1, 1],
  [1, -1],
];
const around = Array.from({ length: 180 }, (_, degree) => [
  Math.cos((degree * Math.PI) / 180),
  Math.sin((degree * Math.PI) / 180),
]);
const word = (each: number[], up = "minimum", down = "maximum", both = "saddle") =>
  each.every((bend) => bend > 1e-9) ? up : each.every((bend) => bend < -1e-9) ? down : both;

const runs = (f: F, starts: number[][], learningRate: number) =>
  starts.map((start) => {
    const { path } = gradientDescent(f, start, { learningRate, steps: 300 });
    return { start, ...path[path.length - 1] };
  });

export const wrong: WrongAnswers<keyof typeof stuck> = {
  tellSaddle: [
    { outcome: "almost", diagnosis: "axes-only", answer: (f: F, x: number[]) => word(bends(f, x, axes)) },
    {
      outcome: "almost",
      diagnosis: "diagonals-only",
      answer: (f: F, x: number[]) => word(bends(f, x, diagonals)),
    },
    {
      outcome: "almost",
      diagnosis: "four-directions",
      answer: (f: F, x: number[]) => word(bends(f, x, [...axes, ...diagonals])),
    },
    {
      outcome: "almost",
      diagnosis: "exchanged",
      answer: (f: F, x: number[]) => word(bends(f, x, around), "maximum", "minimum"),
    },
    {
      outcome: "not yet",
      diagnosis: "one-direction",
      answer: (f: F, x: number[]) => word(bends(f, x, [[1, 0]])),
    },
    {
      outcome: "not yet",
      diagnosis: "sum-of-bends",
      answer: (f: F, x: number[]) => {
        const [u, v] = bends(f, x, axes);
        return word([u + v]);
      },
    },
    {
      outcome: "not yet",
      diagnosis: "no-maximum",
      answer: (f: F, x: number[]) => word(bends(f, x, around), "minimum", "saddle"),
    },
    {
      outcome: "not yet",
      diagnosis: "no-saddle",
      answer: (f: F, x: number[]) => word([Math.max(...bends(f, x, around))]),
    },
    { outcome: "not yet", diagnosis: "always-saddle", answer: () => "saddle" },
    {
      outcome: "not yet",
      diagnosis: "wrong-kind",
      answer: (f: F, x: number[]) => bends(f, x, around).every((bend) => bend > 0),
    },
    { outcome: "not yet", diagnosis: "never-evaluated", answer: () => "minimum" },
    { outcome: "not yet", diagnosis: "elsewhere", answer: (f: F, x: number[]) => (f(x) > 0 ? "up" : "down") },
  ],
  bestOfStarts: [
    {
      outcome: "almost",
      diagnosis: "past-the-end",
      answer: (f: F, starts: number[][], learningRate: number) => {
        const ends = starts.map((start) => gradientDescent(f, start, { learningRate, steps: 300 }).path[300]);
        return ends.sort((a, b) => a.value - b.value)[0].x;
      },
    },
    {
      outcome: "almost",
      diagnosis: "chosen-by-start",
      answer: (f: F, starts: number[][], rate: number) =>
        runs(
          f,
          [...starts].sort((a, b) => f(a) - f(b)),
          rate,
        )[0].x,
    },
    {
      outcome: "not yet",
      diagnosis: "no-descent",
      answer: (f: F, starts: number[][]) => [...starts].sort((a, b) => f(a) - f(b))[0],
    },
    {
      outcome: "almost",
      diagnosis: "start-returned",
      answer: (f: F, starts: number[][], rate: number) =>
        runs(f, starts, rate).sort((a, b) => a.value - b.value)[0].start,
    },
    {
      outcome: "almost",
      diagnosis: "highest",
      answer: (f: F, starts: number[][], rate: number) =>
        runs(f, starts, rate).sort((a, b) => b.value - a.value)[0].x,
    },
    {
      outcome: "not yet",
      diagnosis: "first",
      answer: (f: F, starts: number[][], rate: number) => runs(f, starts, rate)[0].x,
    },
    {
      outcome: "not yet",
      diagnosis: "last",
      answer: (f: F, starts: number[][], rate: number) => runs(f, starts, rate).pop()?.x,
    },
    {
      outcome: "not yet",
      diagnosis: "mean",
      answer: (f: F, starts: number[][], rate: number) =>
        starts[0].map((_, i) => runs(f, starts, rate).reduce((sum, { x }) => sum + x[i], 0) / starts.length),
    },
    {
      outcome: "almost",
      diagnosis: "smallest-coordinates",
      answer: (f: F, starts: number[][], rate: number) =>
        runs(f, starts, rate).sort((a, b) => Math.hypot(...a.x) - Math.hypot(...b.x))[0].x,
    },
    {
      outcome: "not yet",
      diagnosis: "number-for-vector",
      answer: (f: F, starts: number[][], rate: number) =>
        Math.min(...runs(f, starts, rate).map(({ value }) => value)),
    },
    {
      outcome: "almost",
      diagnosis: "changed-argument",
      answer: (f: F, starts: number[][], rate: number) => {
        starts.sort((a, b) => f(a) - f(b));
        return runs(f, starts, rate).sort((a, b) => a.value - b.value)[0].x;
      },
    },
    {
      outcome: "not yet",
      diagnosis: "threw",
      answer: (f: F, starts: number[][], rate: number) => runs(f, starts.concat([[]]), rate)[0].x,
    },
  ],
  fourStarts: [
    // To twelve digits on a saddle, where the gradient comes out as zero.
    {
      outcome: "not yet",
      diagnosis: "no-minimum",
      answer: [
        [0.086677504555, 2.884254701174],
        [1, 1],
      ],
    },
    { outcome: "not yet", diagnosis: "not-points", answer: [1, 2, 3, 4] },
    { outcome: "not yet", diagnosis: "not-points", answer: "(1, 1)" },
    {
      outcome: "not yet",
      diagnosis: "too-many",
      answer: [
        [1, 1],
        [-1, 1],
        [-1, -1],
        [1, -1],
        [0, 0],
      ],
    },
    {
      outcome: "not yet",
      diagnosis: "flew-away",
      answer: [
        [50, 50],
        [-1, 1],
        [-1, -1],
        [1, -1],
      ],
    },
    {
      outcome: "not yet",
      diagnosis: "of-the-map",
      answer: [
        [0, -0.6],
        [-0.6, 0],
        [-1, -4.5],
        [1, -4],
      ],
    },
    {
      outcome: "not yet",
      diagnosis: "of-the-map",
      answer: [
        [1, 1],
        [-1, 1],
        [-1.1, -4.4],
      ],
    },
    {
      outcome: "almost",
      diagnosis: "already-there",
      answer: [
        [3, 2],
        [-1, 1],
        [-1, -1],
        [1, -1],
      ],
    },
    {
      outcome: "almost",
      diagnosis: "same-minimum",
      answer: [
        [1, 1],
        [1, 2],
        [-1, -1],
        [1, -1],
      ],
    },
    {
      outcome: "almost",
      diagnosis: "too-few",
      answer: [
        [1, 1],
        [-1, 1],
      ],
    },
  ],
  escapeFactor: [
    { outcome: "not yet", diagnosis: "other-direction", answer: 0.8 },
    { outcome: "almost", diagnosis: "half", answer: 1.1 },
    { outcome: "almost", diagnosis: "growth", answer: 0.2 },
    { outcome: "almost", diagnosis: "sign", answer: -1.2 },
    { outcome: "not yet", diagnosis: "stays", answer: 1 },
    { outcome: "almost", diagnosis: "two-steps", answer: 1.44 },
    { outcome: "not yet", diagnosis: "the-start", answer: 1e-10 },
    { outcome: "not yet", diagnosis: "elsewhere", answer: 2 },
  ],
};
