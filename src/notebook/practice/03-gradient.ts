/** Practice of notebook 03: slopes in several directions, and the gradient that collects them. */
import { gradient } from "../../gradient";
import type { Exercise } from "./exercise";
import { formula, functionCheck } from "./function-task";
import { numberCheck } from "./number-task";
import { agree, asNumbers, format, readVector } from "./values";

type Field = (x: ArrayLike<number>) => number;
type Partial = readonly [f: Field, x: number[], index: number];
type Gradient = readonly [f: Field, x: number[]];
type Slope = readonly [f: Field, x: number[], angle: number];

const slopes = (f: Field, x: number[]): number[] => [...gradient(f, x)];

const cubic = formula("f(x) = x₀³ + x₀·x₁²", (x: ArrayLike<number>) => x[0] ** 3 + x[0] * x[1] ** 2);
const wave = formula("f(x) = x₀·sin x₁ + 5x₂", (x: ArrayLike<number>) => x[0] * Math.sin(x[1]) + 5 * x[2]);
const hill = formula("f(x) = exp(x₀) + 7x₁", (x: ArrayLike<number>) => Math.exp(x[0]) + 7 * x[1]);

/**
 * A forward difference with h = 1e-4 or a central one with h = 0.01 is off by less than 3e-4 of the slope here, and
 * so is either with h down to 1e-10. Any sensible difference passes; the nearest wrong formula is 0.05 away.
 */
const ANY_SENSIBLE_STEP = 1e-3;

/** Two names for one array: both values of f come from the same point, and cancel. */
const oneArray =
  "Every slope comes out as 0. Are there two names for one array? `const y = x` makes no copy: what is done to y is done to x. Use `[...x]`.";

/** Shift-Tab in a cell shows these words. Written out, so that a cell knows the names without working out the checks. */
interface Exercises {
  /** Practice: a partial derivative, the slope along one variable while the others stand still. */
  partialDerivative: Exercise;
  /** Practice: a gradient that leaves the point it was given as it was, whatever f does. */
  safeGradient: Exercise;
  /** Practice: the direction of steepest descent, as a vector of length one. */
  steepestDescent: Exercise;
  /** Practice: the slope in a direction given by an angle. */
  slopeAlong: Exercise;
  /** Practice: tell from the price of a gradient how many variables f has. */
  gradientCost: Exercise;
}

