/** Wrong answers to the exercises of notebook 05. */
import type { rates } from "../../../src/notebook/practice/05-rate";
import type { WrongAnswers } from "./answers";

const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** A step with momentum that has one thing wrong, written as loops over the coordinates. */
const motion =
  (next: (x: number, v: number, g: number, rate: number, momentum: number) => [x: number, v: number]) =>
  (x: number[], velocity: number[], gradient: number[], rate: number, momentum: number) => {
    const pairs = x.map((each, i) => next(each, velocity[i], gradient[i], rate, momentum));
    return { x: pairs.map(([point]) => point), velocity: pairs.map(([, speed]) => speed) };
  };
const moving = (x: number, v: number): [number, number] => [x + v, v];

export const wrong: WrongAnswers<keyof typeof rates> = {
  stepFactor: [
    { outcome: "almost", diagnosis: "sign", answer: 0.4 },
    { outcome: "almost", diagnosis: "what-is-taken", answer: 1.4 },
    { outcome: "almost", diagnosis: "the-move", answer: -1.4 },
    { outcome: "not yet", diagnosis: "curvature-forgotten", answer: 0.8 },
    { outcome: "almost", diagnosis: "uphill", answer: 2.4 },
    { outcome: "not yet", diagnosis: "doubled", answer: 1 - 2 * 1.4 },
    { outcome: "not yet", diagnosis: "halved", answer: 0.3 },
    { outcome: "almost", diagnosis: "height", answer: 0.16 },
    { outcome: "not yet", diagnosis: "elsewhere", answer: 7 },
  ],
  safeRate: [
    { outcome: "almost", diagnosis: "flattest", answer: (c: number[]) => 2 / Math.min(...c) },
    { outcome: "almost", diagnosis: "straight-there", answer: (c: number[]) => 1 / Math.max(...c) },
    {
      outcome: "almost",
      diagnosis: "best-rate",
      answer: (c: number[]) => 2 / (Math.max(...c) + Math.min(...c)),
    },
    { outcome: "not yet", diagnosis: "sum", answer: (c: number[]) => 2 / (mean(c) * c.length) },
    { outcome: "not yet", diagnosis: "mean", answer: (c: number[]) => 2 / mean(c) },
    { outcome: "almost", diagnosis: "upside-down", answer: (c: number[]) => Math.max(...c) / 2 },
    { outcome: "almost", diagnosis: "sorted-as-text", answer: (c: number[]) => 2 / Number(c.sort().pop()) },
    { outcome: "not yet", diagnosis: "nan", answer: (c: number[]) => 2 / Math.max(c as never) },
    { outcome: "almost", diagnosis: "last", answer: (c: number[]) => 2 / Number(c.at(-1)) },
    { outcome: "almost", diagnosis: "first", answer: (c: number[]) => 2 / c[0] },
    { outcome: "not yet", diagnosis: "zero-factor", answer: (c: number[]) => 1 / Math.min(...c) },
    {
      outcome: "almost",
      diagnosis: "changed-argument",
      answer: (c: number[]) => 2 / c.sort((a, b) => b - a)[0],
    },
    { outcome: "not yet", diagnosis: "not-a-number", answer: (c: number[]) => c.map((each) => 2 / each) },
    { outcome: "not yet", diagnosis: "always-one", answer: () => 1 },
    { outcome: "not yet", diagnosis: "factor", answer: (c: number[]) => 1.9 / Math.max(...c) },
  ],
  momentumStep: [
    {
      outcome: "almost",
      diagnosis: "push-shrunk",
      answer: motion((x, v, g, rate, m) => moving(x, m * (v - rate * g))),
    },
    {
      outcome: "almost",
      diagnosis: "uphill",
      answer: motion((x, v, g, rate, m) => moving(x, m * v + rate * g)),
    },
    {
      outcome: "almost",
      diagnosis: "old-velocity",
      answer: motion((x, v, g, rate, m) => [x + v, m * v - rate * g]),
    },
    {
      outcome: "not yet",
      diagnosis: "no-momentum",
      answer: motion((x, _v, g, rate) => moving(x, -rate * g)),
    },
    {
      outcome: "almost",
      diagnosis: "no-friction",
      answer: motion((x, v, g, rate) => moving(x, v - rate * g)),
    },
    {
      outcome: "almost",
      diagnosis: "averaged",
      answer: motion((x, v, g, rate, m) => moving(x, m * v - (1 - m) * rate * g)),
    },
    {
      outcome: "almost",
      diagnosis: "rate-at-the-move",
      answer: motion((x, v, g, rate, m) => [x + rate * (m * v - g), m * v - g]),
    },
    { outcome: "almost", diagnosis: "no-rate", answer: motion((x, v, g, _rate, m) => moving(x, m * v - g)) },
    {
      outcome: "almost",
      diagnosis: "opposite-velocity",
      answer: motion((x, v, g, rate, m) => [x - (m * v + rate * g), m * v + rate * g]),
    },
    {
      outcome: "almost",
      diagnosis: "velocity-forgotten",
      answer: motion((x, v, g, rate, m) => [x + m * v - rate * g, v]),
    },
    {
      outcome: "almost",
      diagnosis: "not-moved",
      answer: motion((x, v, g, rate, m) => [x, m * v - rate * g]),
    },
    {
      outcome: "almost",
      diagnosis: "plain-move",
      answer: motion((x, v, g, rate, m) => [x - rate * g, m * v - rate * g]),
    },
    { outcome: "not yet", diagnosis: "plain-step", answer: motion((x, v, g, rate) => [x - rate * g, v]) },
    { outcome: "not yet", diagnosis: "not-a-motion", answer: (x: number[]) => [...x] },
    {
      outcome: "almost",
      diagnosis: "changed-argument",
      answer: (x: number[], velocity: number[], gradient: number[], rate: number, momentum: number) => {
        for (const i of x.keys()) {
          velocity[i] = momentum * velocity[i] - rate * gradient[i];
          x[i] += velocity[i];
        }
        return { x, velocity };
      },
    },
  ],
  bestRate: [
    { outcome: "almost", diagnosis: "limit", answer: 0.074 },
    { outcome: "not yet", diagnosis: "steep-direction", answer: 0.037 },
    { outcome: "not yet", diagnosis: "flat-direction", answer: 1 / 3 },
    { outcome: "not yet", diagnosis: "flat-limit", answer: 2 / 3 },
    { outcome: "almost", diagnosis: "half", answer: 1 / 30 },
    { outcome: "almost", diagnosis: "upside-down", answer: 15 },
    { outcome: "almost", diagnosis: "factor", answer: 0.8 },
    { outcome: "not yet", diagnosis: "too-large", answer: 0.5 },
    { outcome: "not yet", diagnosis: "elsewhere", answer: 0.05 },
  ],
};
