// What the prose of notebook 07 states and no cell prints: recomputed here.
import { gradientDescent } from "../../../src/descent";
import { fitLine, lineGradient, lineLoss, springLengths, trueSpring } from "../../../src/line-fit";
import { minibatchDescent } from "../../../src/minibatches";
import type { Claim } from "./claim";

const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const readings = springLengths(24);
const marbles = readings.map(({ x }) => x);
const spread = Math.sqrt(mean(marbles.map((x) => (x - mean(marbles)) ** 2)));
const table = springLengths(2000).map(({ x, y }) => ({ x: (x - mean(marbles)) / spread, y }));
const above = (w: Float64Array) => lineLoss(table)(w) - lineLoss(table)(fitLine(table));

export const claims: Claim[] = [
  { text: "4 cm for the empty cup, 0.5 cm more for each marble", value: () => trueSpring },
  {
    text: "After ten steps the line has the right height at about 5.7 marbles, where it crosses the best line, and only there. From then on it only turns about that place",
    check: () => {
      const { path } = gradientDescent(lineLoss(readings), [0, 0], { learningRate: 0.03, steps: 500 });
      const [w0, w1] = fitLine(readings);
      const off = (step: number, x: number) => Math.abs(path[step].x[0] + path[step].x[1] * x - w0 - w1 * x);
      return [10, 50, 100, 500].every((step) => off(step, 5.7) < 0.1) && off(10, 0) > 3;
    },
  },
  {
    text: "On new readings it will lose to the truth, on average.",
    check: () => {
      const many = lineLoss(springLengths(8000, 2));
      return many(fitLine(readings)) > many(trueSpring);
    },
  },
  { text: "from their mean, 4.5, in units of their standard deviation, 2.29", value: () => [mean(marbles), spread] },
  {
    text: "At this start each of the arrows leads down the whole loss, too",
    check: () => {
      const [w0, w1] = lineGradient(table)([0, 0]);
      const own = table.map((point) => lineGradient([point])([0, 0]));
      return own.every((slopes) => slopes[0] * w0 + slopes[1] * w1 > 0);
    },
  },
  {
    text: "the loss is above its lowest by the square of the distance to the bottom",
    check: () => {
      const [w0, w1] = fitLine(table);
      return [0.1, 3].every(
        (d) => Math.abs(above(Float64Array.of(w0 + 0.6 * d, w1 - 0.8 * d)) / d ** 2 - 1) < 1e-9,
      );
    },
  },
  {
    text: "the batches of four had come down to their noise after some 200",
    check: () => {
      const options = { batchSize: 4, learningRate: 0.05, passes: 1 };
      const stops = minibatchDescent(lineGradient, table, [0, 0], options);
      // What the noise leaves in the end is about 0.01.
      return above(stops[50].x) < 0.02 && above(stops[20].x) > 0.1;
    },
  },
  {
    text: "Of 200 others, batches of 1 were ahead at 2000 readings in 24.",
    check: () => {
      const left = (batchSize: number, seed: number) => {
        const options = { batchSize, learningRate: 0.05, passes: 1, seed };
        return above(minibatchDescent(lineGradient, table, [0, 0], options).slice(-1)[0].x);
      };
      const seeds = Array.from({ length: 200 }, (_, k) => k + 2);
      return seeds.filter((seed) => left(1, seed) < left(4, seed)).length === 24;
    },
  },
  { text: "The root of 10 is 3.2", value: () => [10, Math.sqrt(10)] },
  {
    text: "a tenth of the rate takes ten times the steps",
    check: () => {
      const steps = (learningRate: number) =>
        minibatchDescent(lineGradient, table, [0, 0], { learningRate, passes: 2 }).findIndex(
          ({ x }) => above(x) < 1,
        );
      return Math.abs(steps(0.005) / steps(0.05) / 10 - 1) < 0.2;
    },
  },
  {
    text: "has the curvature $2(1 + z^2)$, up to 6.7",
    value: () => [2, 1, 2, 2 * (1 + Math.max(...table.map(({ x }) => x ** 2)))],
  },
];
