import { slopes } from "../03-gradient/fields";
import {
  almost,
  asNumbers,
  type Exercise,
  type Field,
  format,
  functionCheck,
  notYet,
  readPath,
} from "../kit";
import { ANY_SENSIBLE_GRADIENT, bowl, dent, tilted } from "./ground";
import { downhill, move, oneAfterTheOther, oneByOne, rightPath, walk } from "./paths";

/** Practice: the loop of gradient descent, with every point it visits. */
export const descentLoop: Exercise = {
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
  check: functionCheck<readonly [f: Field, start: number[], learningRate: number, steps: number]>({
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
    // biome-ignore format: one mistake a line or two
    mistakes: [
      // The start may be an array of its own.
      almost("one-array", "The path holds one and the same array again and again, so that all its points are the last one. Put a new array into it each time: `[...x]`, or make x anew by `map`.",
        { happened: (calls) => calls.every(({ result }) => isOneArray(result)) }),
      notYet("only-the-end", "It returns the last point only. Return all of them: the path is what there is to see.",
        { happened: (calls) => calls.every(({ result, args }) => asNumbers(result)?.length === args[1].length) }),
      almost("last-missing", "The last point is missing: it is computed, but the path was written before the step. The end is the point that matters most.",
        (f, start, rate, steps) => rightPath(f, start, rate, steps - 1)),
      almost("start-missing", "The start is missing: put it into the path before the first step.",
        (f, start, rate, steps) => rightPath(f, start, rate, steps).slice(1)),
      almost("one-step-too-many", "One step too many. Count the rounds: `taken < steps` makes as many as asked, `taken <= steps` one more.",
        (f, start, rate, steps) => rightPath(f, start, rate, steps + 1)),
      almost("start-twice", "The start is in the path twice, and the last point is missing.",
        (f, start, rate, steps) => [start, ...rightPath(f, start, rate, steps - 1)]),
      almost("uphill", "It goes uphill: subtract the gradient instead of adding it.",
        (f, start, rate, steps) => rightPath(f, start, -rate, steps)),
      notYet("gradient-of-start", "All the steps are alike: the gradient is taken once, at the start. Take it again at each new point.",
        (f, start, rate, steps) => walk(start, steps, (x) => move(x, -rate, slopes(f, start)))),
      almost("one-coordinate-after-the-other", oneAfterTheOther,
        (f, start, rate, steps) => walk(start, steps, oneByOne(f, rate))),
      notYet("scaled-by-f", "The step is also multiplied by the value of f. Its length should come from the slope alone.",
        (f, start, rate, steps) => walk(start, steps, (x) => move(x, -rate * f(x), slopes(f, x)))),
      almost("no-rate", "It goes by the whole gradient: the learning rate is missing.",
        (f, start, _rate, steps) => rightPath(f, start, 1, steps)),
      notYet("from-the-start", "Every step begins at the start again. Begin each one where the last has ended.",
        (f, start, rate, steps) => [start, ...Array(steps).fill(downhill(f, rate)(start))]),
    ],
    shows: () => {
      const end = rightPath(bowl, [-3, 4], 0.1, 20)[20];
      return `This is the whole algorithm, with its history. On the bowl from (−3, 4), 20 steps with rate 0.1 end at ${format(end, 2)}: each one leaves 0.8 of the way.`;
    },
  }),
};

/** Whether all points of a path but the start, each a vector or an object that has one as its `x`, are one object. */
function isOneArray(path: unknown): boolean {
  if (!Array.isArray(path) || path.length < 3) return false;
  const [first, ...others] = path.slice(1).map((point) => (point as { x?: unknown } | null)?.x ?? point);
  return typeof first === "object" && others.every((other) => other === first);
}
