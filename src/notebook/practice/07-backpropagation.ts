/** Practice of notebook 07: backpropagation by hand, and how to check it. */
import { almost, type Exercise, notYet, type Verdict } from "./exercise";
import { functionCheck } from "./function-task";
import { near, numberCheck } from "./number-task";
import { agree, asNumbers, describe, type Value } from "./values";

type Pair = readonly [first: number[], second: number[]];

/** The weights at which `plantedBug` is checked. */
const at = [0.8, -0.3, 1.7, 0.4];

/** What the right backward pass of `plantedBug` is made of, there, and its four slopes. */
function inARow([w1, b1, w2, b2]: readonly number[]) {
  const first = Math.tanh(w1 * 0.5 + b1);
  const second = Math.tanh(w2 * first + b2);
  const sum2 = 2 * (second - 1) * (1 - second ** 2);
  const sum1 = sum2 * w2 * (1 - first ** 2);
  return { first, second, w2, sum1, sum2, slopes: [sum1 * 0.5, sum1, sum2 * first, sum2] };
}

const difference = (a: readonly number[], b: readonly number[]) => a.map((entry, index) => entry - b[index]);
const length = (a: readonly number[]) => Math.hypot(...a);
const sizes = (a: readonly number[], b: readonly number[]) => length(a) + length(b);

/** Shift-Tab in a cell shows these words. Written out, so that a cell knows the names without working out the checks. */
interface Exercises {
  /** Practice: find the mistake in a backward pass, with checkGradient. */
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
    statement: `**Practice: find the bug.** Two tanh units in a row: an input of 0.5 goes into the first, what that says into the second, and the
loss is (second − 1)². One of the four slopes is wrong. Do not trust your eyes: hand the loss, the slopes and the weights to
\`checkGradient\`, and let its report, weight by weight, tell which one. Then mend that slope, and check again.`,
    stub: `function slopesOfTwo([w1, b1, w2, b2]: number[]): number[] {
  const first = Math.tanh(w1 * 0.5 + b1);
  const second = Math.tanh(w2 * first + b2);
  const sumSlope2 = 2 * (second - 1) * (1 - second ** 2);
  const sumSlope1 = sumSlope2 * w2 * (1 - first ** 2);
  return [sumSlope1 * 0.5, sumSlope1, sumSlope2 * second, sumSlope2];
}
const lossOfTwo = ([w1, b1, w2, b2]: number[]) => (Math.tanh(w2 * Math.tanh(w1 * 0.5 + b1) + b2) - 1) ** 2;
const myReport = [lossOfTwo, slopesOfTwo, [0.8, -0.3, 1.7, 0.4]]; // your answer here: checkGradient's report
practice.plantedBug.check(myReport);`,
    hints: [
      "`checkGradient(lossOfTwo, slopesOfTwo, [0.8, -0.3, 1.7, 0.4])` is the report. Then look at `myReport.weights` in a cell of its own: what is claimed, and what was measured?",
      "The slopes by w1, b1 and b2 agree, the one by w2 does not. So both sums are right, and only what stands beside the second one can be wrong.",
      "The slope by a weight is the slope of the sum that it goes into, times what it is multiplied by there. w2 is multiplied by `first`.",
    ],
    uses: { checkGradient: "../src/gradient" },
    solution: `function slopesOfTwo([w1, b1, w2, b2]: number[]): number[] {
  const first = Math.tanh(w1 * 0.5 + b1);
  const second = Math.tanh(w2 * first + b2);
  const sumSlope2 = 2 * (second - 1) * (1 - second ** 2);
  const sumSlope1 = sumSlope2 * w2 * (1 - first ** 2);
  return [sumSlope1 * 0.5, sumSlope1, sumSlope2 * first, sumSlope2];
}
const lossOfTwo = ([w1, b1, w2, b2]: number[]) => (Math.tanh(w2 * Math.tanh(w1 * 0.5 + b1) + b2) - 1) ** 2;
const myReport = checkGradient(lossOfTwo, slopesOfTwo, [0.8, -0.3, 1.7, 0.4]);
practice.plantedBug.check(myReport);`,
    check: checkReport,
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
        // An entry of 0 in both is 0 / 0, unless somebody has seen to it.
        ...[0, Number.NaN].map((agreed) => ({
          outcome: "not yet" as const,
          diagnosis: "by-entry",
          says: "It takes the mean of the relative errors of the entries. An entry near 0 then counts as much as the largest one: take the length of the difference first, and divide once.",
          gives: (a: readonly number[], b: readonly number[]) => byEntry(a, b, agreed),
        })),
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
          when: (count) => count === 32,
          outcome: "not yet",
          diagnosis: "too-few",
          says: "Too few, however counted: the output has weights and a bias, too, and each of them takes two losses.",
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
          says: "That would do for backpropagation. By differences every weight has to be moved on its own.",
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
        "2n losses for n weights, against less than two for backpropagation: here more than 33 times as much, and the factor grows with the network.",
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
          says: "Two losses are enough for backpropagation. Differences need two for every weight.",
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
        "Over half an hour for one step that backpropagation makes in less than two milliseconds. Nobody trains by differences; to check a few weights of a backward pass by them takes no time at all.",
    }),
  },
};

