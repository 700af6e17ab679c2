/** Practice of notebook 01: slopes from values of a function. */
import type { Exercise } from "./exercise";
import { formula, functionCheck, type Mistake } from "./function-task";
import { near, numberCheck } from "./number-task";
import { agree, format } from "./values";

type RealFunction = (x: number) => number;
type Difference = readonly [f: RealFunction, x: number, h: number];

const backward = (f: RealFunction, x: number, h: number) => (f(x) - f(x - h)) / h;
const forward = (f: RealFunction, x: number, h: number) => (f(x + h) - f(x)) / h;
const central = (f: RealFunction, x: number, h: number) => (f(x + h) - f(x - h)) / (2 * h);

/** Not odd, not even, not quadratic: on such functions no two of the formulas agree. Steps large, for the same reason. */
const differences = (): Difference[] => [
  [formula("f(x) = x³", (x) => x ** 3), 2, 0.1],
  [formula("f(x) = sin x", Math.sin), 1, 0.5],
  [formula("f(x) = exp x", Math.exp), -0.5, 0.25],
  [formula("f(x) = 3x − 1/x", (x) => 3 * x - 1 / x), 1.5, 0.2],
];

/** Steps of 0.1 and more lose nothing to rounding (about 1e-15); the nearest wrong formula is 1e-3 away. */
const EXACT_FORMULA = 1e-9;

/** The right formula with a step of one's own: recognised by where f was evaluated. */
function ownStep(right: (...args: Difference) => number): Mistake<Difference> {
  return {
    outcome: "almost",
    diagnosis: "own-step",
    says: "The formula is right, but it takes a step of its own: use the `h` that is handed over, so that it can be varied.",
    happened: (calls) => {
      const steps = calls.map(({ args: [, x], visited }) =>
        Math.max(0, ...visited.map((point) => Math.abs(Number(point) - x))),
      );
      const followsH = calls.every(({ args }, index) =>
        close(steps[index] / args[2], steps[0] / calls[0].args[2]),
      );
      if (followsH || steps.includes(0)) return false;
      // The step is read back from x ± h, so for a small one it is itself rounded: 1e-4 allows for h down to 1e-8.
      return calls.every(
        ({ args: [f, x], result }, index) =>
          typeof result === "number" && agree(result, right(f, x, steps[index]), 1e-4),
      );
    },
  };
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.abs(b);
}

const parentheses = "Only the last term is divided: the whole difference belongs in parentheses.";

const stepIgnored = "It does not divide by the step: a difference of heights is not yet a slope.";

/** Shift-Tab in a cell shows these words. Written out, so that a cell knows the names without working out the checks. */
interface Exercises {
  /** Practice: the backward difference, the slope of f between x − h and x. */
  backwardDifference: Exercise;
  /** Practice: the central difference, the mean of the forward and the backward difference. */
  centralDifference: Exercise;
  /** Practice: the tangent, the straight line that touches the curve at a point. */
  tangentLine: Exercise;
  /** Practice: predict what the forward difference of x² gives at 3 with the step 0.1. */
  forwardOfSquare: Exercise;
}

