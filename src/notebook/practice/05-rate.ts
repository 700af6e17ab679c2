/** Practice of notebook 05: the learning rate, its limit, and momentum. */
import type { Exercise } from "./exercise";
import { functionCheck } from "./function-task";
import { near, numberCheck } from "./number-task";
import { asNumbers, describe, format, type Reader } from "./values";

type Motion = readonly [x: number[], velocity: number[], gradient: number[], rate: number, momentum: number];

/** a·first + b·second, entry by entry. */
const mix = (a: number, first: readonly number[], b: number, second: readonly number[]): number[] =>
  first.map((entry, index) => a * entry + b * second[index]);

/** An object with the point `x` and the velocity, both vectors. */
const readMotion: Reader = (returned) => {
  const { x, velocity } = (returned ?? {}) as { x?: unknown; velocity?: unknown };
  const [point, speed] = [asNumbers(x), asNumbers(velocity)];
  if (point !== undefined && speed !== undefined) return [point, speed];
  return {
    diagnosis: "not-a-motion",
    says: `The answer should be an object with the new point and the new velocity, \`{ x, velocity }\`; yours returns ${describe(returned)}${point ? " without a velocity that is an array" : ""}.`,
  };
};

/** Shift-Tab in a cell shows these words. Written out, so that a cell knows the names without working out the checks. */
interface Exercises {
  /** Practice: predict the factor by which one step multiplies the distance from the bottom. */
  stepFactor: Exercise;
  /** Practice: the largest safe learning rate, from the curvatures. */
  safeRate: Exercise;
  /** Practice: one step of gradient descent with momentum. */
  momentumStep: Exercise;
  /** Practice: find the best learning rate for curvatures 3 and 27. */
  bestRate: Exercise;
}

