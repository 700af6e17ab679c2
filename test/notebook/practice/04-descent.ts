/** Wrong answers to the exercises of notebook 04. */
import { gradient } from "../../../src/gradient";
import type { descents } from "../../../src/notebook/practice/04-descent";
import type { WrongAnswers } from "./answers";

type F = (x: number[]) => number;
const moved = (x: number[], factor: number, by: ArrayLike<number>) =>
  x.map((each, index) => each + factor * by[index]);

/** A loop with one thing wrong. */
const loop =
  (next: (f: F, x: number[], rate: number, start: number[]) => number[]) =>
  (f: F, start: number[], rate: number, steps: number) => {
    let x = [...start];
    const path = [x];
    for (let taken = 0; taken < steps; taken++) {
      x = next(f, x, rate, start);
      path.push(x);
    }
    return path;
  };
const path = loop((f, x, rate) => moved(x, -rate, gradient(f, x)));
/** Moves one coordinate after the other, each by the slope at where the ones before it have gone. */
const oneByOne = (f: F, from: number[], rate: number) => {
  const x = [...from];
  for (const index of x.keys()) x[index] -= rate * gradient(f, x)[index];
  return x;
};
/** A loop that moves `x` in place and puts it into the path as `entry` makes of it. */
const inPlace = (entry: (x: number[]) => unknown) => (f: F, start: number[], rate: number, steps: number) => {
  const x = [...start];
  const visited: unknown[] = [entry(start)];
  for (let taken = 0; taken < steps; taken++) {
    const slopes = gradient(f, x);
    for (const index of x.keys()) x[index] -= rate * slopes[index];
    visited.push(entry(x));
  }
  return visited;
};
const isLevel = (g: number[]) => Math.hypot(...g) <= 1e-6;