export const slope: Exercises = {
  backwardDifference: {
    notebook: 1,
    statement: `**Practice: look back.** The forward difference looks from x to x + h. Write the *backward* difference:
the slope of the straight line through the curve at x − h and at x. Use the \`h\` you are given.`,
    stub: `function myBackward(f: (x: number) => number, x: number, h: number): number {
  return NaN; // your code here
}
practice.backwardDifference.check(myBackward);`,
    hints: [
      "A slope is a rise divided by a run. Which two heights of the curve are at the ends of this run?",
      "The run goes from x − h to x, so its length is h. The rise is the height at x minus the height at x − h.",
      "`(f(x) - f(x - h))` is the rise. Divide it by the run.",
    ],
    solution: `function myBackward(f: (x: number) => number, x: number, h: number): number {
  return (f(x) - f(x - h)) / h;
}
practice.backwardDifference.check(myBackward);`,
    check: functionCheck<Difference>({
      parameters: ["f", "x", "h"],
      cases: differences,
      expected: backward,
      tolerance: EXACT_FORMULA,
      isBlank: Number.isNaN,
      mistakes: [
        ownStep(backward),
        {
          outcome: "not yet",
          diagnosis: "forward",
          says: "This is the forward difference: it looks from x to x + h. Look to the other side.",
          gives: forward,
        },
        {
          outcome: "not yet",
          diagnosis: "minus-forward",
          says: "This is the forward difference with the sign turned round. Looking back means looking to x − h.",
          gives: (f, x, h) => -forward(f, x, h),
        },
        {
          outcome: "not yet",
          diagnosis: "central",
          says: "This is the central difference: it looks to both sides. The backward one starts at x itself and looks to the left only.",
          gives: central,
        },
        {
          outcome: "almost",
          diagnosis: "turned-round",
          says: "The sign is turned round: with the rise taken from right to left, the run would have to be −h.",
          gives: (f, x, h) => -backward(f, x, h),
        },
        {
          outcome: "not yet",
          diagnosis: "not-divided",
          says: stepIgnored,
          gives: (f, x, h) => f(x) - f(x - h),
        },
        {
          outcome: "almost",
          diagnosis: "divided-by-2h",
          says: "The rise is right, but from x − h to x the run is h, and not 2h.",
          gives: (f, x, h) => backward(f, x, h) / 2,
        },
        {
          outcome: "not yet",
          diagnosis: "parentheses",
          says: parentheses,
          gives: (f, x, h) => f(x) - f(x - h) / h,
        },
        {
          outcome: "not yet",
          diagnosis: "multiplied",
          says: "It multiplies by h where a slope divides by it.",
          gives: (f, x, h) => (f(x) - f(x - h)) * h,
        },
      ],
      shows: () => {
        const errors = [forward, backward].map((method) => format(method(cube, 2, 0.1) - 12, 3));
        return `A slope needs two values and their distance, on whichever side. On x³ at 2 with h = 0.1 the forward difference is off by ${errors[0]} and yours by ${errors[1]}: nearly the same error, with the other sign. The next exercise uses that.`;
      },
    }),
  },

  centralDifference: {
    notebook: 1,
    statement: `**Practice: meet in the middle.** The forward difference errs to one side, the backward one to the other.
Write the *central* difference as the mean of the two. (It can be made simpler: f(x) cancels.)`,
    stub: `function myCentral(f: (x: number) => number, x: number, h: number): number {
  return NaN; // your code here
}
practice.centralDifference.check(myCentral);`,
    hints: [
      "Write the forward and the backward difference side by side, add them, halve the sum.",
      "In the sum, f(x) appears once with a plus and once with a minus. What is left are the values at x + h and x − h.",
      "From x − h to x + h the run is 2h: divide `f(x + h) - f(x - h)` by it, and mind the parentheses.",
    ],
    solution: `function myCentral(f: (x: number) => number, x: number, h: number): number {
  return (f(x + h) - f(x - h)) / (2 * h);
}
practice.centralDifference.check(myCentral);`,
    check: functionCheck<Difference>({
      parameters: ["f", "x", "h"],
      cases: differences,
      expected: central,
      tolerance: EXACT_FORMULA,
      isBlank: Number.isNaN,
      mistakes: [
        ownStep(central),
        {
          outcome: "almost",
          diagnosis: "divided-by-h",
          says: "Twice too large: from x − h to x + h the run is 2h, but it is divided by h.",
          gives: (f, x, h) => 2 * central(f, x, h),
        },
        {
          outcome: "almost",
          diagnosis: "precedence",
          says: "`/ 2 * h` divides by 2 and then multiplies by h. Write `/ (2 * h)`.",
          gives: (f, x, h) => central(f, x, h) * h * h,
        },
        {
          outcome: "not yet",
          diagnosis: "parentheses",
          says: parentheses,
          gives: (f, x, h) => f(x + h) - f(x - h) / (2 * h),
        },
        {
          outcome: "not yet",
          diagnosis: "parentheses",
          says: `${parentheses} And 2h belongs in parentheses of its own.`,
          gives: (f, x, h) => f(x + h) - (f(x - h) / 2) * h,
        },
        {
          outcome: "almost",
          diagnosis: "half-of-one",
          says: "Only the backward difference is halved: the sum of the two belongs in parentheses.",
          gives: (f, x, h) => forward(f, x, h) + backward(f, x, h) / 2,
        },
        {
          outcome: "not yet",
          diagnosis: "forward",
          says: "This is the forward difference, one half of the answer. The mean needs the backward one as well.",
          gives: forward,
        },
        {
          outcome: "not yet",
          diagnosis: "backward",
          says: "This is the backward difference, one half of the answer. The mean needs the forward one as well.",
          gives: backward,
        },
        {
          outcome: "almost",
          diagnosis: "turned-round",
          says: "The sign is turned round: the value on the right, at x + h, comes first.",
          gives: (f, x, h) => -central(f, x, h),
        },
        {
          outcome: "not yet",
          diagnosis: "subtracted",
          says: "This is half the difference of forward and backward; a mean is half their sum.",
          gives: (f, x, h) => (forward(f, x, h) - backward(f, x, h)) / 2,
        },
        {
          outcome: "not yet",
          diagnosis: "not-divided",
          says: stepIgnored,
          gives: (f, x, h) => f(x + h) - f(x - h),
        },
        {
          outcome: "almost",
          diagnosis: "half-step",
          says: "A central difference, but it looks only h / 2 to each side. Look a whole h to the right and to the left.",
          gives: (f, x, h) => central(f, x, h / 2),
        },
      ],
      shows: () => {
        const errors = [forward, central].map((method) => format(method(cube, 2, 0.1) - 12, 2));
        return `Two errors of opposite sign cancel. On x³ at 2 with h = 0.1 the forward difference is off by ${errors[0]}, yours by ${errors[1]}, from two values each.`;
      },
    }),
  },

  tangentLine: {
    notebook: 1,
    statement: `**Practice: the tangent.** Write a function that returns a *function*: the straight line that touches the curve
of f at x = a. It goes through the point of the curve there, with the slope of the curve there. Any good
estimate of the slope will do.`,
    stub: `function myTangent(f: (x: number) => number, a: number): (x: number) => number {
  return (x) => NaN; // your code here
}
practice.tangentLine.check(myTangent);`,
    hints: [
      "A straight line is: a height where you start, plus slope times how far you have gone.",
      "Start at x = a: the height there is f(a), and at x you have gone x − a.",
      "First `const slope = (f(a + 1e-5) - f(a - 1e-5)) / 2e-5;`, then return `(x) => …` with height, slope and distance.",
    ],
    solution: `function myTangent(f: (x: number) => number, a: number): (x: number) => number {
  const h = 1e-5;
  const slope = (f(a + h) - f(a - h)) / (2 * h);
  return (x) => f(a) + slope * (x - a);
}
practice.tangentLine.check(myTangent);`,
    check: functionCheck<Tangent>({
      parameters: ["f", "a", "x"],
      cases: () => [
        [formula("f(x) = x³", cube), 1, 3],
        [formula("f(x) = sin x", Math.sin), 2, -1],
        [formula("f(x) = exp x", Math.exp), 0.5, 0.5],
        [formula("f(x) = x² − 5x", (x) => x ** 2 - 5 * x), -1, 2],
      ],
      call: (answer, [f, a, x]) => {
        const line = answer(f, a);
        return typeof line === "function" ? line(x) : new NoLine(line);
      },
      expected: (f, a, x) => f(a) + central(f, a, 1e-5) * (x - a),
      // A forward difference with the step 1e-4 is off by 1e-4·f″/2·|x − a|, here at most 6e-4 of a height of 7.
      tolerance: 1e-3,
      ownStep: true,
      isBlank: Number.isNaN,
      mistakes: [
        {
          outcome: "not yet",
          diagnosis: "not-a-line",
          says: "It returns a value where a function is asked for: return the line itself, `(x) => …`, so that it can be drawn.",
          happened: (calls) => calls.every(({ result }) => result instanceof NoLine),
        },
        {
          outcome: "not yet",
          diagnosis: "through-origin",
          says: "The slope is right, but the line starts at height 0: it has to go through the point of the curve, at height f(a).",
          gives: (f, a, x) => central(f, a, 1e-5) * (x - a),
        },
        {
          outcome: "not yet",
          diagnosis: "no-point",
          says: "The slope is right, but this line goes through the origin. A tangent goes through its point of the curve: how high is it there, and how far from there is x?",
          gives: (f, a, x) => central(f, a, 1e-5) * x,
        },
        {
          outcome: "almost",
          diagnosis: "not-shifted",
          says: "It multiplies the slope by x. What counts is how far x is from the point of contact: x − a.",
          gives: (f, a, x) => f(a) + central(f, a, 1e-5) * x,
        },
        {
          outcome: "not yet",
          diagnosis: "slope-elsewhere",
          says: "It takes the slope at x, which changes along the way. A tangent keeps the one slope it has at a.",
          gives: (f, a, x) => f(a) + central(f, x, 1e-5) * (x - a),
        },
        {
          outcome: "not yet",
          diagnosis: "the-curve",
          says: "This is the curve itself. The tangent is the straight line that agrees with it at a.",
          gives: (f, _a, x) => f(x),
        },
        {
          outcome: "not yet",
          diagnosis: "height-elsewhere",
          says: "It starts from the height at x. The line starts at the point of contact, at height f(a).",
          gives: (f, a, x) => f(x) + central(f, a, 1e-5) * (x - a),
        },
        {
          outcome: "almost",
          diagnosis: "wrong-way",
          says: "The line leans the wrong way: the distance from the point of contact is x − a, and not a − x.",
          gives: (f, a, x) => f(a) - central(f, a, 1e-5) * (x - a),
        },
        {
          outcome: "not yet",
          diagnosis: "flat",
          says: "The height at a is right, but the line lies flat. It has the slope that the curve has at a.",
          gives: (f, a) => f(a),
        },
        {
          outcome: "not yet",
          diagnosis: "only-slope",
          says: "This is the slope at a, the same number for every x. The line also has a height and moves along x.",
          gives: (f, a) => central(f, a, 1e-5),
        },
      ],
      shows: () => {
        const far = 2 ** 3 - (1 + 3 * 1);
        const near = 1.1 ** 3 - (1 + 3 * 0.1);
        return `One value and one slope describe the curve near a. The tangent of x³ at 1 misses the curve by ${format(far)} at x = 2, but only by ${format(near)} at x = 1.1: ten times closer, about a hundred times better.`;
      },
    }),
  },

  forwardOfSquare: {
    notebook: 1,
    statement: `**Practice: by hand.** For f(x) = x² at x = 3 the slope is 6. What does the *forward* difference give there
with h = 0.1? Work it out without running it.`,
    stub: `const myForward = NaN; // your answer here
practice.forwardOfSquare.check(myForward);`,
    hints: [
      "Put the numbers into (f(x + h) − f(x)) / h: you need 3.1² and 3².",
      "3.1² = 9.61 and 3² = 9. What is their difference, and what is it divided by?",
      "In letters: ((x + h)² − x²) / h = 2x + h. Put x = 3 and h = 0.1 in.",
    ],
    solution: `const myForward = 2 * 3 + 0.1;
practice.forwardOfSquare.check(myForward);`,
    check: numberCheck({
      // The answer is exact; only a division such as 0.61 / 0.1 may leave a last digit.
      accepts: near(6.1, 1e-9),
      guesses: [
        {
          when: near(6, 1e-9),
          outcome: "not yet",
          diagnosis: "exact-slope",
          says: "6 is the exact slope. With a step of 0.1 the forward difference misses it by a little.",
        },
        {
          when: near(5.9, 1e-9),
          outcome: "almost",
          diagnosis: "backward",
          says: "The right distance from 6, on the wrong side: that is the backward difference.",
        },
        {
          when: near(0.61, 1e-9),
          outcome: "almost",
          diagnosis: "not-divided",
          says: "That is the rise, 9.61 − 9. A slope is the rise divided by the run.",
        },
        {
          when: near(0.061, 1e-9),
          outcome: "almost",
          diagnosis: "multiplied",
          says: "The rise has been multiplied by h; divide by it.",
        },
        {
          when: near(3.05, 1e-9),
          outcome: "almost",
          diagnosis: "divided-by-2h",
          says: "The rise has been divided by 2h. That belongs to the central difference; here the run is h.",
        },
        {
          when: near(6.01, 1e-9),
          outcome: "almost",
          diagnosis: "squared-step",
          says: "The idea is right, but one power of h too many is left after the division: h² / h = h.",
        },
        {
          when: near(9.61, 1e-9),
          outcome: "not yet",
          diagnosis: "value",
          says: "That is the value f(3.1). Compare it with f(3), and divide by the run.",
        },
      ],
      otherwise: "Put the numbers into (f(x + h) − f(x)) / h: f(3.1), f(3), and the run between them.",
      shows: () =>
        "(x + h)² − x² = 2xh + h², so the forward difference of x² is 2x + h: off by exactly h. For h = 1e-4 at x = 2 that gives the 4.0001 that you have seen.",
    }),
  },
};

type Tangent = readonly [f: RealFunction, a: number, x: number];

/** Marks a result that should have been a function and was not. */
class NoLine {
  constructor(readonly instead: unknown) {}
}

function cube(x: number): number {
  return x ** 3;
}
