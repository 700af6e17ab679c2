/** Wrong answers to the exercises of notebook 07. */
import { checkGradient, gradient } from "../../../src/gradient";
import type { backpropagation } from "../../../src/notebook/practice/07-backpropagation";
import type { WrongAnswers } from "./answers";

const at = [0.8, -0.3, 1.7, 0.4];
const lossOfTwo = ([w1, b1, w2, b2]: number[]) => (Math.tanh(w2 * Math.tanh(w1 * 0.5 + b1) + b2) - 1) ** 2;

/** The report on a backward pass of two units in a row; `by` makes its four slopes of the parts. */
const report = (by: (first: number, second: number, sum1: number, sum2: number, w2: number) => number[]) =>
  checkGradient(
    lossOfTwo,
    ([w1, b1, w2, b2]: number[]) => {
      const first = Math.tanh(w1 * 0.5 + b1);
      const second = Math.tanh(w2 * first + b2);
      const sum2 = 2 * (second - 1) * (1 - second ** 2);
      return by(first, second, sum2 * w2 * (1 - first ** 2), sum2, w2);
    },
    at,
  );

const norm = (a: number[]) => Math.sqrt(a.reduce((sum, each) => sum + each * each, 0));
const minus = (a: number[], b: number[]) => a.map((each, i) => each - b[i]);
const both = (a: number[], b: number[]) => norm(a) + norm(b);
const sizes = (a: number[]) => a.reduce((sum, each) => sum + Math.abs(each), 0);
const mean = (a: number[]) => a.reduce((sum, each) => sum + each, 0) / a.length;
const apart = (a: number, b: number) => Math.abs(a - b) / (Math.abs(a) + Math.abs(b));