function relative(a: readonly number[], b: readonly number[]): number {
  return sizes(a, b) === 0 ? 0 : length(difference(a, b)) / sizes(a, b);
}

/** The mean of the relative errors of the entries; `agreed` where both are 0. */
function byEntry(a: readonly number[], b: readonly number[], agreed: number): number {
  const errors = a.map((entry, index) => {
    const size = Math.abs(entry) + Math.abs(b[index]);
    return size === 0 ? agreed : Math.abs(entry - b[index]) / size;
  });
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

/** Looks at a report of `checkGradient`: was it the right check, and are the slopes claimed the right ones? */
function checkReport(answer: unknown): Verdict {
  const untouched = Array.isArray(answer) && typeof answer[0] === "function";
  if (answer === undefined || answer === null || untouched)
    return {
      outcome: "not attempted",
      diagnosis: "not-attempted",
      says: "Hand the three to `checkGradient`, then run the cell again.",
    };
  const { weights } = answer as { weights?: { claimed: unknown; measured: unknown }[] };
  const [claimed, measured] = (["claimed", "measured"] as const).map((side) =>
    Array.isArray(weights) ? asNumbers(weights.map((weight) => weight[side])) : undefined,
  );
  if (claimed === undefined || measured === undefined)
    return notYet(
      "not-a-report",
      `The answer should be the whole report that \`checkGradient\` returns; this is ${describe(answer)}.`,
    );
  const { first, second, w2, sum1, sum2, slopes } = inARow(at);
  // Formulas agree to 1e-15, differences to 1e-9; the wrong slopes are 0.05 or more away.
  const same = (a: Value, b: Value) => agree(a, b, 1e-6);
  if (!same(measured, slopes))
    return notYet(
      "another-check",
      "What was measured is not the gradient of `lossOfTwo` at the weights of the stub. Leave these two as they are.",
    );
  if (agree(claimed, measured, 0))
    return notYet(
      "differences-twice",
      "Claimed and measured agree to the last bit: that compares the differences with themselves. Check `slopesOfTwo`.",
    );
  const [w1Right, b1Right, w2Right, b2Right] = slopes.map((slope, index) => same(claimed[index], slope));
  if (w1Right && b1Right && w2Right && b2Right)
    return {
      outcome: "right",
      diagnosis: "right",
      says: "Nothing had crashed, and three of the four slopes were right. The differences know nothing of the chain rule, so they point straight at the fourth: what counts for w2 is what goes into its unit, and not what comes out of it.",
    };
  if (!w1Right || !b1Right || !b2Right)
    return w2Right
      ? almost(
          "others-changed",
          "That slope is mended. But now another is wrong that had been right: put it back.",
        )
      : notYet("others-changed", "Now another slope is wrong, too: put back what had been right.");
  const guesses: readonly [slope: number, verdict: Verdict][] = [
    [
      sum2 * second,
      notYet(
        "still-planted",
        'That is the check, and it says "wrong". Show `myReport.weights` in a cell of its own: three slopes agree with the differences. Mend the fourth, and run this cell again.',
      ),
    ],
    [
      sum2,
      almost("nothing-multiplied", "The right place, but a factor is missing. What is w2 multiplied by?"),
    ],
    [
      sum2 * w2,
      almost("weight-itself", "The right place. But w2 itself belongs to the way back to the first unit."),
    ],
    [
      sum2 * 0.5,
      almost(
        "input-of-the-first",
        "The right place. But 0.5 goes into the first unit. What goes into the second?",
      ),
    ],
    [sum1 * first, almost("other-sum", "The factor is right, but w2 goes into the second sum.")],
  ];
  const known = guesses.find(([slope]) => same(claimed[2], slope));
  return known?.[1] ?? almost("not-yet-right", "The right place. What is w2 multiplied by, in which sum?");
}
