/** Practice of notebook 04: one step downhill, many of them, and when to stop. */
import { gradient } from "../../gradient";
import type { Exercise } from "./exercise";
import { formula, functionCheck } from "./function-task";
import { near, numberCheck } from "./number-task";
import { asNumbers, format, readPath, readVector } from "./values";

type Field = (x: ArrayLike<number>) => number;
type Step = readonly [f: Field, x: number[], learningRate: number];
type Descent = readonly [f: Field, start: number[], learningRate: number, steps: number];
type Moment = readonly [gradient: number[], value: number, stepsTaken: number];

const slopes = (f: Field, x: readonly number[]): number[] => [...gradient(f, x)];

/** x + factor·direction */
const move = (x: readonly number[], factor: number, direction: readonly number[]): number[] =>
  x.map((coordinate, index) => coordinate + factor * direction[index]);

const bowl = formula("f(x) = x₀² + x₁²", (x: ArrayLike<number>) => x[0] ** 2 + x[1] ** 2);
const tilted = formula(
  "f(x) = x₀² + x₀·x₁ + 2x₁²",
  (x: ArrayLike<number>) => x[0] ** 2 + x[0] * x[1] + 2 * x[1] ** 2,
);
const dent = formula(
  "f(x) = cosh x₀ + 3x₁² − x₂",
  (x: ArrayLike<number>) => Math.cosh(x[0]) + 3 * x[1] ** 2 - x[2],
);

/** Gradients by any sensible difference agree to 1e-4 or better here; the nearest wrong step is 0.01 away. */
const ANY_SENSIBLE_GRADIENT = 1e-3;

/** The path of a descent whose step from a point is `next`. */
function walk(start: number[], steps: number, next: (x: number[]) => number[]): number[][] {
  const path = [start];
  for (let taken = 0; taken < steps; taken++) path.push(next(path[taken]));
  return path;
}

const downhill = (f: Field, learningRate: number) => (x: number[]) => move(x, -learningRate, slopes(f, x));
const rightPath = (f: Field, start: number[], rate: number, steps: number) =>
  walk(start, steps, downhill(f, rate));

/** A step that moves one coordinate after the other, each by the slope at where the ones before it have gone. */
const oneByOne =
  (f: Field, rate: number) =>
  (from: number[]): number[] => {
    const x = [...from];
    for (const index of x.keys()) x[index] -= rate * slopes(f, x)[index];
    return x;
  };
const oneAfterTheOther =
  "Each coordinate sees the others already moved. Take the whole gradient first, and then move all the coordinates.";

/** Shift-Tab in a cell shows these words. Written out, so that a cell knows the names without working out the checks. */
interface Exercises {
  /** Practice: one step of gradient descent. */
  descentStep: Exercise;
  /** Practice: the loop of gradient descent, with every point it visits. */
  descentLoop: Exercise;
  /** Practice: when to stop: level enough, no longer finite, or enough steps taken. */
  stoppingRule: Exercise;
  /** Practice: find the learning rate that reaches the bottom of the bowl in one step. */
  oneStepRate: Exercise;
}