export const rates: Exercises = {
  stepFactor: {
    notebook: 5,
    statement: `**Practice: the factor.** On f(x) = 7x² / 2 the gradient is 7x. With learning rate 0.2, by which factor does one step multiply x?
The sign counts.`,
    stub: `const myFactor = NaN; // your answer here
practice.stepFactor.check(myFactor);`,
    hints: [
      "One step goes from x to x − rate · 7x. Take x out of it.",
      "x − 0.2 · 7x = (1 − 1.4)·x.",
      "1 − 1.4, with its sign.",
    ],
    solution: `const myFactor = 1 - 0.2 * 7;
practice.stepFactor.check(myFactor);`,
    check: numberCheck({
      // 1 − 0.2·7 is off by a unit in the last digit; 1e-9 is ample.
      accepts: near(-0.4, 1e-9),
      guesses: [
        {
          when: near(0.4, 1e-9),
          outcome: "almost",
          diagnosis: "sign",
          says: "The size is right, but the sign says that the marble has crossed the bottom.",
        },
        {
          when: near(1.4, 1e-9),
          outcome: "almost",
          diagnosis: "what-is-taken",
          says: "1.4·x is what the step takes away. What is left of x?",
        },
        {
          when: near(-1.4, 1e-9),
          outcome: "almost",
          diagnosis: "the-move",
          says: "That is the move, −1.4·x. Where it ends is x plus that.",
        },
        {
          when: near(0.8, 1e-9),
          outcome: "not yet",
          diagnosis: "curvature-forgotten",
          says: "1 − rate would be right for a curvature of 1. Here the gradient is 7x.",
        },
        {
          when: near(2.4, 1e-9),
          outcome: "almost",
          diagnosis: "uphill",
          says: "That is a step uphill: the move is subtracted.",
        },
        {
          when: near(-1.8, 1e-9),
          outcome: "not yet",
          diagnosis: "doubled",
          says: "The derivative of x² / 2 is x: the 2 has been counted once too often.",
        },
        {
          when: near(0.3, 1e-9),
          outcome: "not yet",
          diagnosis: "halved",
          says: "The derivative of 7x² / 2 is 7x, not 7x / 2.",
        },
        {
          when: near(0.16, 1e-9),
          outcome: "almost",
          diagnosis: "height",
          says: "That is the factor of the height f, which is the square. The question asks for the factor of x.",
        },
      ],
      otherwise: "One step ends at x − rate · 7x. How many times x is that?",
      shows: () =>
        "1 − rate·a: between 0 and 1 the marble creeps, between −1 and 0 it zig-zags, and beyond −1 it flies away. Here it crosses the bottom at each step, and still arrives.",
    }),
  },

  safeRate: {
    notebook: 5,
    statement: `**Practice: the limit.** A bowl has several curvatures, one for each direction, all positive. Along each, a step multiplies the
distance by 1 − rate · curvature. Return the limit: every rate below it brings all the directions closer, and at
the limit one of them goes to and fro for ever.`,
    stub: `function mySafeRate(curvatures: number[]): number {
  return NaN; // your code here
}
practice.safeRate.check(mySafeRate);`,
    hints: [
      "Along one direction: when does 1 − rate · curvature reach −1?",
      "At rate = 2 / curvature. Every direction has such a limit, and none may be overstepped: which is the smallest?",
      "The smallest limit belongs to the largest curvature, `Math.max(...curvatures)`.",
    ],
    solution: `function mySafeRate(curvatures: number[]): number {
  return 2 / Math.max(...curvatures);
}
practice.safeRate.check(mySafeRate);`,
    check: functionCheck<readonly [curvatures: number[]]>({
      parameters: ["curvatures"],
      cases: () => [[[2, 20, 3]], [[7, 3, 5]], [[0.01, 0.5, 0.2]], [[1, 100]]],
      expected: (curvatures) => 2 / Math.max(...curvatures),
      // One division: the last digit at most.
      tolerance: 1e-12,
      isBlank: Number.isNaN,
      mistakes: [
        {
          outcome: "almost",
          diagnosis: "flattest",
          says: "That is the limit of the flattest direction. The steepest one would have flown away long before.",
          gives: (curvatures) => 2 / Math.min(...curvatures),
        },
        {
          outcome: "almost",
          diagnosis: "straight-there",
          says: "One over the largest curvature takes that direction straight to the bottom. The limit is further up: where the factor reaches −1.",
          gives: (curvatures) => 1 / Math.max(...curvatures),
        },
        {
          outcome: "almost",
          diagnosis: "best-rate",
          says: "That is the best rate, at which the steepest and the flattest direction are equally slow. The limit is larger.",
          gives: (curvatures) => 2 / (Math.min(...curvatures) + Math.max(...curvatures)),
        },
        {
          outcome: "not yet",
          diagnosis: "sum",
          says: "It takes the sum of the curvatures. The directions do not add up: each has its own factor, and the worst one decides.",
          gives: (curvatures) => 2 / sum(curvatures),
        },
        {
          outcome: "not yet",
          diagnosis: "mean",
          says: "It takes the mean curvature. No direction is safe on average: the worst one decides.",
          gives: (curvatures) => (2 * curvatures.length) / sum(curvatures),
        },
        {
          outcome: "almost",
          diagnosis: "upside-down",
          says: "The fraction is upside down: the larger the curvature, the smaller the rate must be.",
          gives: (curvatures) => Math.max(...curvatures) / 2,
        },
        {
          outcome: "almost",
          diagnosis: "sorted-as-text",
          says: '`sort()` on its own compares as text, and "20" comes before "3". Give it `(a, b) => a - b`, or take `Math.max`.',
          gives: (curvatures) => 2 / Number([...curvatures].sort().at(-1)),
        },
        {
          outcome: "almost",
          diagnosis: "last",
          says: "It takes the last curvature. The largest may stand anywhere in the list.",
          gives: (curvatures) => 2 / curvatures[curvatures.length - 1],
        },
        {
          outcome: "almost",
          diagnosis: "first",
          says: "It takes the first curvature. The largest may stand anywhere in the list.",
          gives: (curvatures) => 2 / curvatures[0],
        },
        {
          outcome: "not yet",
          diagnosis: "always-one",
          says: "It says 1, whatever the curvatures are. The limit belongs to them: where does 1 − rate · curvature reach −1?",
          gives: () => 1,
        },
        {
          outcome: "not yet",
          diagnosis: "zero-factor",
          says: "It is where 1 − rate · curvature is 0 in the flattest direction, so the others are far beyond their limits.",
          gives: (curvatures) => 1 / Math.min(...curvatures),
        },
      ],
      shows: () =>
        "2 over the largest curvature, 2/L: not a number between 0 and 1, but one that belongs to the function. Curvatures 2 and 20 allow 0.1; curvatures 0.01 and 0.02 allow 100.",
    }),
  },

  momentumStep: {
    notebook: 5,
    statement: `**Practice: a heavy marble.** The new velocity is momentum times the old one, minus rate times gradient; then the marble moves by
the *new* velocity. Return the new point and the new velocity, and change nothing you are given.`,
    stub: `function myMomentumStep(
  x: number[], velocity: number[], gradient: number[], rate: number, momentum: number,
) {
  return { x, velocity }; // your code here
}
practice.momentumStep.check(myMomentumStep);`,
    hints: [
      "Two lines, one for each new thing: first the velocity, then the point.",
      "`const faster = velocity.map((speed, index) => …)`: a share of the old speed, and a push down the slope.",
      "`momentum * speed - rate * gradient[index]`, and then x + faster for each coordinate.",
    ],
    solution: `function myMomentumStep(
  x: number[], velocity: number[], gradient: number[], rate: number, momentum: number,
) {
  const next = velocity.map((speed, index) => momentum * speed - rate * gradient[index]);
  return { x: x.map((coordinate, index) => coordinate + next[index]), velocity: next };
}
practice.momentumStep.check(myMomentumStep);`,
    check: functionCheck<Motion>({
      parameters: ["x", "velocity", "gradient", "rate", "momentum"],
      cases: () => [
        [[3, 1], [-0.5, 0.25], [6, 20], 0.05, 0.9],
        [[-2, 4], [1, 2], [1, -3], 0.1, 0.5],
        [[0.5, -1, 2], [0.3, 0, -0.7], [-2, 1, 4], 0.02, 0.8],
      ],
      expected: (x, velocity, gradient, rate, momentum) => {
        const next = mix(momentum, velocity, -rate, gradient);
        return [mix(1, x, 1, next), next];
      },
      read: readMotion,
      entries: ["the point", "the velocity"],
      // A handful of sums: about 1e-15. The nearest wrong update is 0.01 away.
      tolerance: 1e-9,
      isBlank: (result, [x, velocity]) => {
        const given = result as { x?: unknown; velocity?: unknown } | null | undefined;
        return given?.x === x && given.velocity === velocity;
      },
      mistakes: [
        {
          outcome: "almost",
          diagnosis: "uphill",
          says: "The push goes uphill: subtract rate times gradient from the velocity.",
          gives: (x, velocity, gradient, rate, momentum) => {
            const next = mix(momentum, velocity, rate, gradient);
            return [mix(1, x, 1, next), next];
          },
        },
        {
          outcome: "almost",
          diagnosis: "old-velocity",
          says: "The marble moves by the old velocity. First make the new one, then move by it.",
          gives: (x, velocity, gradient, rate, momentum) => [
            mix(1, x, 1, velocity),
            mix(momentum, velocity, -rate, gradient),
          ],
        },
        {
          outcome: "not yet",
          diagnosis: "no-momentum",
          says: "Nothing is left of the old velocity: that is plain gradient descent.",
          gives: (x, _velocity, gradient, rate) => [
            mix(1, x, -rate, gradient),
            mix(0, gradient, -rate, gradient),
          ],
        },
        {
          outcome: "not yet",
          diagnosis: "plain-step",
          says: "That is a step of plain gradient descent: the velocity has no part in it, and stays as it was.",
          gives: (x, velocity, gradient, rate) => [mix(1, x, -rate, gradient), velocity],
        },
        {
          outcome: "almost",
          diagnosis: "no-friction",
          says: "All of the old velocity is kept, so that the marble never comes to rest: multiply it by momentum.",
          gives: (x, velocity, gradient, rate) => {
            const next = mix(1, velocity, -rate, gradient);
            return [mix(1, x, 1, next), next];
          },
        },
        {
          outcome: "almost",
          diagnosis: "averaged",
          says: "The push is multiplied by 1 − momentum as well: that is another kind of momentum, an average, and slower by that factor.",
          gives: (x, velocity, gradient, rate, momentum) => {
            const next = mix(momentum, velocity, -(1 - momentum) * rate, gradient);
            return [mix(1, x, 1, next), next];
          },
        },
        {
          outcome: "almost",
          diagnosis: "push-shrunk",
          says: "Momentum multiplies the push as well. It belongs to the old velocity only.",
          gives: (x, velocity, gradient, rate, momentum) => {
            const next = mix(momentum, velocity, -momentum * rate, gradient);
            return [mix(1, x, 1, next), next];
          },
        },
        {
          outcome: "almost",
          diagnosis: "rate-at-the-move",
          says: "The rate is applied to the move instead of to the push. That can be done too, but here the velocity is the move itself.",
          gives: (x, velocity, gradient, rate, momentum) => {
            const next = mix(momentum, velocity, -1, gradient);
            return [mix(1, x, rate, next), next];
          },
        },
        {
          outcome: "almost",
          diagnosis: "no-rate",
          says: "The learning rate is missing in the push.",
          gives: (x, velocity, gradient, _rate, momentum) => {
            const next = mix(momentum, velocity, -1, gradient);
            return [mix(1, x, 1, next), next];
          },
        },
        {
          outcome: "almost",
          diagnosis: "opposite-velocity",
          says: "This counts the velocity uphill and subtracts it. Here it points where the marble goes.",
          gives: (x, velocity, gradient, rate, momentum) => {
            const next = mix(momentum, velocity, rate, gradient);
            return [mix(1, x, -1, next), next];
          },
        },
        {
          outcome: "almost",
          diagnosis: "velocity-forgotten",
          says: "The point is right, but the velocity returned is still the old one, so the next step starts from the wrong speed.",
          gives: (x, velocity, gradient, rate, momentum) => [
            mix(1, x, 1, mix(momentum, velocity, -rate, gradient)),
            velocity,
          ],
        },
        {
          outcome: "almost",
          diagnosis: "not-moved",
          says: "The velocity is right, but the marble has not moved.",
          gives: (x, velocity, gradient, rate, momentum) => [x, mix(momentum, velocity, -rate, gradient)],
        },
        {
          outcome: "almost",
          diagnosis: "plain-move",
          says: "The velocity is right, but the marble moves by rate times gradient alone. Move it by the new velocity.",
          gives: (x, velocity, gradient, rate, momentum) => [
            mix(1, x, -rate, gradient),
            mix(momentum, velocity, -rate, gradient),
          ],
        },
      ],
      shows: () =>
        "The velocity remembers: pushes that change sign cancel, pushes that agree add up. So the zig-zag across a valley dies down, and the way along it gets faster.",
    }),
  },

  bestRate: {
    notebook: 5,
    statement: `**Practice: the best rate.** A valley has the curvatures 3 and 27. A step multiplies the distance by 1 − 3·rate along the valley and by
1 − 27·rate across it. For which rate is the slower of the two as fast as possible?`,
    stub: `const myBestRate = NaN; // your answer here
practice.bestRate.check(myBestRate);`,
    hints: [
      "At a small rate the way along the valley is slow; at a large one the zig-zag across it is. The best lies where both factors have the same size.",
      "Same size, opposite sign: 1 − 3·rate = −(1 − 27·rate).",
      "2 = 30·rate.",
    ],
    solution: `const myBestRate = 2 / (3 + 27);
practice.bestRate.check(myBestRate);`,
    check: numberCheck({
      // 0.067 passes, rounded as it is; the limit 2/27 ≈ 0.074 is 11 % away.
      accepts: near(1 / 15, 0.006),
      guesses: [
        {
          when: near(2 / 27, 0.006),
          outcome: "almost",
          diagnosis: "limit",
          says: "That is the limit: there the factor across the valley is −1, and the marble goes to and fro for ever.",
        },
        {
          when: near(1 / 27, 0.006),
          outcome: "not yet",
          diagnosis: "steep-direction",
          says: "That takes the steep direction straight to the bottom, but leaves 8/9 of the way along the valley at each step.",
        },
        {
          when: near(1 / 3, 0.006),
          outcome: "not yet",
          diagnosis: "flat-direction",
          says: "That takes the flat direction straight to the bottom. But across the valley the factor is 1 − 9 = −8: it flies away.",
        },
        {
          when: near(2 / 3, 0.006),
          outcome: "not yet",
          diagnosis: "flat-limit",
          says: "That is the limit of the flat direction. Across the valley the factor is −17.",
        },
        {
          when: near(1 / 30, 0.006),
          outcome: "almost",
          diagnosis: "half",
          says: "Half of it: the equation is 2 = (3 + 27)·rate.",
        },
        {
          when: near(30 / 2, 0.006),
          outcome: "almost",
          diagnosis: "upside-down",
          says: "The fraction is upside down.",
        },
        {
          when: near(0.8, 0.006),
          outcome: "almost",
          diagnosis: "factor",
          says: "That is the size of the factor at the best rate. The question asks for the rate.",
        },
        {
          when: (rate) => rate > 2 / 27,
          outcome: "not yet",
          diagnosis: "too-large",
          says: "That is beyond the limit 2/27: across the valley the marble flies away.",
        },
      ],
      otherwise: "The best rate lies where 1 − 3·rate and 1 − 27·rate have the same size and opposite signs.",
      shows: () => {
        const factor = 1 - 3 / 15;
        const steps = Math.ceil(Math.log(1e-3) / Math.log(factor));
        return `2 / (3 + 27), and even so ${format(factor)} of the distance is left after each step: ${steps} steps for a thousandth. What counts is the ratio of the curvatures, here 9.`;
      },
    }),
  },
};

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
