import { expect, test } from "vitest";
import { momentumStep } from "../../../../src/notebook/practice/05-rate/momentum-step";
import { judge } from "../../../../src/notebook/practice/judge";
import { almost, describeExercise, notYet } from "../../../support/exercise";

/** A step with momentum that has one thing wrong, written as loops over the coordinates. */
const motion =
  (next: (x: number, v: number, g: number, rate: number, momentum: number) => [x: number, v: number]) =>
  (x: number[], velocity: number[], gradient: number[], rate: number, momentum: number) => {
    const pairs = x.map((each, i) => next(each, velocity[i], gradient[i], rate, momentum));
    return { x: pairs.map(([point]) => point), velocity: pairs.map(([, speed]) => speed) };
  };

const moving = (x: number, v: number): [number, number] => [x + v, v];

describeExercise<[x: number[], velocity: number[], gradient: number[], rate: number, momentum: number]>(
  { momentumStep },
  [
    almost(
      "push-shrunk",
      motion((x, v, g, rate, m) => moving(x, m * (v - rate * g))),
    ),
    almost(
      "uphill",
      motion((x, v, g, rate, m) => moving(x, m * v + rate * g)),
    ),
    almost(
      "old-velocity",
      motion((x, v, g, rate, m) => [x + v, m * v - rate * g]),
    ),
    notYet(
      "no-momentum",
      motion((x, _v, g, rate) => moving(x, -rate * g)),
    ),
    almost(
      "no-friction",
      motion((x, v, g, rate) => moving(x, v - rate * g)),
    ),
    almost(
      "averaged",
      motion((x, v, g, rate, m) => moving(x, m * v - (1 - m) * rate * g)),
    ),
    almost(
      "rate-at-the-move",
      motion((x, v, g, rate, m) => [x + rate * (m * v - g), m * v - g]),
    ),
    almost(
      "no-rate",
      motion((x, v, g, _rate, m) => moving(x, m * v - g)),
    ),
    almost(
      "opposite-velocity",
      motion((x, v, g, rate, m) => [x - (m * v + rate * g), m * v + rate * g]),
    ),
    almost(
      "velocity-forgotten",
      motion((x, v, g, rate, m) => [x + m * v - rate * g, v]),
    ),
    almost(
      "not-moved",
      motion((x, v, g, rate, m) => [x, m * v - rate * g]),
    ),
    almost(
      "plain-move",
      motion((x, v, g, rate, m) => [x - rate * g, m * v - rate * g]),
    ),
    notYet(
      "plain-step",
      motion((x, v, g, rate) => [x - rate * g, v]),
    ),
    notYet("not-a-motion", (x) => [...x]),
    almost("changed-argument", (x, velocity, gradient, rate, momentum) => {
      for (const i of x.keys()) {
        velocity[i] = momentum * velocity[i] - rate * gradient[i];
        x[i] += velocity[i];
      }
      return { x, velocity };
    }),
  ],
);

test("momentumStep names the parts of an answer that has two", () => {
  const standing = (x: number[], v: number[], g: number[], rate: number, momentum: number) => ({
    x,
    velocity: v.map((each, i) => momentum * each - rate * g[i]),
  });
  expect(judge(momentumStep, standing).seen).toContain(
    "the point of yours is (3, 1); expected (2.25, 0.225)",
  );
});