export const descents: Exercises = {
  descentStep: {
    notebook: 4,
    statement: `**Practice: one step.** Write one step of gradient descent: the point where the marble is after moving from x against the
gradient, by the learning rate times the gradient. Return a new point and leave x where it is. You may use \`gradient(f, x)\`.`,
    stub: `function myStep(f: (x: number[]) => number, x: number[], learningRate: number): ArrayLike<number> {
  return []; // your code here
}
practice.descentStep.check(myStep);`,
    hints: [
      "In words: new x = old x − learning rate · gradient. In code: the same for each coordinate.",
      "`const slopes = gradient(f, x);` gives one slope for each coordinate; `x.map((coordinate, index) => …)` makes a new point.",
      "For each coordinate: `coordinate - learningRate * slopes[index]`.",
    ],
    uses: { gradient: "../src/gradient" },
    solution: `function myStep(f: (x: number[]) => number, x: number[], learningRate: number): ArrayLike<number> {
  const slopes = gradient(f, x);
  return x.map((coordinate, index) => coordinate - learningRate * slopes[index]);
}
practice.descentStep.check(myStep);`,
    check: functionCheck<Step>({
      parameters: ["f", "x", "learningRate"],
      cases: () => [
        [bowl, [-3, 4], 0.1],
        [tilted, [2, -1], 0.2],
        [dent, [1.5, 0.5, 2], 0.05],
      ],
      expected: (f, x, rate) => downhill(f, rate)(x),
      read: readVector,
      tolerance: ANY_SENSIBLE_GRADIENT,
      isBlank: (result) => asNumbers(result)?.length === 0,
      mistakes: [
        {
          outcome: "almost",
          diagnosis: "uphill",
          says: "It goes uphill: the gradient points up, so subtract it instead of adding it.",
          gives: (f, x, rate) => move(x, rate, slopes(f, x)),
        },
        {
          outcome: "almost",
          diagnosis: "only-the-move",
          says: "That is by how much the marble moves. Where it is afterwards is x plus that.",
          gives: (f, x, rate) => slopes(f, x).map((slope) => -rate * slope),
        },
        {
          outcome: "not yet",
          diagnosis: "only-scaled",
          says: "That is the learning rate times the gradient. Subtract it from x.",
          gives: (f, x, rate) => slopes(f, x).map((slope) => rate * slope),
        },
        {
          outcome: "not yet",
          diagnosis: "scaled-by-f",
          says: "The step is also multiplied by the value of f. Its length should come from the slope alone; the height does not matter.",
          gives: (f, x, rate) => move(x, -rate * f(x), slopes(f, x)),
        },
        {
          outcome: "almost",
          diagnosis: "no-rate",
          says: "It goes by the whole gradient: the learning rate is missing.",
          gives: (f, x) => move(x, -1, slopes(f, x)),
        },
        {
          outcome: "not yet",
          diagnosis: "divided-by-rate",
          says: "It divides by the learning rate, so a small rate makes large steps. Multiply.",
          gives: (f, x, rate) => move(x, -1 / rate, slopes(f, x)),
        },
        {
          outcome: "almost",
          diagnosis: "unit-length",
          says: "The direction is right, but the gradient has been made one long, so every step is equally long. Keep its length: it is what makes the steps shrink near the bottom.",
          gives: (f, x, rate) => move(x, -rate / Math.hypot(...slopes(f, x)), slopes(f, x)),
        },
        {
          outcome: "almost",
          diagnosis: "half-gradient",
          says: "The step is half as long as it should be. Is the gradient divided by 2 once too often?",
          gives: (f, x, rate) => move(x, -rate / 2, slopes(f, x)),
        },
        {
          outcome: "almost",
          diagnosis: "double-gradient",
          says: "The step is twice as long as it should be. Is the gradient divided by h instead of 2h?",
          gives: (f, x, rate) => move(x, -2 * rate, slopes(f, x)),
        },
        {
          outcome: "almost",
          diagnosis: "two-steps",
          says: "That is where the marble is after two steps. One is asked for.",
          gives: (f, x, rate) => rightPath(f, x, rate, 2)[2],
        },
        {
          outcome: "not yet",
          diagnosis: "one-coordinate",
          says: "Only the first coordinate has moved. Every coordinate has its own slope.",
          gives: (f, x, rate) => [x[0] - rate * slopes(f, x)[0], ...x.slice(1)],
        },
        {
          outcome: "almost",
          diagnosis: "one-coordinate-after-the-other",
          says: oneAfterTheOther,
          gives: (f, x, rate) => oneByOne(f, rate)(x),
        },
        {
          outcome: "not yet",
          diagnosis: "not-moved",
          says: "The marble has not moved: this is x again.",
          gives: (_f, x) => x,
        },
      ],
      shows: (calls) => {
        const [before, after] = [bowl([-3, 4]), bowl(downhill(bowl, 0.1)([-3, 4]))];
        // Each central gradient takes 2n evaluations.
        const again = calls.every(({ args: [, x], visited }) => visited.length === 2 * x.length ** 2);
        const saving = again
          ? " But it computes the gradient anew for each coordinate: take it once, before it moves any."
          : "";
        return `That is the whole idea; the rest is repetition. On the bowl, one step from (−3, 4) with rate 0.1 takes f from ${format(before)} to ${format(after)}.${saving}`;
      },
    }),
  },

  descentLoop: {
    notebook: 4,
    statement: `**Practice: the loop.** Take as many steps as \`steps\` says and return the *path*: an array with every point visited, the start first and
the last point included, so steps + 1 points. The start itself must not be changed. You may use \`gradient(f, x)\`.`,
    stub: `function myDescent(
  f: (x: ArrayLike<number>) => number, start: number[] | Float64Array, learningRate: number, steps: number,
) {
  return [start]; // your code here
}
practice.descentLoop.check(myDescent);`,
    hints: [
      "Keep a current point x and a path. In each round make a new x from the old one, and put it into the path.",
      "A path that already holds the start and gets a point after each of the steps ends with steps + 1 points.",
      "Make a new array each time, `x = x.map(…)`. If you change one array in place, the path holds the same array many times over.",
    ],
    uses: { gradient: "../src/gradient" },
    solution: `function myDescent(
  f: (x: ArrayLike<number>) => number, start: number[] | Float64Array, learningRate: number, steps: number,
) {
  const path = [[...start]];
  for (let taken = 0; taken < steps; taken++) {
    const x = path[taken];
    const slopes = gradient(f, x);
    path.push(x.map((coordinate, index) => coordinate - learningRate * slopes[index]));
  }
  return path;
}
practice.descentLoop.check(myDescent);`,
    check: functionCheck<Descent>({
      parameters: ["f", "start", "learningRate", "steps"],
      cases: () => [
        [bowl, [-3, 4], 0.1, 5],
        [tilted, [2, -1], 0.2, 3],
        [dent, [1.5, 0.5, 2], 0.05, 4],
      ],
      expected: rightPath,
      read: readPath,
      tolerance: ANY_SENSIBLE_GRADIENT,
      isBlank: (result) => Array.isArray(result) && result.length === 1,
      mistakes: [
        {
          outcome: "almost",
          diagnosis: "one-array",
          says: "The path holds one and the same array again and again, so that all its points are the last one. Put a new array into it each time: `[...x]`, or make x anew by `map`.",
          // The start may be an array of its own.
          happened: (calls) =>
            calls.every(
              ({ result }) => Array.isArray(result) && result.length > 2 && sameObject(result.slice(1)),
            ),
        },
        {
          outcome: "not yet",
          diagnosis: "only-the-end",
          says: "It returns the last point only. Return all of them: the path is what there is to see.",
          happened: (calls) =>
            calls.every(({ result, args }) => asNumbers(result)?.length === args[1].length),
        },
        {
          outcome: "almost",
          diagnosis: "last-missing",
          says: "The last point is missing: it is computed, but the path was written before the step. The end is the point that matters most.",
          gives: (f, start, rate, steps) => rightPath(f, start, rate, steps - 1),
        },
        {
          outcome: "almost",
          diagnosis: "start-missing",
          says: "The start is missing: put it into the path before the first step.",
          gives: (f, start, rate, steps) => rightPath(f, start, rate, steps).slice(1),
        },
        {
          outcome: "almost",
          diagnosis: "one-step-too-many",
          says: "One step too many. Count the rounds: `taken < steps` makes as many as asked, `taken <= steps` one more.",
          gives: (f, start, rate, steps) => rightPath(f, start, rate, steps + 1),
        },
        {
          outcome: "almost",
          diagnosis: "start-twice",
          says: "The start is in the path twice, and the last point is missing.",
          gives: (f, start, rate, steps) => [start, ...rightPath(f, start, rate, steps - 1)],
        },
        {
          outcome: "almost",
          diagnosis: "uphill",
          says: "It goes uphill: subtract the gradient instead of adding it.",
          gives: (f, start, rate, steps) => rightPath(f, start, -rate, steps),
        },
        {
          outcome: "not yet",
          diagnosis: "gradient-of-start",
          says: "All the steps are alike: the gradient is taken once, at the start. Take it again at each new point.",
          gives: (f, start, rate, steps) => walk(start, steps, (x) => move(x, -rate, slopes(f, start))),
        },
        {
          outcome: "almost",
          diagnosis: "one-coordinate-after-the-other",
          says: oneAfterTheOther,
          gives: (f, start, rate, steps) => walk(start, steps, oneByOne(f, rate)),
        },
        {
          outcome: "not yet",
          diagnosis: "scaled-by-f",
          says: "The step is also multiplied by the value of f. Its length should come from the slope alone.",
          gives: (f, start, rate, steps) => walk(start, steps, (x) => move(x, -rate * f(x), slopes(f, x))),
        },
        {
          outcome: "almost",
          diagnosis: "no-rate",
          says: "It goes by the whole gradient: the learning rate is missing.",
          gives: (f, start, _rate, steps) => rightPath(f, start, 1, steps),
        },
        {
          outcome: "not yet",
          diagnosis: "from-the-start",
          says: "Every step begins at the start again. Begin each one where the last has ended.",
          gives: (f, start, rate, steps) => [start, ...Array(steps).fill(downhill(f, rate)(start))],
        },
      ],
      shows: () => {
        const end = rightPath(bowl, [-3, 4], 0.1, 20)[20];
        return `This is the whole algorithm, with its history. On the bowl from (−3, 4), 20 steps with rate 0.1 end at ${format(end, 2)}: each one leaves 0.8 of the way.`;
      },
    }),
  },

  stoppingRule: {
    notebook: 4,
    statement: `**Practice: when to stop.** Return \`true\` as soon as *one* of these holds: the gradient's length is at most 1e-6; the value of f is no
longer a finite number; 1000 steps or more have been taken. Otherwise return \`false\`.`,
    stub: `function myStop(gradient: number[], value: number, stepsTaken: number): boolean {
  return false; // your code here
}
practice.stoppingRule.check(myStop);`,
    hints: [
      "Three conditions, of which one is enough: join them by `||`.",
      "The length of a vector is `Math.hypot(...gradient)`. A sum will not do: slopes of 1 and −1 add up to 0.",
      "NaN is neither small nor large: every comparison with it is false. `Number.isFinite(value)` knows it, and infinity too.",
    ],
    solution: `function myStop(gradient: number[], value: number, stepsTaken: number): boolean {
  const level = Math.hypot(...gradient) <= 1e-6;
  const lost = !Number.isFinite(value);
  return level || lost || stepsTaken >= 1000;
}
practice.stoppingRule.check(myStop);`,
    check: functionCheck<Moment>({
      parameters: ["gradient", "value", "stepsTaken"],
      cases: () => moments.map(([slopes, value, taken]) => [[...slopes], value, taken]),
      expected: (g, value, taken) => isLevel(g) || !Number.isFinite(value) || taken >= 1000,
      // Truth values: there is nothing to tolerate.
      tolerance: 0,
      isBlank: (result) => result === false,
      mistakes: [
        {
          outcome: "almost",
          diagnosis: "turned-round",
          says: "Every answer is the opposite: it says when to go on. Return `true` when to stop.",
          gives: (g, value, taken) => !(isLevel(g) || !Number.isFinite(value) || taken >= 1000),
        },
        {
          outcome: "almost",
          diagnosis: "sum",
          says: "It takes a sum for the length: slopes of 1 and −1 add up to 0, and the marble stops on a hillside.",
          gives: (g, value, taken) => Math.abs(total(g)) <= 1e-6 || !Number.isFinite(value) || taken >= 1000,
        },
        {
          outcome: "almost",
          diagnosis: "sign-ignored",
          says: "It looks at the size of a slope without regard to its sign: a slope of −5 is far below 1e-6 and far from level.",
          gives: (g, value, taken) => Math.max(...g) <= 1e-6 || !Number.isFinite(value) || taken >= 1000,
        },
        {
          outcome: "almost",
          diagnosis: "first-slope",
          says: "It looks at the first slope only. Level means level in every direction.",
          gives: (g, value, taken) => Math.abs(g[0]) <= 1e-6 || !Number.isFinite(value) || taken >= 1000,
        },
        {
          outcome: "almost",
          diagnosis: "largest-slope",
          says: "A sensible measure, but not the length: with 8e-7 in both directions each slope is below 1e-6, and the length is 1.13e-6.",
          gives: (g, value, taken) =>
            Math.max(...g.map(Math.abs)) <= 1e-6 || !Number.isFinite(value) || taken >= 1000,
        },
        {
          outcome: "almost",
          diagnosis: "square",
          says: "It compares the square of the length with 1e-6, and so stops a thousand times too early. Take the root.",
          gives: (g, value, taken) =>
            Math.hypot(...g) ** 2 <= 1e-6 || !Number.isFinite(value) || taken >= 1000,
        },
        {
          outcome: "almost",
          diagnosis: "limit-left-out",
          says: "It goes on where the length is exactly 1e-6. At most 1e-6 means `<=`.",
          gives: (g, value, taken) => Math.hypot(...g) < 1e-6 || !Number.isFinite(value) || taken >= 1000,
        },
        {
          outcome: "almost",
          diagnosis: "nan-only",
          says: "It notices NaN but not infinity. A descent that flies away meets infinity first.",
          gives: (g, value, taken) => isLevel(g) || Number.isNaN(value) || taken >= 1000,
        },
        {
          outcome: "almost",
          diagnosis: "infinity-only",
          says: "It notices infinity but not NaN. `value === NaN` is never true; ask `Number.isFinite`.",
          gives: (g, value, taken) =>
            isLevel(g) || Math.abs(value) === Number.POSITIVE_INFINITY || taken >= 1000,
        },
        {
          outcome: "almost",
          diagnosis: "value-ignored",
          says: "It goes on when the value of f is no longer a finite number.",
          gives: (g, _value, taken) => isLevel(g) || taken >= 1000,
        },
        {
          outcome: "almost",
          diagnosis: "one-step-late",
          says: "It stops after step 1001: with 1000 steps taken it is time.",
          gives: (g, value, taken) => isLevel(g) || !Number.isFinite(value) || taken > 1000,
        },
        {
          outcome: "almost",
          diagnosis: "steps-ignored",
          says: "It does not count: a descent that neither arrives nor flies away would go on for ever.",
          gives: (g, value) => isLevel(g) || !Number.isFinite(value),
        },
        {
          outcome: "almost",
          diagnosis: "gradient-ignored",
          says: "Level ground does not stop it. `gradient.length` would be how many slopes there are; the length of the vector is `Math.hypot(...gradient)`.",
          gives: (_g, value, taken) => !Number.isFinite(value) || taken >= 1000,
        },
        {
          outcome: "not yet",
          diagnosis: "never",
          says: "It never says stop. Joined by `&&`, all three would have to hold at once; `||` stops for any of them.",
          gives: () => false,
        },
        {
          outcome: "not yet",
          diagnosis: "always",
          says: "It always says stop, even before the first step.",
          gives: () => true,
        },
      ],
      shows: () =>
        "A descent ends in one of three ways, and it is worth knowing in which: arrived, lost, or out of patience. `gradientDescent` in `src/` reports it as `stopped`.",
    }),
  },

  oneStepRate: {
    notebook: 4,
    statement: `**Practice: in one step.** On the bowl f(x) = x₀² + x₁², which learning rate takes the marble to the bottom in a single step, from
wherever it starts?`,
    stub: `const myRate = NaN; // your answer here
practice.oneStepRate.check(myRate);`,
    hints: [
      "The gradient at x is 2x. Write down where one step ends: x − rate · 2x.",
      "That is (1 − 2·rate)·x. For which rate is it zero, whatever x is?",
      "1 − 2·rate = 0.",
    ],
    solution: `const myRate = 1 / 2;
practice.oneStepRate.check(myRate);`,
    check: numberCheck({
      // The answer is a round number; 1e-9 allows for one that was computed.
      accepts: near(0.5, 1e-9),
      guesses: [
        {
          when: near(1, 1e-9),
          outcome: "not yet",
          diagnosis: "across",
          says: "With rate 1 a step ends at x − 2x = −x: just as high, on the other side of the bowl, to and fro for ever.",
        },
        {
          when: near(2, 1e-9),
          outcome: "not yet",
          diagnosis: "curvature",
          says: "2 is the factor in the gradient 2x. The rate has to undo it.",
        },
        {
          when: near(0.25, 1e-9),
          outcome: "not yet",
          diagnosis: "half-way",
          says: "A quarter takes the marble half of the way: x − 0.25 · 2x = x / 2.",
        },
        {
          when: near(-0.5, 1e-9),
          outcome: "almost",
          diagnosis: "sign",
          says: "The size is right. The minus is already in the step, x − rate · gradient.",
        },
        {
          when: near(0),
          outcome: "not yet",
          diagnosis: "zero",
          says: "With rate 0 the marble stays where it is.",
        },
        {
          when: (rate) => rate > 0 && rate < 0.5,
          outcome: "not yet",
          diagnosis: "too-short",
          says: "Such a step ends before the bottom: a factor 1 − 2·rate of the way is left. Which rate leaves nothing?",
        },
        {
          when: (rate) => rate > 0.5 && rate < 1,
          outcome: "not yet",
          diagnosis: "too-far",
          says: "Such a step goes past the bottom, and ends on the other side.",
        },
        {
          when: (rate) => rate > 1,
          outcome: "not yet",
          diagnosis: "away",
          says: "Such a step goes so far past the bottom that it ends higher than it began.",
        },
      ],
      otherwise: "One step ends at x − rate · 2x. When is that zero?",
      shows: () =>
        "(1 − 2·rate)·x is zero for rate 1/2, wherever x is: one over the curvature, which is 2 here. Notebook 05 makes a rule of it.",
    }),
  },
};