export const wrong: WrongAnswers<keyof typeof descents> = {
  descentStep: [
    {
      outcome: "almost",
      diagnosis: "uphill",
      answer: (f: F, x: number[], rate: number) => moved(x, rate, gradient(f, x)),
    },
    {
      outcome: "almost",
      diagnosis: "only-the-move",
      answer: (f: F, x: number[], rate: number) => gradient(f, x).map((slope) => -rate * slope),
    },
    {
      outcome: "not yet",
      diagnosis: "only-scaled",
      answer: (f: F, x: number[], rate: number) => gradient(f, x).map((slope) => rate * slope),
    },
    {
      outcome: "not yet",
      diagnosis: "scaled-by-f",
      answer: (f: F, x: number[], rate: number) => moved(x, -rate * f(x), gradient(f, x)),
    },
    { outcome: "almost", diagnosis: "no-rate", answer: (f: F, x: number[]) => moved(x, -1, gradient(f, x)) },
    {
      outcome: "not yet",
      diagnosis: "divided-by-rate",
      answer: (f: F, x: number[], rate: number) => moved(x, -1 / rate, gradient(f, x)),
    },
    {
      outcome: "almost",
      diagnosis: "unit-length",
      answer: (f: F, x: number[], rate: number) =>
        moved(x, -rate / Math.hypot(...gradient(f, x)), gradient(f, x)),
    },
    {
      outcome: "almost",
      diagnosis: "half-gradient",
      answer: (f: F, x: number[], rate: number) => moved(x, -rate / 2, gradient(f, x)),
    },
    {
      outcome: "almost",
      diagnosis: "double-gradient",
      answer: (f: F, x: number[], rate: number) => moved(x, -rate * 2, gradient(f, x)),
    },
    {
      outcome: "almost",
      diagnosis: "two-steps",
      answer: (f: F, x: number[], rate: number) => path(f, x, rate, 2)[2],
    },
    {
      outcome: "not yet",
      diagnosis: "one-coordinate",
      answer: (f: F, x: number[], rate: number) =>
        x.map((each, index) => (index === 0 ? each - rate * gradient(f, x)[0] : each)),
    },
    { outcome: "almost", diagnosis: "one-coordinate-after-the-other", answer: oneByOne },
    {
      outcome: "not yet",
      diagnosis: "not-moved",
      answer: (f: F, x: number[], rate: number) => {
        moved(x, -rate, gradient(f, x));
        return x;
      },
    },
    {
      outcome: "almost",
      diagnosis: "changed-argument",
      answer: (f: F, x: number[], rate: number) => {
        const slopes = gradient(f, x);
        for (const index of x.keys()) x[index] -= rate * slopes[index];
        return x;
      },
    },
    {
      outcome: "not yet",
      diagnosis: "number-for-vector",
      answer: (f: F, x: number[], rate: number) => x[0] - rate * gradient(f, x)[0],
    },
    {
      outcome: "not yet",
      diagnosis: "nan",
      answer: (f: F, x: number[], rate: number) =>
        x.map((each, index) => each - rate * gradient(f, x)[index + 1]),
    },
    {
      outcome: "not yet",
      diagnosis: "not-a-vector",
      answer: (f: F, x: number[], rate: number) => ({ x: moved(x, -rate, gradient(f, x)) }),
    },
  ],
  descentLoop: [
    {
      outcome: "almost",
      diagnosis: "one-array",
      answer: (f: F, start: number[], rate: number, steps: number) => {
        const x = start;
        const visited = [x];
        for (let taken = 0; taken < steps; taken++) {
          const slopes = gradient(f, x);
          for (const index of x.keys()) x[index] -= rate * slopes[index];
          visited.push(x);
        }
        return visited;
      },
    },
    { outcome: "almost", diagnosis: "one-array", answer: inPlace((x) => x) },
    { outcome: "almost", diagnosis: "one-array", answer: inPlace((x) => ({ x })) },
    {
      outcome: "not yet",
      diagnosis: "only-the-end",
      answer: (f: F, start: number[], rate: number, steps: number) => path(f, start, rate, steps)[steps],
    },
    {
      outcome: "almost",
      diagnosis: "last-missing",
      answer: (f: F, start: number[], rate: number, steps: number) =>
        path(f, start, rate, steps).slice(0, -1),
    },
    {
      outcome: "almost",
      diagnosis: "start-missing",
      answer: (f: F, start: number[], rate: number, steps: number) => path(f, start, rate, steps).slice(1),
    },
    {
      outcome: "almost",
      diagnosis: "one-step-too-many",
      answer: (f: F, start: number[], rate: number, steps: number) => path(f, start, rate, steps + 1),
    },
    {
      outcome: "almost",
      diagnosis: "start-twice",
      answer: (f: F, start: number[], rate: number, steps: number) => [
        start,
        ...path(f, start, rate, steps - 1),
      ],
    },
    { outcome: "almost", diagnosis: "uphill", answer: loop((f, x, rate) => moved(x, rate, gradient(f, x))) },
    {
      outcome: "not yet",
      diagnosis: "gradient-of-start",
      answer: loop((f, x, rate, start) => moved(x, -rate, gradient(f, start))),
    },
    {
      outcome: "almost",
      diagnosis: "one-coordinate-after-the-other",
      answer: loop(oneByOne),
    },
    {
      outcome: "not yet",
      diagnosis: "scaled-by-f",
      answer: loop((f, x, rate) => moved(x, -rate * f(x), gradient(f, x))),
    },
    { outcome: "almost", diagnosis: "no-rate", answer: loop((f, x) => moved(x, -1, gradient(f, x))) },
    {
      outcome: "not yet",
      diagnosis: "from-the-start",
      answer: loop((f, _x, rate, start) => moved(start, -rate, gradient(f, start))),
    },
    {
      outcome: "almost",
      diagnosis: "changed-argument",
      answer: (f: F, start: number[], rate: number, steps: number) => {
        const visited = [[...start]];
        for (let taken = 0; taken < steps; taken++) {
          const slopes = gradient(f, start);
          for (const index of start.keys()) start[index] -= rate * slopes[index];
          visited.push([...start]);
        }
        return visited;
      },
    },
    {
      outcome: "not yet",
      diagnosis: "endless",
      answer: (f: F, start: number[], rate: number, steps: number) => {
        let x = start;
        for (let taken = 0; taken < steps; taken += 0) x = moved(x, -rate, gradient(f, x));
        return x;
      },
    },
    {
      outcome: "not yet",
      diagnosis: "wrong-length",
      answer: (f: F, start: number[], rate: number) => path(f, start, rate, 9),
    },
    {
      outcome: "not yet",
      diagnosis: "not-a-path",
      answer: (f: F, start: number[], rate: number, steps: number) => path(f, start, rate, steps).map(String),
    },
  ],
  stoppingRule: [
    {
      outcome: "not yet",
      diagnosis: "never",
      answer: (g: number[], value: number, taken: number) =>
        isLevel(g) && !Number.isFinite(value) && taken >= 1000,
    },
    {
      outcome: "almost",
      diagnosis: "gradient-ignored",
      answer: (g: number[], value: number, taken: number) =>
        g.length <= 1e-6 || !Number.isFinite(value) || taken >= 1000,
    },
    {
      outcome: "almost",
      diagnosis: "turned-round",
      answer: (g: number[], value: number, taken: number) =>
        !isLevel(g) && Number.isFinite(value) && taken < 1000,
    },
    {
      outcome: "almost",
      diagnosis: "sum",
      answer: (g: number[], value: number, taken: number) =>
        Math.abs(g[0] + g[1]) <= 1e-6 || !Number.isFinite(value) || taken >= 1000,
    },
    {
      outcome: "almost",
      diagnosis: "sign-ignored",
      answer: (g: number[], value: number, taken: number) =>
        g.every((slope) => slope <= 1e-6) || !Number.isFinite(value) || taken >= 1000,
    },
    {
      outcome: "almost",
      diagnosis: "first-slope",
      answer: (g: number[], value: number, taken: number) =>
        Math.abs(g[0]) <= 1e-6 || !Number.isFinite(value) || taken >= 1000,
    },
    {
      outcome: "almost",
      diagnosis: "largest-slope",
      answer: (g: number[], value: number, taken: number) =>
        g.every((slope) => Math.abs(slope) <= 1e-6) || !Number.isFinite(value) || taken >= 1000,
    },
    {
      outcome: "almost",
      diagnosis: "square",
      answer: (g: number[], value: number, taken: number) =>
        g[0] ** 2 + g[1] ** 2 <= 1e-6 || !Number.isFinite(value) || taken >= 1000,
    },
    {
      outcome: "almost",
      diagnosis: "limit-left-out",
      answer: (g: number[], value: number, taken: number) =>
        Math.hypot(...g) < 1e-6 || !Number.isFinite(value) || taken >= 1000,
    },
    {
      outcome: "almost",
      diagnosis: "nan-only",
      answer: (g: number[], value: number, taken: number) =>
        isLevel(g) || Number.isNaN(value) || taken >= 1000,
    },
    {
      outcome: "almost",
      diagnosis: "infinity-only",
      answer: (g: number[], value: number, taken: number) =>
        isLevel(g) || Math.abs(value) > 1e308 || taken >= 1000,
    },
    {
      outcome: "almost",
      diagnosis: "value-ignored",
      answer: (g: number[], _value: number, taken: number) => isLevel(g) || taken >= 1000,
    },
    {
      outcome: "almost",
      diagnosis: "one-step-late",
      answer: (g: number[], value: number, taken: number) =>
        isLevel(g) || !Number.isFinite(value) || taken > 1000,
    },
    {
      outcome: "almost",
      diagnosis: "steps-ignored",
      answer: (g: number[], value: number) => isLevel(g) || !Number.isFinite(value),
    },
    {
      outcome: "almost",
      diagnosis: "gradient-ignored",
      answer: (_g: number[], value: number, taken: number) => !Number.isFinite(value) || taken >= 1000,
    },
    { outcome: "not yet", diagnosis: "always", answer: () => true },
    {
      outcome: "not yet",
      diagnosis: "wrong-kind",
      answer: (g: number[], value: number, taken: number) =>
        isLevel(g) || !Number.isFinite(value) || taken >= 1000 ? "stop" : "go on",
    },
    {
      outcome: "not yet",
      diagnosis: "sometimes",
      answer: (g: number[], value: number, taken: number) =>
        isLevel(g) && Number.isFinite(value) && taken < 1000,
    },
  ],
  oneStepRate: [
    { outcome: "not yet", diagnosis: "across", answer: 1 },
    { outcome: "not yet", diagnosis: "curvature", answer: 2 },
    { outcome: "not yet", diagnosis: "half-way", answer: 0.25 },
    { outcome: "almost", diagnosis: "sign", answer: -0.5 },
    { outcome: "not yet", diagnosis: "zero", answer: 0 },
    { outcome: "not yet", diagnosis: "too-short", answer: 0.3 },
    { outcome: "not yet", diagnosis: "too-far", answer: 0.6 },
    { outcome: "not yet", diagnosis: "away", answer: 5 },
    { outcome: "not yet", diagnosis: "elsewhere", answer: -3 },
  ],
};
