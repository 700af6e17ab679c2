/** Practice of notebook 07: backpropagation by hand, and how to check it. */
import type { Exercise } from "./exercise";
import { functionCheck } from "./function-task";
import { near, numberCheck } from "./number-task";
import { agree, asNumbers, readVector } from "./values";

type Pass = readonly [weights: number[], input: number, target: number];
type Pair = readonly [first: number[], second: number[]];

/** The backward pass of a network of one unit, each factor of which can be had wrong. */
function backward(
  [w1, b1, w2, b2]: readonly number[],
  input: number,
  target: number,
  wrong: { two?: number; into?: "w1"; slope?: (hidden: number, sum: number) => number } = {},
): number[] {
  const sum = w1 * input + b1;
  const hidden = Math.tanh(sum);
  const dOutput = (wrong.two ?? 2) * (w2 * hidden + b2 - target);
  const dHidden = dOutput * (wrong.into === "w1" ? w1 : w2);
  const dSum = dHidden * (wrong.slope ?? ((y: number) => 1 - y * y))(hidden, sum);
  return [dSum * input, dSum, dOutput * hidden, dOutput];
}

/** The mistake that the stub has. */
const planted = (hidden: number) => 1 - hidden;

const difference = (a: readonly number[], b: readonly number[]) => a.map((entry, index) => entry - b[index]);
const length = (a: readonly number[]) => Math.hypot(...a);
const sizes = (a: readonly number[], b: readonly number[]) => length(a) + length(b);

/** Shift-Tab in a cell shows these words. Written out, so that a cell knows the names without working out the checks. */
interface Exercises {
  /** Practice: find the mistake in a backward pass. */
  plantedBug: Exercise;
  /** Practice: the relative error of two gradients, which is 0 when both are zero. */
  relativeError: Exercise;
  /** Practice: predict how many losses a numerical gradient of a small network takes. */
  lossesPerStep: Exercise;
  /** Practice: predict how long a numerical gradient of a million weights takes. */
  numericalSeconds: Exercise;
}