export const gradients: Exercises = {
  partialDerivative: {
    notebook: 3,
    statement: `**Practice: one variable at a time.** Write the partial derivative of f at x with respect to \`x[index]\`: move that one
variable, hold the others, and take the slope. Choose your own difference and your own step, and leave x as it was.`,
    stub: `function myPartial(f: (x: number[]) => number, x: number[], index: number): number {
  return NaN; // your code here
}
practice.partialDerivative.check(myPartial);`,
    hints: [
      "It is the central difference of notebook 01. Only, x + h is now the point x with h added to one coordinate.",
      "Make two copies, `const above = [...x]` and `const below = [...x]`, and change one entry in each.",
      "`above[index] += h; below[index] -= h;`, and then (f(above) − f(below)) / (2h), with h = 1e-5, say.",
    ],
    solution: `function myPartial(f: (x: number[]) => number, x: number[], index: number): number {
  const h = 1e-5;
  const above = [...x];
  const below = [...x];
  above[index] += h;
  below[index] -= h;
  return (f(above) - f(below)) / (2 * h);
}
practice.partialDerivative.check(myPartial);`,
    check: functionCheck<Partial>({
      parameters: ["f", "x", "index"],
      cases: () => [
        [cubic, [1.3, 2.7], 0],
        [cubic, [1.3, 2.7], 1],
        [wave, [2.1, 0.7, -1.1], 2],
        [wave, [2.1, 0.7, -1.1], 0],
        [hill, [0.3, 0.9], 1],
      ],
      expected: (f, x, index) => slopes(f, x)[index],
      tolerance: ANY_SENSIBLE_STEP,
      ownStep: true,
      isBlank: Number.isNaN,
      mistakes: [
        {
          outcome: "almost",
          diagnosis: "whole-gradient",
          says: "It returns a slope for every variable. The one for `x[index]` is wanted.",
          happened: (calls) =>
            calls.every(({ result, before }) => asNumbers(result)?.length === (before[1] as number[]).length),
        },
        {
          outcome: "not yet",
          diagnosis: "moved-together",
          says: "It moves all the variables together and adds up their slopes. Move only `x[index]` and hold the others.",
          gives: (f, x) => sum(slopes(f, x)),
        },
        {
          outcome: "not yet",
          diagnosis: "always-first",
          says: "It is always the slope along the first variable: let `index` choose.",
          gives: (f, x) => slopes(f, x)[0],
        },
        {
          outcome: "almost",
          diagnosis: "off-by-one",
          says: "It counts the variables from 1; `index` counts from 0, as arrays do.",
          gives: (f, x, index) => (index === 0 ? 0 : slopes(f, x)[index - 1]),
        },
        { outcome: "not yet", diagnosis: "one-array", says: oneArray, gives: () => 0 },
        {
          outcome: "almost",
          diagnosis: "divided-by-h",
          says: "Twice too large: from x − h to x + h the run is 2h, but it is divided by h.",
          gives: (f, x, index) => 2 * slopes(f, x)[index],
        },
        {
          outcome: "almost",
          diagnosis: "divided-by-2h",
          says: "Half as large as it should be: with f(x) as one of the two values the run is h, and not 2h.",
          gives: (f, x, index) => slopes(f, x)[index] / 2,
        },
        {
          outcome: "almost",
          diagnosis: "turned-round",
          says: "The sign is turned round: the value further along comes first.",
          gives: (f, x, index) => -slopes(f, x)[index],
        },
      ],
      shows: () => {
        const [first, second] = slopes(cubic, [1.3, 2.7]);
        return `With the others held still, a function of many variables is a function of one. At (1.3, 2.7) the function x₀³ + x₀·x₁² rises by ${format(first, 4)} for each unit along x₀ and by ${format(second, 4)} along x₁.`;
      },
    }),
  },

  safeGradient: {
    notebook: 3,
    statement: `**Practice: leave no trace.** Write the gradient: an array with the partial derivative for each variable. x must be the
same after the call as before, to the last digit, *even if f throws an error halfway*; let that error through. Choose
your own step.`,
    stub: `function myGradient(f: (x: number[]) => number, x: number[]): ArrayLike<number> {
  return []; // your code here
}
practice.safeGradient.check(myGradient);`,
    hints: [
      "The safest way to leave x alone is never to touch it. What could you hand to f instead?",
      "For each index make a copy of x, change that one coordinate in the copy, and let f look at the copy.",
      "`x.map((_, index) => …)` goes through the coordinates and collects the slopes. Inside, `[...x]` makes the copies.",
    ],
    solution: `function myGradient(f: (x: number[]) => number, x: number[]): ArrayLike<number> {
  const h = 1e-5;
  return x.map((_, index) => {
    const above = [...x];
    const below = [...x];
    above[index] += h;
    below[index] -= h;
    return (f(above) - f(below)) / (2 * h);
  });
}
practice.safeGradient.check(myGradient);`,
    check: functionCheck<Gradient>({
      parameters: ["f", "x"],
      cases: () => [
        [cubic, [1.3, 2.7]],
        [wave, [2.1, 0.7, -1.1]],
        [hill, [0.3, 0.9]],
      ],
      expected: slopes,
      read: readVector,
      tolerance: ANY_SENSIBLE_STEP,
      ownStep: true,
      isBlank: (result) => asNumbers(result)?.length === 0,
      mistakes: [
        {
          outcome: "not yet",
          diagnosis: "moved-together",
          says: "It moves all the variables together, so every entry is the sum of the slopes. Move one at a time.",
          gives: (f, x) => x.map(() => sum(slopes(f, x))),
        },
        {
          outcome: "almost",
          diagnosis: "not-restored",
          says: "The first entry is right, each later one adds the slopes before it: what was moved for one variable is still moved for the next. Start each from a fresh copy, or put the old value back.",
          gives: (f, x) => x.map((_, index) => sum(slopes(f, x).slice(0, index + 1))),
        },
        {
          outcome: "not yet",
          diagnosis: "always-first",
          says: "Every entry is the slope along the first variable.",
          gives: (f, x) => x.map(() => slopes(f, x)[0]),
        },
        { outcome: "not yet", diagnosis: "one-array", says: oneArray, gives: (_f, x) => x.map(() => 0) },
        {
          outcome: "almost",
          diagnosis: "divided-by-h",
          says: "Twice too large: from x − h to x + h the run is 2h, but it is divided by h.",
          gives: (f, x) => slopes(f, x).map((slope) => 2 * slope),
        },
        {
          outcome: "almost",
          diagnosis: "divided-by-2h",
          says: "Half as large as it should be: with f(x) as one of the two values the run is h, and not 2h.",
          gives: (f, x) => slopes(f, x).map((slope) => slope / 2),
        },
        {
          outcome: "almost",
          diagnosis: "downhill",
          says: "Every sign is turned round. That is where downhill is; the gradient points uphill.",
          gives: (f, x) => slopes(f, x).map((slope) => -slope),
        },
        {
          outcome: "almost",
          diagnosis: "reversed",
          says: "The right slopes in the opposite order: entry 0 belongs to x₀.",
          gives: (f, x) => slopes(f, x).reverse(),
        },
        {
          outcome: "almost",
          diagnosis: "unit-length",
          says: "The direction is right, but the length has been made one. The length of the gradient is the slope: keep it.",
          gives: (f, x) => slopes(f, x).map((slope) => slope / Math.hypot(...slopes(f, x))),
        },
      ],
      also: (answer) => {
        const x = [1.3, 2.7];
        let evaluations = 0;
        const fails = () => {
          if (++evaluations > 1) throw new RangeError("f is not defined here");
          return 1;
        };
        let threw = false;
        let returned: unknown;
        try {
          returned = answer(fails, x);
        } catch {
          threw = true;
        }
        if (x[0] !== 1.3 || x[1] !== 2.7)
          return {
            outcome: "almost",
            diagnosis: "changed-on-throw",
            says: "Right as long as f behaves. But when f throws halfway, x stays changed, because putting it back is never reached. Work on a copy, or put it back in `finally`.",
            seen: `x was (1.3, 2.7); after f had thrown, it was ${format(x, 17)}.`,
          };
        if (threw) return undefined;
        return {
          outcome: "almost",
          diagnosis: "swallowed",
          says: "Right as long as f behaves. But when f throws, it returns as if nothing had happened, and nobody learns that these are no slopes. Let the error through: neither a copy nor `finally` needs a `catch`.",
          seen: `After f had thrown, yours returned ${format(returned)}.`,
        };
      },
      shows: () =>
        "All the partial derivatives in one array, and no trace left behind. With two evaluations for each variable it costs 2n evaluations; starting from f(x) and looking one way only, n + 1.",
    }),
  },

  steepestDescent: {
    notebook: 3,
    statement: `**Practice: straight down.** From a gradient make the direction of steepest descent: a vector of length one that points where f
falls fastest. Where the gradient is zero there is no such direction: return zeros there.`,
    stub: `function myDownhill(gradient: number[]): ArrayLike<number> {
  return []; // your code here
}
practice.steepestDescent.check(myDownhill);`,
    hints: [
      "The gradient points uphill. Which vector points exactly the other way?",
      "Divide by the length to make the length one. `Math.hypot(...gradient)` is the length.",
      "0 / 0 is NaN: look at the length before you divide by it.",
    ],
    solution: `function myDownhill(gradient: number[]): ArrayLike<number> {
  const length = Math.hypot(...gradient);
  if (length === 0) return gradient.map(() => 0);
  return gradient.map((slope) => -slope / length);
}
practice.steepestDescent.check(myDownhill);`,
    check: functionCheck<readonly [gradient: number[]]>({
      parameters: ["gradient"],
      cases: () => [[[3, 4]], [[-2, 6, 3]], [[0, -5]], [[1e-3, 2e-3, -2e-3]]],
      expected: (g) => g.map((slope) => -slope / Math.hypot(...g)),
      read: readVector,
      // A few roundings: about 1e-15. The nearest wrong length is a quarter off.
      tolerance: 1e-9,
      isBlank: (result) => asNumbers(result)?.length === 0,
      mistakes: [
        {
          outcome: "almost",
          diagnosis: "uphill",
          says: "The length is right, but it points uphill, as the gradient does. Downhill is the opposite way.",
          gives: (g) => g.map((slope) => slope / Math.hypot(...g)),
        },
        {
          outcome: "almost",
          diagnosis: "length",
          says: "It points the right way, but is as long as the gradient. Divide by the length.",
          gives: (g) => g.map((slope) => -slope),
        },
        {
          outcome: "not yet",
          diagnosis: "unchanged",
          says: "This is the gradient itself: it points uphill, and its length is the slope.",
          gives: (g) => g,
        },
        {
          outcome: "almost",
          diagnosis: "square-of-length",
          says: "It is divided by the sum of the squares. The length is the root of that.",
          gives: (g) => g.map((slope) => -slope / Math.hypot(...g) ** 2),
        },
        {
          outcome: "almost",
          diagnosis: "sum-of-sizes",
          says: "It is divided by the sum of the sizes. The length of a vector is the root of the sum of the squares.",
          gives: (g) => g.map((slope) => -slope / sum(g.map(Math.abs))),
        },
        {
          outcome: "almost",
          diagnosis: "largest",
          says: "It is divided by the largest entry. The length of a vector is the root of the sum of the squares.",
          gives: (g) => g.map((slope) => -slope / Math.max(...g.map(Math.abs))),
        },
        {
          outcome: "not yet",
          diagnosis: "signs",
          says: "Each entry is divided by its own size, so only the signs are left and the direction is lost. Divide all of them by the one length.",
          gives: (g) => g.map((slope) => -Math.sign(slope)),
        },
      ],
      also: (answer) => {
        const level = asNumbers(answer([0, 0]));
        if (!level?.every((entry) => entry === 0) || level.length !== 2)
          return {
            outcome: "almost",
            diagnosis: "zero-gradient",
            says: "Right wherever there is a slope. Where the gradient is zero, there is no direction: return zeros.",
            seen: `With gradient = (0, 0), yours gives ${format(level ?? "something else")}.`,
          };
        const tiny = asNumbers(answer([3e-20, -4e-20]));
        if (tiny !== undefined && agree(tiny, [-0.6, 0.8], 1e-9)) return undefined;
        return {
          outcome: "almost",
          diagnosis: "tiny-gradient",
          says: "Right, but for a tiny gradient. However short it is, it has a direction: only a length of exactly 0 has none.",
          seen: `With gradient = (3e-20, −4e-20), yours gives ${format(tiny ?? "something else")}; expected (−0.6, 0.8).`,
        };
      },
      shows: () =>
        "A gradient says two things: its direction is the steepest way up, its length is how steep. Descent needs the opposite direction, and at a point that is level there is none.",
    }),
  },

  slopeAlong: {
    notebook: 3,
    statement: `**Practice: any direction.** For a function of two variables, write the slope of f at x for somebody who walks at an \`angle\`,
in radians: 0 is along x₀, π/2 along x₁. You may use \`gradient(f, x)\`.`,
    stub: `function mySlopeAlong(f: (x: number[]) => number, x: number[], angle: number): number {
  return NaN; // your code here
}
practice.slopeAlong.check(mySlopeAlong);`,
    hints: [
      "A step of length one at this angle goes Math.cos(angle) along x₀ and Math.sin(angle) along x₁.",
      "Along x₀ the function rises by the first entry of the gradient for each unit, along x₁ by the second. Add up what both contribute.",
      "The sum gradient[0]·cos(angle) + gradient[1]·sin(angle), which is the dot product of gradient and direction.",
    ],
    uses: { gradient: "../src/gradient" },
    solution: `function mySlopeAlong(f: (x: number[]) => number, x: number[], angle: number): number {
  const [slope0, slope1] = gradient(f, x);
  return slope0 * Math.cos(angle) + slope1 * Math.sin(angle);
}
practice.slopeAlong.check(mySlopeAlong);`,
    check: functionCheck<Slope>({
      parameters: ["f", "x", "angle"],
      cases: () => [
        [cubic, [1.3, 2.7], 0.5],
        [hill, [0.3, 0.9], 2],
        [cubic, [-0.8, 1.1], -2.5],
        [hill, [1.2, -0.4], 5.5],
      ],
      expected: (f, x, angle) => along(slopes(f, x), angle),
      tolerance: ANY_SENSIBLE_STEP,
      ownStep: true,
      isBlank: Number.isNaN,
      mistakes: [
        {
          outcome: "almost",
          diagnosis: "degrees",
          says: "The angle is taken as degrees. It is in radians already, which is what Math.cos and Math.sin expect.",
          gives: (f, x, angle) => along(slopes(f, x), (angle * Math.PI) / 180),
        },
        {
          outcome: "almost",
          diagnosis: "to-degrees",
          says: "The angle has been turned into degrees, but Math.cos and Math.sin expect radians: use it as it is.",
          gives: (f, x, angle) => along(slopes(f, x), (angle * 180) / Math.PI),
        },
        {
          outcome: "almost",
          diagnosis: "exchanged",
          says: "Sine and cosine are exchanged: at the angle 0 you walk along x₀, and cos 0 = 1.",
          gives: (f, x, angle) => along(slopes(f, x).reverse(), angle),
        },
        {
          outcome: "almost",
          diagnosis: "clockwise",
          says: "It turns the other way, clockwise: look at the sign of the second term.",
          gives: (f, x, angle) => along(slopes(f, x), -angle),
        },
        {
          outcome: "not yet",
          diagnosis: "steepest",
          says: "That is the length of the gradient, the slope in the steepest direction. Here somebody walks at an angle.",
          gives: (f, x) => Math.hypot(...slopes(f, x)),
        },
        {
          outcome: "almost",
          diagnosis: "angle-from-gradient",
          says: "The length of the gradient times a cosine is right if the angle is counted from the gradient. This one is counted from x₀.",
          gives: (f, x, angle) => Math.hypot(...slopes(f, x)) * Math.cos(angle),
        },
        {
          outcome: "almost",
          diagnosis: "first-only",
          says: "That is what the way along x₀ contributes. The way along x₁ is missing.",
          gives: (f, x, angle) => slopes(f, x)[0] * Math.cos(angle),
        },
        {
          outcome: "almost",
          diagnosis: "second-only",
          says: "That is what the way along x₁ contributes. The way along x₀ is missing.",
          gives: (f, x, angle) => slopes(f, x)[1] * Math.sin(angle),
        },
        {
          outcome: "almost",
          diagnosis: "cosine-twice",
          says: "Both slopes are multiplied by the cosine. It is the share of the way that goes along x₀; the share along x₁ is another.",
          gives: (f, x, angle) => sum(slopes(f, x)) * Math.cos(angle),
        },
        {
          outcome: "almost",
          diagnosis: "turned-round",
          says: "The sign is turned round, as if walking backwards.",
          gives: (f, x, angle) => -along(slopes(f, x), angle),
        },
        {
          outcome: "almost",
          diagnosis: "divided-by-h",
          says: "Twice too large: between the two points the distance is 2h.",
          gives: (f, x, angle) => 2 * along(slopes(f, x), angle),
        },
        {
          outcome: "not yet",
          diagnosis: "two-numbers",
          says: "It returns both contributions. Their sum is the slope along the way.",
          happened: (calls) => calls.every(({ result }) => asNumbers(result)?.length === 2),
        },
      ],
      shows: () => {
        const [x0, x1] = slopes(cubic, [1.3, 2.7]);
        const steepest = Math.atan2(x1, x0);
        return `The slope in every direction follows from the two numbers of the gradient. At (1.3, 2.7) it is largest, ${format(along([x0, x1], steepest), 4)}, at the angle of the gradient itself, and ${format(along([x0, x1], steepest + Math.PI), 4)} the opposite way; at a right angle to it, 0.`;
      },
    }),
  },

  gradientCost: {
    notebook: 3,
    statement: `**Practice: the price.** A gradient, by central or by forward differences, has asked f 57 times. How many variables does f have?`,
    stub: `const myVariables = NaN; // your answer here
practice.gradientCost.check(myVariables);`,
    hints: [
      "For n variables, how often does each of the two methods ask? Which of them can have asked an odd number of times?",
      "2n is never odd, so these were forward differences.",
      "Forward differences ask n + 1 times.",
    ],
    solution: `const myVariables = 57 - 1;
practice.gradientCost.check(myVariables);`,
    check: numberCheck({
      accepts: (count) => count === 56,
      guesses: [
        {
          when: (count) => count === 28.5 || count === 29,
          outcome: "not yet",
          diagnosis: "central",
          says: "Central differences ask twice for each variable, so never 57 times.",
        },
        {
          when: (count) => count === 28,
          outcome: "not yet",
          diagnosis: "one-over",
          says: "Two for each of 28 variables make 56. Central differences do not use f(x) itself, so they do not ask once more.",
        },
        {
          when: (count) => count === 57,
          outcome: "almost",
          diagnosis: "one-each",
          says: "One for each variable is not all: forward differences also ask for f(x) itself, which they share.",
        },
        {
          when: (count) => count === 58,
          outcome: "almost",
          diagnosis: "added",
          says: "The right method, but the one question that they share is among the 57 already.",
        },
        {
          when: (count) => count === 114,
          outcome: "not yet",
          diagnosis: "turned-round",
          says: "That is how often a central gradient of 57 variables asks. Here 57 is the number of questions.",
        },
      ],
      otherwise:
        "For n variables central differences ask 2n times, forward ones n + 1 times. Which can be 57?",
      shows: () =>
        "57 is odd, so these were forward differences. 2n for central, n + 1 for forward: either way the price of a gradient grows with the number of variables. For a small function that is nothing; for a network with a million weights it is why notebook 07 looks for another way.",
    }),
  },
};

/** The slope at an angle, from the two slopes along the axes. */
function along([slope0, slope1]: readonly number[], angle: number): number {
  return slope0 * Math.cos(angle) + slope1 * Math.sin(angle);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
