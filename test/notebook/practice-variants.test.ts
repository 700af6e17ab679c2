// Right answers come in many forms: another step, another method, another kind of array. All of them pass.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gradientDescent } from "../../src/descent";
import { backwardDifference, centralDifference } from "../../src/difference";
import { checkGradient, gradient, partialDerivative } from "../../src/gradient";
import { exercises, judge } from "../../src/notebook/practice";
import type { Exercise } from "../../src/notebook/practice/exercise";

type F = (x: ArrayLike<number>) => number;

function passes(exercise: Exercise, answer: unknown): void {
  expect(judge(exercise, answer)).toMatchObject({ outcome: "right" });
}

/** Steps that somebody might choose: from 1e-8 to 1e-3 for central, from 1e-9 to 1e-5 for forward differences. */
const centralSteps = fc.double({ min: -8, max: -3, noNaN: true }).map((exponent) => 10 ** exponent);
const forwardSteps = fc.double({ min: -9, max: -5, noNaN: true }).map((exponent) => 10 ** exponent);

/** The slope of f at x along the variable `index`, with h to the right and to the left. */
function slope(f: F, x: ArrayLike<number>, index: number, right: number, left: number): number {
  const at = (h: number) => f(Array.from(x, (entry, each) => (each === index ? entry + h : entry)));
  return (at(right) - at(-left)) / (right + left);
}
const slopes = (f: F, x: number[], right: number, left: number) =>
  x.map((_, index) => slope(f, x, index, right, left));

/** Every exercise in which the step is the learner's own, answered with the step `right` and `left`. */
const answers: [Exercise, (right: number, left: number) => unknown][] = [
  [
    exercises.tangentLine,
    (right, left) => (f: (x: number) => number, a: number) => {
      const tilt = (f(a + right) - f(a - left)) / (right + left);
      return (x: number) => tilt * (x - a) + f(a);
    },
  ],
  [
    exercises.partialDerivative,
    (right, left) => (f: F, x: number[], index: number) => slope(f, x, index, right, left),
  ],
  [exercises.safeGradient, (right, left) => (f: F, x: number[]) => slopes(f, x, right, left)],
  [
    exercises.slopeAlong,
    (right, left) =>
      (f: F, [x0, x1]: number[], angle: number) => {
        const at = (h: number) => f([x0 + h * Math.cos(angle), x1 + h * Math.sin(angle)]);
        return (at(right) - at(-left)) / (right + left);
      },
  ],
  [
    exercises.descentStep,
    (right, left) => (f: F, x: number[], rate: number) =>
      Float64Array.from(slopes(f, x, right, left), (each, index) => x[index] - rate * each),
  ],
  [
    exercises.descentLoop,
    (right, left) => (f: F, start: number[], rate: number, steps: number) => {
      const path = [{ x: start }];
      for (let taken = 0; taken < steps; taken++) {
        const { x } = path[taken];
        path.push({ x: slopes(f, x, right, left).map((each, index) => x[index] - rate * each) });
      }
      return path;
    },
  ],
];

describe("a right answer with a step of one's own", () => {
  test("passes with any sensible central difference", () => {
    for (const [exercise, answer] of answers)
      fc.assert(
        fc.property(centralSteps, (h) => passes(exercise, answer(h, h))),
        { numRuns: 50 },
      );
  });
  test("passes with any sensible forward or backward difference", () => {
    for (const [exercise, answer] of answers)
      fc.assert(
        fc.property(forwardSteps, (h) => {
          passes(exercise, answer(h, 0));
          passes(exercise, answer(0, h));
        }),
        { numRuns: 50 },
      );
  });
  test("does not pass with a step of a tenth, which no tolerance should let through", () => {
    for (const [exercise, answer] of answers)
      expect(judge(exercise, answer(0.1, 0)).outcome, exercise.stub).not.toBe("right");
  });
});

describe("the functions of src are right answers", () => {
  test.each<[string, Exercise, unknown]>([
    ["backwardDifference", exercises.backwardDifference, backwardDifference],
    ["centralDifference", exercises.centralDifference, centralDifference],
    ["partialDerivative", exercises.partialDerivative, partialDerivative],
    ["gradient", exercises.safeGradient, gradient],
    [
      "gradientDescent",
      exercises.descentLoop,
      (f: F, start: number[], learningRate: number, steps: number) =>
        gradientDescent(f, start, { learningRate, steps }),
    ],
    [
      "gradientDescent's path",
      exercises.descentLoop,
      (f: F, start: number[], learningRate: number, steps: number) =>
        gradientDescent(f, start, { learningRate, steps }).path.map(({ x }) => x),
    ],
  ])("%s", (_name, exercise, answer) => passes(exercise, answer));
});