export const wrong: WrongAnswers<keyof typeof backpropagation> = {
  plantedBug: [
    {
      outcome: "not yet",
      diagnosis: "still-planted",
      answer: report((_first, second, sum1, sum2) => [sum1 * 0.5, sum1, sum2 * second, sum2]),
    },
    {
      outcome: "almost",
      diagnosis: "nothing-multiplied",
      answer: report((_first, _second, sum1, sum2) => [sum1 * 0.5, sum1, sum2, sum2]),
    },
    {
      outcome: "almost",
      diagnosis: "weight-itself",
      answer: report((_first, _second, sum1, sum2, w2) => [sum1 * 0.5, sum1, sum2 * w2, sum2]),
    },
    {
      outcome: "almost",
      diagnosis: "input-of-the-first",
      answer: report((_first, _second, sum1, sum2) => [sum1 * 0.5, sum1, sum2 * 0.5, sum2]),
    },
    {
      outcome: "almost",
      diagnosis: "other-sum",
      answer: report((first, _second, sum1, sum2) => [sum1 * 0.5, sum1, sum1 * first, sum2]),
    },
    {
      outcome: "almost",
      diagnosis: "not-yet-right",
      answer: report((first, _second, sum1, sum2) => [sum1 * 0.5, sum1, -sum2 * first, sum2]),
    },
    {
      outcome: "not yet",
      diagnosis: "others-changed",
      answer: report((_first, second, sum1, sum2) => [sum1, sum1, sum2 * second, sum2]),
    },
    {
      outcome: "almost",
      diagnosis: "others-changed",
      answer: report((first, _second, sum1, sum2) => [sum1 * first, sum1, sum2 * first, sum2]),
    },
    {
      outcome: "not yet",
      diagnosis: "differences-twice",
      answer: checkGradient(lossOfTwo, (weights) => gradient(lossOfTwo, weights), at),
    },
    {
      outcome: "not yet",
      diagnosis: "another-check",
      answer: checkGradient(
        ([x, y]: number[]) => x * y,
        ([x, y]: number[]) => [y, x],
        [1, 2],
      ),
    },
    {
      outcome: "not yet",
      diagnosis: "another-check",
      answer: checkGradient(lossOfTwo, (weights) => gradient(lossOfTwo, weights), [1, 1, 1, 1]),
    },
    { outcome: "not yet", diagnosis: "not-a-report", answer: "right" },
    { outcome: "not yet", diagnosis: "not-a-report", answer: 2 },
    { outcome: "not yet", diagnosis: "not-a-report", answer: [1, 2, 3, 4] },
    { outcome: "not yet", diagnosis: "not-a-report", answer: lossOfTwo },
  ],
  relativeError: [
    {
      outcome: "almost",
      diagnosis: "zero-agrees",
      answer: (a: number[], b: number[]) => norm(a) * norm(b) && norm(minus(a, b)) / both(a, b),
    },
    {
      outcome: "almost",
      diagnosis: "nan-at-zero",
      answer: (a: number[], b: number[]) => norm(minus(a, b)) / both(a, b),
    },
    {
      outcome: "almost",
      diagnosis: "one-at-zero",
      answer: (a: number[], b: number[]) => (both(a, b) === 0 ? 1 : norm(minus(a, b)) / both(a, b)),
    },
    {
      outcome: "almost",
      diagnosis: "padded",
      answer: (a: number[], b: number[]) => norm(minus(a, b)) / (both(a, b) + 1e-8),
    },
    {
      outcome: "almost",
      diagnosis: "padded",
      answer: (a: number[], b: number[]) => norm(minus(a, b)) / Math.max(1e-6, both(a, b)),
    },
    {
      outcome: "almost",
      diagnosis: "padded",
      answer: (a: number[], b: number[]) => norm(minus(a, b)) / (both(a, b) + 1e-12),
    },
    { outcome: "not yet", diagnosis: "absolute", answer: (a: number[], b: number[]) => norm(minus(a, b)) },
    {
      outcome: "almost",
      diagnosis: "squares",
      answer: (a: number[], b: number[]) => norm(minus(a, b)) ** 2 / (norm(a) ** 2 + norm(b) ** 2 || 1),
    },
    {
      outcome: "almost",
      diagnosis: "larger-of-two",
      answer: (a: number[], b: number[]) => norm(minus(a, b)) / (Math.max(norm(a), norm(b)) || 1),
    },
    {
      outcome: "almost",
      diagnosis: "first-only",
      answer: (a: number[], b: number[]) => norm(minus(a, b)) && norm(minus(a, b)) / norm(a),
    },
    {
      outcome: "almost",
      diagnosis: "second-only",
      answer: (a: number[], b: number[]) => norm(minus(a, b)) && norm(minus(a, b)) / norm(b),
    },
    {
      outcome: "not yet",
      diagnosis: "lengths-compared",
      answer: (a: number[], b: number[]) => Math.abs(norm(a) - norm(b)) / (both(a, b) || 1),
    },
    {
      outcome: "almost",
      diagnosis: "sizes-added",
      answer: (a: number[], b: number[]) => sizes(minus(a, b)) / (sizes(a) + sizes(b) || 1),
    },
    {
      outcome: "not yet",
      diagnosis: "by-entry",
      answer: (a: number[], b: number[]) => mean(a.map((each, i) => apart(each, b[i]))),
    },
    {
      outcome: "not yet",
      diagnosis: "by-entry",
      answer: (a: number[], b: number[]) => mean(a.map((each, i) => apart(each, b[i]) || 0)),
    },
    {
      outcome: "not yet",
      diagnosis: "not-a-number",
      answer: (a: number[], b: number[]) => minus(a, b).map(Math.abs),
    },
  ],
  lossesPerStep: [
    { outcome: "almost", diagnosis: "weights", answer: 33 },
    { outcome: "almost", diagnosis: "forward", answer: 34 },
    { outcome: "not yet", diagnosis: "too-few", answer: 32 },
    { outcome: "almost", diagnosis: "one-too-many", answer: 67 },
    { outcome: "not yet", diagnosis: "no-biases", answer: 48 },
    { outcome: "almost", diagnosis: "bias-missing", answer: 64 },
    { outcome: "not yet", diagnosis: "backpropagation", answer: 2 },
    { outcome: "not yet", diagnosis: "units", answer: 22 },
    { outcome: "not yet", diagnosis: "elsewhere", answer: 100 },
  ],
  numericalSeconds: [
    { outcome: "almost", diagnosis: "one-loss-each", answer: 1000 },
    { outcome: "almost", diagnosis: "milliseconds", answer: 2e6 },
    { outcome: "not yet", diagnosis: "weights", answer: 1e6 },
    { outcome: "not yet", diagnosis: "backpropagation", answer: 0.002 },
    { outcome: "almost", diagnosis: "minutes", answer: 33.3 },
    { outcome: "not yet", diagnosis: "thousand", answer: 2 },
    { outcome: "not yet", diagnosis: "elsewhere", answer: 60 },
  ],
};
