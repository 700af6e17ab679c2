/** Wrong answers to the exercises of notebook 01. */
import type { slope } from "../../../src/notebook/practice/01-slope";
import type { WrongAnswers } from "./answers";

type F = (x: number) => number;

export const wrong: WrongAnswers<keyof typeof slope> = {
  backwardDifference: [
    {
      outcome: "not yet",
      diagnosis: "forward",
      answer: (f: F, x: number, h: number) => (f(x + h) - f(x)) / h,
    },
    {
      outcome: "not yet",
      diagnosis: "minus-forward",
      answer: (f: F, x: number, h: number) => (f(x) - f(x + h)) / h,
    },
    {
      outcome: "not yet",
      diagnosis: "central",
      answer: (f: F, x: number, h: number) => (f(x + h) - f(x - h)) / (2 * h),
    },
    { outcome: "not yet", diagnosis: "never-evaluated", answer: (_f: F, x: number) => 2 * x },
    {
      outcome: "almost",
      diagnosis: "turned-round",
      answer: (f: F, x: number, h: number) => (f(x - h) - f(x)) / h,
    },
    { outcome: "not yet", diagnosis: "not-divided", answer: (f: F, x: number, h: number) => f(x) - f(x - h) },
    {
      outcome: "almost",
      diagnosis: "divided-by-2h",
      answer: (f: F, x: number, h: number) => (f(x) - f(x - h)) / (2 * h),
    },
    {
      outcome: "not yet",
      diagnosis: "parentheses",
      answer: (f: F, x: number, h: number) => f(x) - f(x - h) / h,
    },
    {
      outcome: "not yet",
      diagnosis: "multiplied",
      answer: (f: F, x: number, h: number) => (f(x) - f(x - h)) * h,
    },
    { outcome: "almost", diagnosis: "own-step", answer: (f: F, x: number) => (f(x) - f(x - 1e-6)) / 1e-6 },
    {
      outcome: "not yet",
      diagnosis: "no-return",
      answer: (f: F, x: number, h: number) => void ((f(x) - f(x - h)) / h),
    },
    {
      outcome: "not yet",
      diagnosis: "not-a-number",
      answer: (f: F, x: number, h: number) => ((f(x) - f(x - h)) / h).toFixed(3),
    },
    { outcome: "not yet", diagnosis: "not-a-function", answer: 3.9999 },
  ],
  centralDifference: [
    {
      outcome: "almost",
      diagnosis: "divided-by-h",
      answer: (f: F, x: number, h: number) => (f(x + h) - f(x - h)) / h,
    },
    {
      outcome: "almost",
      diagnosis: "precedence",
      answer: (f: F, x: number, h: number) => ((f(x + h) - f(x - h)) / 2) * h,
    },
    {
      outcome: "not yet",
      diagnosis: "forward",
      answer: (f: F, x: number, h: number) => (f(x + h) - f(x)) / h,
    },
    {
      outcome: "not yet",
      diagnosis: "backward",
      answer: (f: F, x: number, h: number) => (f(x) - f(x - h)) / h,
    },
    {
      outcome: "almost",
      diagnosis: "turned-round",
      answer: (f: F, x: number, h: number) => (f(x - h) - f(x + h)) / (2 * h),
    },
    {
      outcome: "not yet",
      diagnosis: "subtracted",
      answer: (f: F, x: number, h: number) => ((f(x + h) - f(x)) / h - (f(x) - f(x - h)) / h) / 2,
    },
    {
      outcome: "not yet",
      diagnosis: "not-divided",
      answer: (f: F, x: number, h: number) => f(x + h) - f(x - h),
    },
    {
      outcome: "not yet",
      diagnosis: "parentheses",
      answer: (f: F, x: number, h: number) => f(x + h) - f(x - h) / (2 * h),
    },
    {
      outcome: "not yet",
      diagnosis: "parentheses",
      answer: (f: F, x: number, h: number) => f(x + h) - (f(x - h) / 2) * h,
    },
    {
      outcome: "almost",
      diagnosis: "half-of-one",
      answer: (f: F, x: number, h: number) => (f(x + h) - f(x)) / h + (f(x) - f(x - h)) / h / 2,
    },
    {
      outcome: "almost",
      diagnosis: "half-step",
      answer: (f: F, x: number, h: number) => (f(x + h / 2) - f(x - h / 2)) / h,
    },
    {
      outcome: "almost",
      diagnosis: "own-step",
      answer: (f: F, x: number) => (f(x + 1e-4) - f(x - 1e-4)) / 2e-4,
    },
    {
      outcome: "not yet",
      diagnosis: "nan",
      answer: (f: F, x: number, h?: number) => (f(x + 1) - f(x)) * Math.sqrt(-Number(h)),
    },
    { outcome: "not yet", diagnosis: "infinite", answer: (f: F, x: number) => f(x) / 0 },
    {
      outcome: "not yet",
      diagnosis: "endless",
      answer: (f: F, x: number, h: number) => {
        let step = h;
        while (f(x + step) !== f(x)) step = h;
        return step;
      },
    },
    {
      outcome: "not yet",
      diagnosis: "threw",
      answer: () => {
        throw new Error("to do");
      },
    },
  ],
  tangentLine: [
    {
      outcome: "not yet",
      diagnosis: "not-a-line",
      answer: (f: F, a: number) => (f(a + 1e-5) - f(a - 1e-5)) / 2e-5,
    },
    {
      outcome: "not yet",
      diagnosis: "through-origin",
      answer: (f: F, a: number) => (x: number) => slopeOf(f, a) * (x - a),
    },
    {
      outcome: "not yet",
      diagnosis: "no-point",
      answer: (f: F, a: number) => (x: number) => slopeOf(f, a) * x,
    },
    {
      outcome: "almost",
      diagnosis: "not-shifted",
      answer: (f: F, a: number) => (x: number) => f(a) + slopeOf(f, a) * x,
    },
    {
      outcome: "not yet",
      diagnosis: "slope-elsewhere",
      answer: (f: F, a: number) => (x: number) => f(a) + slopeOf(f, x) * (x - a),
    },
    { outcome: "not yet", diagnosis: "the-curve", answer: (f: F) => f },
    {
      outcome: "not yet",
      diagnosis: "height-elsewhere",
      answer: (f: F, a: number) => (x: number) => f(x) + slopeOf(f, a) * (x - a),
    },
    {
      outcome: "almost",
      diagnosis: "wrong-way",
      answer: (f: F, a: number) => (x: number) => f(a) + slopeOf(f, a) * (a - x),
    },
    { outcome: "not yet", diagnosis: "flat", answer: (f: F, a: number) => () => f(a) },
    { outcome: "not yet", diagnosis: "only-slope", answer: (f: F, a: number) => () => slopeOf(f, a) },
    {
      outcome: "almost",
      diagnosis: "poor-step",
      answer: (f: F, a: number) => (x: number) => f(a) + ((f(a + 0.1) - f(a)) / 0.1) * (x - a),
    },
  ],
  forwardOfSquare: [
    { outcome: "not yet", diagnosis: "exact-slope", answer: 6 },
    { outcome: "almost", diagnosis: "backward", answer: 5.9 },
    { outcome: "almost", diagnosis: "not-divided", answer: 0.61 },
    { outcome: "almost", diagnosis: "multiplied", answer: 0.061 },
    { outcome: "almost", diagnosis: "divided-by-2h", answer: 3.05 },
    { outcome: "almost", diagnosis: "squared-step", answer: 6.01 },
    { outcome: "not yet", diagnosis: "value", answer: 9.61 },
    { outcome: "not yet", diagnosis: "elsewhere", answer: 7 },
    { outcome: "not yet", diagnosis: "not-a-number", answer: "6.1" },
  ],
};

function slopeOf(f: F, x: number): number {
  return (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;
}