/** One moment for each trap: a sum of 0, a slope far below 0, a level first slope, a length above, below and at 1e-6 … */
const moments: readonly Moment[] = [
  [[3, 4], 25, 10],
  [[3e-7, -4e-7], 0.1, 10],
  [[1e-6, 0], 0.1, 10],
  [[1, -1], 2, 10],
  [[-5, -3], 7, 10],
  [[0, 2], 3, 10],
  [[8e-7, 8e-7], 4, 10],
  [[2e-4, 1e-4], 4, 10],
  [[1, 2], Number.NaN, 10],
  [[1, 2], Number.POSITIVE_INFINITY, 10],
  [[1, 2], Number.NEGATIVE_INFINITY, 10],
  [[1, 2], 5, 999],
  [[1, 2], 5, 1000],
  [[1, 2], 5, 1001],
];

function isLevel(slopes: readonly number[]): boolean {
  return Math.hypot(...slopes) <= 1e-6;
}

function total(slopes: readonly number[]): number {
  return slopes.reduce((sum, slope) => sum + slope, 0);
}

/** Whether all the points of a path, each a vector or an object that has one as its `x`, are one object. */
function sameObject(points: readonly unknown[]): boolean {
  const [first, ...others] = points.map((point) => (point as { x?: unknown } | null)?.x ?? point);
  return typeof first === "object" && others.every((other) => other === first);
}