describe("a right answer in another form", () => {
  test("centralDifference as the mean of forward and backward", () => {
    passes(exercises.centralDifference, (f: (x: number) => number, x: number, h = 1e-4) => {
      const [before, here, after] = [x - h, x, x + h].map(f);
      return ((after - here) / h + (here - before) / h) / 2;
    });
  });
  test("richardson with h and 3h, and by four points", () => {
    const central = centralDifference;
    passes(exercises.richardson, (f: (x: number) => number, x: number, h: number) => {
      return central(f, x, h) + (central(f, x, h) - central(f, x, 3 * h)) / 8;
    });
    passes(exercises.richardson, (f: (x: number) => number, x: number, h: number) => {
      return (27 * (f(x + h) - f(x - h)) - (f(x + 3 * h) - f(x - 3 * h))) / (48 * h);
    });
  });
  test("orderOfMethod by natural logarithms", () => {
    passes(exercises.orderOfMethod, (a: number, b: number) => Math.log(Math.abs(a / b)) / Math.LN2);
  });
  test("safeGradient that puts the old value back in `finally`, in a Float64Array", () => {
    passes(exercises.safeGradient, (f: F, x: number[]) => {
      const result = new Float64Array(x.length);
      for (const index of x.keys()) {
        const old = x[index];
        try {
          x[index] = old + 1e-6;
          const above = f(x);
          x[index] = old - 1e-6;
          result[index] = (above - f(x)) / 2e-6;
        } finally {
          x[index] = old;
        }
      }
      return result;
    });
  });
  test("steepestDescent by Math.sqrt, with −0 where the slope is 0", () => {
    passes(exercises.steepestDescent, (g: number[]) => {
      const length = Math.sqrt(g.reduce((sum, slope) => sum + slope ** 2, 0));
      return Float64Array.from(g, (slope) => -slope / (length || 1));
    });
  });
  test("stoppingRule as a chain of ifs", () => {
    passes(exercises.stoppingRule, (g: number[], value: number, taken: number) => {
      if (Number.isNaN(value) || Math.abs(value) === Number.POSITIVE_INFINITY) return true;
      if (taken > 999) return true;
      return Math.sqrt(g[0] ** 2 + g[1] ** 2) <= 1e-6;
    });
  });
  test("tellSaddle by the mixed second difference", () => {
    passes(exercises.tellSaddle, (f: F, [x, y]: number[]) => {
      const h = 1e-3;
      const here = f([x, y]);
      const along0 = f([x + h, y]) - 2 * here + f([x - h, y]);
      const along1 = f([x, y + h]) - 2 * here + f([x, y - h]);
      const mixed = (f([x + h, y + h]) - f([x + h, y - h]) - f([x - h, y + h]) + f([x - h, y - h])) / 4;
      if (along0 * along1 < mixed ** 2) return "saddle";
      return along0 > 0 ? "minimum" : "maximum";
    });
  });
  test("bestOfStarts with a loop, and with 150 steps", () => {
    passes(exercises.bestOfStarts, (f: F, starts: number[][], learningRate: number) => {
      let best: { x: ArrayLike<number>; value: number } | undefined;
      for (const start of starts) {
        const last = gradientDescent(f, start, { learningRate, steps: 150 }).path.at(-1);
        if (last && (!best || last.value < best.value)) best = last;
      }
      return best?.x;
    });
  });
  test("fourStarts further out, in another order", () => {
    passes(exercises.fourStarts, [[5, -4], [-5, 5], [-1, -1], Float64Array.of(1, 1)]);
  });
  test("plantedBug by the hyperbolic cosine, against a loss of one's own", () => {
    const loss = ([w1, b1, w2, b2]: number[]) => {
      const first = Math.tanh(0.5 * w1 + b1);
      return (1 - Math.tanh(w2 * first + b2)) ** 2;
    };
    const slopes = ([w1, b1, w2, b2]: number[]) => {
      const first = Math.tanh(0.5 * w1 + b1);
      const inner = (2 * (Math.tanh(w2 * first + b2) - 1)) / Math.cosh(w2 * first + b2) ** 2;
      const outer = (inner * w2) / Math.cosh(0.5 * w1 + b1) ** 2;
      return Float64Array.of(outer / 2, outer, inner * first, inner);
    };
    passes(exercises.plantedBug, checkGradient(loss, slopes, [0.8, -0.3, 1.7, 0.4]));
  });
  test("relativeError with `|| 1` below", () => {
    passes(exercises.relativeError, (a: number[], b: number[]) => {
      const size = Math.hypot(...a) + Math.hypot(...b);
      return Math.hypot(...a.map((entry, index) => entry - b[index])) / (size || 1);
    });
  });
  test("bestStepSecond with every step that errs about as little as the best, and with none that errs far more", () => {
    /** The worst error on exp, sin and cos with steps near h: one step alone may be lucky. */
    const worst = (h: number) =>
      Math.max(
        ...Array.from({ length: 100 }, (_, k) => h * 10 ** (k / 1000 - 0.05)).flatMap((near) => [
          Math.abs((Math.exp(near) - 2 + Math.exp(-near)) / near ** 2 - 1),
          Math.abs((Math.sin(1 + near) - 2 * Math.sin(1) + Math.sin(1 - near)) / near ** 2 + Math.sin(1)),
          Math.abs((Math.cos(near) - 2 + Math.cos(-near)) / near ** 2 + 1),
        ]),
      );
    const steps = Array.from({ length: 31 }, (_, k) => 10 ** (-5 + k / 10));
    const least = Math.min(...steps.map(worst));
    for (const h of steps) {
      const { outcome } = judge(exercises.bestStepSecond, h);
      if (worst(h) < 5 * least) expect(outcome, String(h)).toBe("right");
      if (worst(h) > 15 * least) expect(outcome, String(h)).toBe("not yet");
    }
  });
  test("predictions rounded to three digits", () => {
    passes(exercises.bestRate, 0.0667);
    passes(exercises.bestStepSecond, 3e-4);
    passes(exercises.tenTimesSmaller, 99.95);
    passes(exercises.stepFactor, 1 - 1.4);
    passes(exercises.lostStep, 10 ** -7);
  });
});