export const backpropagation: Exercises = {
  plantedBug: {
    notebook: 7,
    statement: `**Practice: find the bug.** One input, one tanh unit, one output: the loss is (output − target)². This backward pass should return
its gradient by w1, b1, w2 and b2, in that order. One line is wrong. Which of the four slopes does a gradient check complain about? Mend that line.`,
    stub: `function mySlopes([w1, b1, w2, b2]: number[], input: number, target: number): ArrayLike<number> {
  // your code here: one of these lines is wrong
  const hidden = Math.tanh(w1 * input + b1);
  const output = w2 * hidden + b2;
  const dOutput = 2 * (output - target);
  const dHidden = dOutput * w2;
  const dSum = dHidden * (1 - hidden);
  return [dSum * input, dSum, dOutput * hidden, dOutput];
}
practice.plantedBug.check(mySlopes);`,
    hints: [
      "Compare with `gradient`: the slopes by w2 and b2 are right, those by w1 and b1 are not. What do only these two go through?",
      "They go through the tanh. Each line multiplies by the slope of one step: which one stands for the tanh?",
      "The derivative of y = tanh(s) is 1 − y².",
    ],
    solution: `function mySlopes([w1, b1, w2, b2]: number[], input: number, target: number): ArrayLike<number> {
  const hidden = Math.tanh(w1 * input + b1);
  const output = w2 * hidden + b2;
  const dOutput = 2 * (output - target);
  const dHidden = dOutput * w2;
  const dSum = dHidden * (1 - hidden ** 2);
  return [dSum * input, dSum, dOutput * hidden, dOutput];
}
practice.plantedBug.check(mySlopes);`,
    check: functionCheck<Pass>({
      parameters: ["weights", "input", "target"],
      cases: () => [
        [[0.8, -0.3, 1.7, 0.4], 1.5, -1],
        [[-1.2, 0.6, 0.9, -0.5], 0.7, 2],
        [[0.4, 0.9, -2.1, 1.1], -1.3, 0.5],
      ],
      expected: (weights, input, target) => backward(weights, input, target),
      read: readVector,
      // Exact formulas agree to 1e-15, central differences to 1e-9; the wrong formulas are 0.05 or more away.
      tolerance: 1e-6,
      start: "One of its lines is wrong. Mend it, then run the cell again.",
      isBlank: (result, [weights, input, target]) =>
        agree(asNumbers(result) ?? [], backward(weights, input, target, { slope: planted }), 1e-12),
      mistakes: [
        {
          outcome: "not yet",
          diagnosis: "still-planted",
          says: "The slopes are the same as before: the planted mistake is still there.",
          gives: (weights, input, target) => backward(weights, input, target, { slope: planted }),
        },
        {
          outcome: "almost",
          diagnosis: "square-outside",
          says: "The right line, but (1 − y)² is not 1 − y²: square the tanh alone.",
          gives: (weights, input, target) =>
            backward(weights, input, target, { slope: (hidden) => (1 - hidden) ** 2 }),
        },
        {
          outcome: "almost",
          diagnosis: "tanh-twice",
          says: "The formula is right, but `hidden` is the tanh already: take its square as it is.",
          gives: (weights, input, target) =>
            backward(weights, input, target, { slope: (hidden) => 1 - Math.tanh(hidden) ** 2 }),
        },
        {
          outcome: "not yet",
          diagnosis: "sign-turned",
          says: "The planted mistake is still there, and now every sign is turned round: the slopes by w2 and b2 had been right.",
          gives: (weights, input, target) => backward(weights, input, target, { slope: planted, two: -2 }),
        },
        {
          outcome: "not yet",
          diagnosis: "derivative-forgotten",
          says: "Now the slope of the tanh is missing altogether: the slopes by w1 and b1 go through it.",
          gives: (weights, input, target) => backward(weights, input, target, { slope: () => 1 }),
        },
        {
          outcome: "almost",
          diagnosis: "sum-for-hidden",
          says: "The formula is right, but y in 1 − y² is the value of the tanh, `hidden`, and not what goes into it.",
          gives: (weights, input, target) =>
            backward(weights, input, target, { slope: (_hidden, sum) => 1 - sum ** 2 }),
        },
        {
          outcome: "almost",
          diagnosis: "plus",
          says: "The right line, but a tanh is never steeper than 1: 1 minus the square.",
          gives: (weights, input, target) =>
            backward(weights, input, target, { slope: (hidden) => 1 + hidden ** 2 }),
        },
        {
          outcome: "not yet",
          diagnosis: "logistic",
          says: "y·(1 − y) is the derivative of another function, the logistic one. This is a tanh.",
          gives: (weights, input, target) =>
            backward(weights, input, target, { slope: (hidden) => hidden * (1 - hidden) }),
        },
        {
          outcome: "not yet",
          diagnosis: "two-dropped",
          says: "The planted mistake is still there, and now the 2 of the square is gone as well: the slopes by w2 and b2 had been right.",
          gives: (weights, input, target) => backward(weights, input, target, { slope: planted, two: 1 }),
        },
        {
          outcome: "almost",
          diagnosis: "mended-but-halved",
          says: "The tanh is mended, but every slope is now half as large as it should be: the derivative of a square has a 2.",
          gives: (weights, input, target) => backward(weights, input, target, { two: 1 }),
        },
        {
          outcome: "not yet",
          diagnosis: "wrong-weight",
          says: "The planted mistake is still there, and from the output back to the hidden unit the way goes through w2.",
          gives: (weights, input, target) => backward(weights, input, target, { slope: planted, into: "w1" }),
        },
        {
          outcome: "almost",
          diagnosis: "bias-left",
          says: "The slope by w1 is mended, the one by b1 not yet: both go through the tanh.",
          gives: (weights, input, target) => {
            const [, b1] = backward(weights, input, target, { slope: planted });
            const [w1, , w2, b2] = backward(weights, input, target);
            return [w1, b1, w2, b2];
          },
        },
        {
          outcome: "almost",
          diagnosis: "order",
          says: "The slopes are right, but not in the order w1, b1, w2, b2.",
          gives: (weights, input, target) => {
            const [w1, b1, w2, b2] = backward(weights, input, target);
            return [w1, w2, b1, b2];
          },
        },
        {
          outcome: "almost",
          diagnosis: "descent-direction",
          says: "The tanh is mended, but every sign is turned round: a gradient points uphill; the minus belongs to the step.",
          gives: (weights, input, target) => backward(weights, input, target).map((slope) => -slope),
        },
      ],
      shows: () =>
        "Two of four slopes were right, and training with such a gradient would even have made the loss smaller, only not as it should. A bug like this shows in no crash: a gradient check finds it, and says in which weights.",
    }),
  },

  relativeError: {
    notebook: 7,
    statement: `**Practice: the check itself.** Write the relative error of two gradients: ‖a − b‖ / (‖a‖ + ‖b‖), where ‖a‖ is the length of a. Two
gradients that are both zero agree: return 0 for them.`,
    stub: `function myRelativeError(a: number[], b: number[]): number {
  return NaN; // your code here
}
practice.relativeError.check(myRelativeError);`,
    hints: [
      "Three lengths: of a, of b, and of their difference. `Math.hypot(...a)` is the first.",
      "`a.map((entry, index) => entry - b[index])` is the difference.",
      "0 / 0 is NaN, and NaN is not below 1e-7: look at the denominator before you divide.",
    ],
    solution: `function myRelativeError(a: number[], b: number[]): number {
  const difference = a.map((entry, index) => entry - b[index]);
  const size = Math.hypot(...a) + Math.hypot(...b);
  return size === 0 ? 0 : Math.hypot(...difference) / size;
}
practice.relativeError.check(myRelativeError);`,
    check: functionCheck<Pair>({
      parameters: ["a", "b"],
      cases: () => [
        [
          [3, 4],
          [3, 4.1],
        ],
        [
          [1, -2, 5],
          [-1, -2, 4],
        ],
        [
          [2e-9, -1e-9],
          [2e-9, 1e-9],
        ],
        [
          [0, 0],
          [0.5, 0],
        ],
        [
          [0, 0],
          [0, 0],
        ],
        [
          [700, -300],
          [700, -300],
        ],
      ],
      expected: relative,
      // A few roundings: about 1e-15.
      tolerance: 1e-9,
      isBlank: Number.isNaN,
      mistakes: [
        {
          outcome: "almost",
          diagnosis: "nan-at-zero",
          says: "Right, but for two zero gradients it is 0 / 0, which is NaN, and a check that asks whether it is below 1e-7 fails.",
          gives: (a, b) => length(difference(a, b)) / sizes(a, b),
        },
        {
          outcome: "almost",
          diagnosis: "one-at-zero",
          says: "For two zero gradients it reports the worst error there is. They agree: return 0.",
          gives: (a, b) => (sizes(a, b) === 0 ? 1 : relative(a, b)),
        },
        {
          outcome: "almost",
          diagnosis: "zero-agrees",
          says: "A gradient of zero is taken to agree with anything. Return 0 only where both are zero.",
          gives: (a, b) => (length(a) === 0 || length(b) === 0 ? 0 : relative(a, b)),
        },
        {
          outcome: "almost",
          diagnosis: "padded",
          says: "A small number added below keeps 0 / 0 away, but also makes tiny gradients seem to agree that do not. Ask whether the denominator is 0 instead.",
          happened: (calls) => {
            const values = calls.map(({ result }) => Number(result));
            const [first, second, tiny, , zero] = calls.map(({ expected }) => Number(expected));
            // A padding of 1e-4 and less; above 1e-15 it shows in the gradients of 1e-9.
            return (
              Math.abs(values[0] / first - 1) < 1e-4 &&
              Math.abs(values[1] / second - 1) < 1e-4 &&
              values[2] < tiny * (1 - 1e-7) &&
              values[4] === zero
            );
          },
        },
        {
          outcome: "not yet",
          diagnosis: "absolute",
          says: "That is the absolute error. Whether 1e-6 is much depends on how long the gradients are: divide by their lengths.",
          gives: (a, b) => length(difference(a, b)),
        },
        {
          outcome: "almost",
          diagnosis: "squares",
          says: "It uses the squares of the lengths: take the roots, or an error of 1e-4 passes for 1e-8.",
          gives: (a, b) =>
            sizes(a, b) === 0 ? 0 : length(difference(a, b)) ** 2 / (length(a) ** 2 + length(b) ** 2),
        },
        {
          outcome: "almost",
          diagnosis: "larger-of-two",
          says: "It divides by the larger of the two lengths. That is in use too; here it is their sum, so that the result is never above 1.",
          gives: (a, b) =>
            sizes(a, b) === 0 ? 0 : length(difference(a, b)) / Math.max(length(a), length(b)),
        },
        {
          outcome: "almost",
          diagnosis: "first-only",
          says: "It divides by the length of a alone, and so by 0 where only a is zero.",
          gives: (a, b) => (length(difference(a, b)) === 0 ? 0 : length(difference(a, b)) / length(a)),
        },
        {
          outcome: "almost",
          diagnosis: "second-only",
          says: "It divides by the length of b alone. Divide by the sum of both, so that neither is preferred.",
          gives: (a, b) => (length(difference(a, b)) === 0 ? 0 : length(difference(a, b)) / length(b)),
        },
        {
          outcome: "not yet",
          diagnosis: "lengths-compared",
          says: "It compares the lengths. Two gradients of the same length can point in opposite directions: take the length of the difference.",
          gives: (a, b) => (sizes(a, b) === 0 ? 0 : Math.abs(length(a) - length(b)) / sizes(a, b)),
        },
        {
          outcome: "almost",
          diagnosis: "sizes-added",
          says: "It adds up the sizes of the entries. The length of a vector is the root of the sum of the squares.",
          gives: (a, b) => {
            const size = (x: readonly number[]) => x.reduce((sum, entry) => sum + Math.abs(entry), 0);
            return sizes(a, b) === 0 ? 0 : size(difference(a, b)) / (size(a) + size(b));
          },
        },
      ],
      shows: () =>
        "From 0, the same, to 1, opposite, whatever the scale of the gradients. And two gradients that are both zero raise no false alarm.",
    }),
  },

  lossesPerStep: {
    notebook: 7,
    statement: `**Practice: the price of a step.** A network has 2 inputs, 8 tanh units and 1 output; every unit and the output have a bias. How many
losses does one gradient by central differences take?`,
    stub: `const myLosses = NaN; // your answer here
practice.lossesPerStep.check(myLosses);`,
    hints: [
      "First count the weights. Into each tanh unit go 2 weights and a bias; how many is that for 8 units?",
      "24 into the units; into the output 8 weights and a bias. Together 33.",
      "Two losses for each of the 33 weights.",
    ],
    solution: `const myLosses = 2 * (8 * (2 + 1) + (8 + 1));
practice.lossesPerStep.check(myLosses);`,
    check: numberCheck({
      accepts: (count) => count === 66,
      guesses: [
        {
          when: (count) => count === 33,
          outcome: "almost",
          diagnosis: "weights",
          says: "That is the number of weights. Each takes two losses.",
        },
        {
          when: (count) => count === 34,
          outcome: "almost",
          diagnosis: "forward",
          says: "That is the price with forward differences, n + 1; or of central ones for the smaller network above, with 4 units.",
        },
        {
          when: (count) => count === 67,
          outcome: "almost",
          diagnosis: "one-too-many",
          says: "One too many: a central difference does not need the loss in the middle. (`gradientDescent` asks for it once more, to record the value.)",
        },
        {
          when: (count) => count === 48 || count === 24,
          outcome: "not yet",
          diagnosis: "no-biases",
          says: "The biases are missing: 8 in the units and 1 at the output. They are weights, too.",
        },
        {
          when: (count) => count === 64 || count === 50,
          outcome: "almost",
          diagnosis: "bias-missing",
          says: "Some biases are missing: every one of the 8 units has one, and so has the output.",
        },
        {
          when: (count) => count === 2,
          outcome: "not yet",
          diagnosis: "backpropagation",
          says: "That is about the price of backpropagation. By differences every weight has to be moved on its own.",
        },
        {
          when: (count) => count === 22 || count === 11,
          outcome: "not yet",
          diagnosis: "units",
          says: "That counts units. What is moved are the weights between them, and the biases.",
        },
      ],
      otherwise:
        "Count the weights and biases, first into the units and then into the output, and take two losses for each.",
      shows: () =>
        "2n losses for n weights, against about the price of two for backpropagation: here 33 times as much, and the factor grows with the network.",
    }),
  },

  numericalSeconds: {
    notebook: 7,
    statement: `**Practice: a larger network.** A network has a million weights, and one loss takes a millisecond. How many *seconds* does one gradient by
central differences take?`,
    stub: `const mySeconds = NaN; // your answer here
practice.numericalSeconds.check(mySeconds);`,
    hints: [
      "How many losses does the gradient take?",
      "Two million losses of one millisecond each.",
      "Two million milliseconds; a second has a thousand.",
    ],
    solution: `const mySeconds = (2 * 1e6) / 1000;
practice.numericalSeconds.check(mySeconds);`,
    check: numberCheck({
      accepts: near(2000, 1e-6),
      guesses: [
        {
          when: near(1000, 1e-3),
          outcome: "almost",
          diagnosis: "one-loss-each",
          says: "That is one loss for each weight, the price of forward differences. Central ones take two.",
        },
        {
          when: near(2e6, 1e-3),
          outcome: "almost",
          diagnosis: "milliseconds",
          says: "Those are the milliseconds.",
        },
        {
          when: near(1e6, 1e-3),
          outcome: "not yet",
          diagnosis: "weights",
          says: "That is the number of weights. How many losses are needed for each, and how long do they take in seconds?",
        },
        {
          when: near(0.002, 1e-3),
          outcome: "not yet",
          diagnosis: "backpropagation",
          says: "That is what backpropagation takes, about two losses. Differences need two for every weight.",
        },
        {
          when: near(2000 / 60, 0.02),
          outcome: "almost",
          diagnosis: "minutes",
          says: "Those are the minutes.",
        },
        {
          when: near(2, 1e-3),
          outcome: "not yet",
          diagnosis: "thousand",
          says: "A thousand times too short: a million weights, not a thousand.",
        },
      ],
      otherwise: "Two losses for each weight, a millisecond for each loss.",
      shows: () =>
        "Over half an hour for one step that backpropagation makes in about two milliseconds. Nobody trains by differences; to check a few weights of a backward pass by them takes no time at all.",
    }),
  },
};

function relative(a: readonly number[], b: readonly number[]): number {
  return sizes(a, b) === 0 ? 0 : length(difference(a, b)) / sizes(a, b);
}
