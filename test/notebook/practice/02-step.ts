/** Wrong answers to the exercises of notebook 02. */
import type { step } from "../../../src/notebook/practice/02-step";
import type { WrongAnswers } from "./answers";

type F = (x: number) => number;
const central = (f: F, x: number, h: number) => (f(x + h) - f(x - h)) / (2 * h);

export const wrong: WrongAnswers<keyof typeof step> = {
  orderOfMethod: [
    { outcome: "almost", diagnosis: "ratio", answer: (a: number, b: number) => a / b },
    { outcome: "almost", diagnosis: "half-ratio", answer: (a: number, b: number) => (0.5 * a) / b },
    { outcome: "almost", diagnosis: "root-of-ratio", answer: (a: number, b: number) => (a / b) ** 0.5 },
    { outcome: "almost", diagnosis: "natural-logarithm", answer: (a: number, b: number) => Math.log(a / b) },
    { outcome: "almost", diagnosis: "base-ten", answer: (a: number, b: number) => Math.log10(a / b) },
    {
      outcome: "almost",
      diagnosis: "upside-down",
      answer: (a: number, b: number) => Math.log(b / a) / Math.log(2),
    },
    {
      outcome: "almost",
      diagnosis: "sign-of-error",
      answer: (a: number, b: number) => Math.log2(a) - Math.log2(b),
    },
    {
      outcome: "almost",
      diagnosis: "rounded",
      answer: (a: number, b: number) => Math.round(Math.log2(a / b)),
    },
    { outcome: "not yet", diagnosis: "difference", answer: (a: number, b: number) => a - b },
    {
      outcome: "almost",
      diagnosis: "imprecise",
      answer: (a: number, b: number) => Number(Math.log2(a / b).toFixed(3)),
    },
    { outcome: "not yet", diagnosis: "no-return", answer: (a: number, b: number) => void Math.log2(a / b) },
  ],
  bestStepSecond: [
    { outcome: "not yet", diagnosis: "central-step", answer: 6.1e-6 },
    { outcome: "not yet", diagnosis: "forward-step", answer: 1.5e-8 },
    { outcome: "not yet", diagnosis: "epsilon", answer: Number.EPSILON },
    { outcome: "almost", diagnosis: "root-forgotten", answer: 48 * Number.EPSILON },
    { outcome: "almost", diagnosis: "square-root", answer: Math.sqrt(48 * Number.EPSILON) },
    { outcome: "not yet", diagnosis: "too-large", answer: 0.01 },
    { outcome: "not yet", diagnosis: "too-small", answer: 2e-5 },
    { outcome: "almost", diagnosis: "bits", answer: (48 * Number.EPSILON) ^ 0.25 },
    { outcome: "not yet", diagnosis: "not-positive", answer: -3e-4 },
    { outcome: "not yet", diagnosis: "elsewhere", answer: 12 },
  ],
  richardson: [
    {
      outcome: "not yet",
      diagnosis: "mean",
      answer: (f: F, x: number, h: number) => (central(f, x, h) + central(f, x, h / 3)) / 2,
    },
    {
      outcome: "almost",
      diagnosis: "halved-step",
      answer: (f: F, x: number, h: number) => (4 * central(f, x, h / 2) - central(f, x, h)) / 3,
    },
    {
      outcome: "almost",
      diagnosis: "weights-of-the-half",
      answer: (f: F, x: number, h: number) => (4 * central(f, x, h / 3) - central(f, x, h)) / 3,
    },
    {
      outcome: "almost",
      diagnosis: "weights-of-forward",
      answer: (f: F, x: number, h: number) => 2 * central(f, x, h / 3) - central(f, x, h),
    },
    {
      outcome: "almost",
      diagnosis: "order-one-weights",
      answer: (f: F, x: number, h: number) => (3 * central(f, x, h / 3) - central(f, x, h)) / 2,
    },
    {
      outcome: "almost",
      diagnosis: "swapped",
      answer: (f: F, x: number, h: number) => (9 * central(f, x, h) - central(f, x, h / 3)) / 8,
    },
    {
      outcome: "almost",
      diagnosis: "not-divided",
      answer: (f: F, x: number, h: number) => 9 * central(f, x, h / 3) - central(f, x, h),
    },
    {
      outcome: "almost",
      diagnosis: "added",
      answer: (f: F, x: number, h: number) => (9 * central(f, x, h / 3) + central(f, x, h)) / 10,
    },
    {
      outcome: "not yet",
      diagnosis: "fine-only",
      answer: (f: F, x: number, h: number) => central(f, x, h / 3),
    },
    {
      outcome: "not yet",
      diagnosis: "coarse-only",
      answer: (f: F, x: number, h: number) => central(f, x, h),
    },
    {
      outcome: "almost",
      diagnosis: "too-exact",
      answer: (f: F, x: number) => (9 * central(f, x, 5e-4) - central(f, x, 1.5e-3)) / 8,
    },
    {
      outcome: "not yet",
      diagnosis: "sign",
      answer: (f: F, x: number, h: number) => (central(f, x, h) - 9 * central(f, x, h / 3)) / 8,
    },
  ],
  tenTimesSmaller: [
    { outcome: "not yet", diagnosis: "order-one", answer: 10 },
    { outcome: "not yet", diagnosis: "halved", answer: 4 },
    { outcome: "not yet", diagnosis: "doubled", answer: 20 },
    { outcome: "almost", diagnosis: "inverse", answer: 0.01 },
    { outcome: "not yet", diagnosis: "order-three", answer: 1000 },
    { outcome: "not yet", diagnosis: "order-four", answer: 1e4 },
    { outcome: "almost", diagnosis: "bits", answer: 10 ^ 2 },
    { outcome: "not yet", diagnosis: "elsewhere", answer: 50 },
  ],
  lostStep: [
    { outcome: "almost", diagnosis: "half-way", answer: 1e-6 },
    { outcome: "almost", diagnosis: "exponent", answer: -7 },
    { outcome: "almost", diagnosis: "bits", answer: 10 ^ -7 },
    { outcome: "not yet", diagnosis: "near-one", answer: 1e-16 },
    { outcome: "almost", diagnosis: "not-largest", answer: 1e-8 },
    { outcome: "almost", diagnosis: "no-power", answer: 5e-7 },
    { outcome: "not yet", diagnosis: "not-lost", answer: 1e-4 },
    { outcome: "not yet", diagnosis: "elsewhere", answer: -1 },
  ],
};
