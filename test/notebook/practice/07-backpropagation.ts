/** Wrong answers to the exercises of notebook 07. */
import type { backpropagation } from "../../../src/notebook/practice/07-backpropagation";
import type { WrongAnswers } from "./answers";

/** The backward pass, with the slope of the tanh and the outer factor to be chosen. */
const pass =
  (slope: (hidden: number, sum: number) => number, two = 2, through: "w1" | "w2" = "w2") =>
  ([w1, b1, w2, b2]: number[], input: number, target: number) => {
    const sum = w1 * input + b1;
    const y = Math.tanh(sum);
    const d = two * (w2 * y + b2 - target);
    const inner = d * (through === "w2" ? w2 : w1) * slope(y, sum);
    return [inner * input, inner, d * y, d];
  };
const mended = pass((y) => 1 - y * y);
const planted = pass((y) => 1 - y);
type Pass = Parameters<typeof mended>;

const norm = (a: number[]) => Math.sqrt(a.reduce((sum, each) => sum + each * each, 0));
const minus = (a: number[], b: number[]) => a.map((each, i) => each - b[i]);
const both = (a: number[], b: number[]) => norm(a) + norm(b);
const sizes = (a: number[]) => a.reduce((sum, each) => sum + Math.abs(each), 0);

export const wrong: WrongAnswers<keyof typeof backpropagation> = {
  plantedBug: [
    { outcome: "not yet", diagnosis: "still-planted", answer: planted },
    { outcome: "almost", diagnosis: "square-outside", answer: pass((y) => (1 - y) ** 2) },
    { outcome: "almost", diagnosis: "tanh-twice", answer: pass((y) => 1 - Math.tanh(y) ** 2) },
    { outcome: "not yet", diagnosis: "sign-turned", answer: pass((y) => 1 - y, -2) },
    { outcome: "not yet", diagnosis: "derivative-forgotten", answer: pass(() => 1) },
    { outcome: "almost", diagnosis: "sum-for-hidden", answer: pass((_y, sum) => 1 - sum * sum) },
    { outcome: "almost", diagnosis: "plus", answer: pass((y) => 1 + y * y) },
    { outcome: "not yet", diagnosis: "logistic", answer: pass((y) => y * (1 - y)) },
    { outcome: "not yet", diagnosis: "two-dropped", answer: pass((y) => 1 - y, 1) },
    { outcome: "almost", diagnosis: "mended-but-halved", answer: pass((y) => 1 - y * y, 1) },
    { outcome: "not yet", diagnosis: "wrong-weight", answer: pass((y) => 1 - y, 2, "w1") },
    {
      outcome: "almost",
      diagnosis: "bias-left",
      answer: (...args: Pass) => [
        mended(...args)[0],
        planted(...args)[1],
        mended(...args)[2],
        mended(...args)[3],
      ],
    },
    {
      outcome: "almost",
      diagnosis: "order",
      answer: (...args: Pass) => {
        const [w1, b1, w2, b2] = mended(...args);
        return [w1, w2, b1, b2];
      },
    },
    {
      outcome: "almost",
      diagnosis: "descent-direction",
      answer: (...args: Pass) => mended(...args).map((slope) => -slope),
    },
    { outcome: "not yet", diagnosis: "wrong-length", answer: (...args: Pass) => mended(...args).slice(0, 2) },
    { outcome: "not yet", diagnosis: "nan", answer: pass((y) => Math.sqrt(-1 - y * y)) },
    { outcome: "not yet", diagnosis: "elsewhere", answer: pass((y) => 1 / (1 + y * y)) },
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
      diagnosis: "not-a-number",
      answer: (a: number[], b: number[]) => minus(a, b).map(Math.abs),
    },
  ],
  lossesPerStep: [
    { outcome: "almost", diagnosis: "weights", answer: 33 },
    { outcome: "almost", diagnosis: "forward", answer: 34 },
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
