import {
  agree,
  almost,
  asNumbers,
  describe,
  type Exercise,
  notAttempted,
  notYet,
  right,
  type Value,
  type Verdict,
  verdictOf,
} from "../kit";

/** What the right backward pass is made of at the weights of the stub, its four slopes, and those with the mistake. */
const pass = passAt(0.8, -0.3, 1.7, 0.4);

function passAt(w1: number, b1: number, w2: number, b2: number) {
  const first = Math.tanh(w1 * 0.5 + b1);
  const second = Math.tanh(w2 * first + b2);
  const output = 2 * (first + second - 1);
  const [bend1, bend2] = [1 - first ** 2, 1 - second ** 2];
  const sum2 = output * bend2;
  const slopes = (sum1: number) => [sum1 * 0.5, sum1, sum2 * first, sum2];
  const planted = slopes(sum2 * w2 * bend1);
  return { w2, output, bend1, sum2, planted, slopes: slopes((output + sum2 * w2) * bend1) };
}

const untouched = notAttempted(
  'The report says "wrong". See in `myReport.weights` where, mend `slopesOfTwo`, then run the cell again.',
);

/** Practice: find the mistake in a backward pass, with checkGradient. */
export const plantedBug: Exercise = {
  notebook: 8,
  statement: `**Practice: find the bug.** Two tanh units in a row: an input of 0.5 goes into the first, and what comes out of it into the second. The
network's output is the sum of what comes out of both, and the loss is (output − 1)². The backward pass has one mistake. Show
\`myReport.weights\` in a cell of its own, and see which slopes differ from those measured. Then mend \`slopesOfTwo\`, until the verdict
is "right".`,
  stub: `function slopesOfTwo([w1, b1, w2, b2]: number[]): number[] { // your answer here: mend one line
  const first = Math.tanh(w1 * 0.5 + b1);
  const second = Math.tanh(w2 * first + b2);
  const outputSlope = 2 * (first + second - 1);
  const sumSlope2 = outputSlope * (1 - second ** 2);
  const sumSlope1 = sumSlope2 * w2 * (1 - first ** 2);
  return [sumSlope1 * 0.5, sumSlope1, sumSlope2 * first, sumSlope2];
}
const firstSays = ([w1, b1]: number[]) => Math.tanh(w1 * 0.5 + b1);
const lossOfTwo = (w: number[]) => (firstSays(w) + Math.tanh(w[2] * firstSays(w) + w[3]) - 1) ** 2;
const myReport = checkGradient(lossOfTwo, slopesOfTwo, [0.8, -0.3, 1.7, 0.4]);
practice.plantedBug.check(myReport);`,
  hints: [
    "Run `myReport.weights` in a cell of its own: for each weight, what is claimed, and what was measured?",
    "The slopes by w2 and b2 agree, those by w1 and b1 do not, and both are off by the same factor. What do these two share?",
    "Both are made from `sumSlope1`. What the first unit says goes to two places: where a signal branches, its paths add.",
    "One path leads through the second unit, `sumSlope2 * w2`; the other straight to the output, `outputSlope`. Both then share the slope of the first tanh.",
  ],
  uses: { checkGradient: "../src/gradient" },
  solution: `function slopesOfTwo([w1, b1, w2, b2]: number[]): number[] {
  const first = Math.tanh(w1 * 0.5 + b1);
  const second = Math.tanh(w2 * first + b2);
  const outputSlope = 2 * (first + second - 1);
  const sumSlope2 = outputSlope * (1 - second ** 2);
  const sumSlope1 = (outputSlope + sumSlope2 * w2) * (1 - first ** 2);
  return [sumSlope1 * 0.5, sumSlope1, sumSlope2 * first, sumSlope2];
}
const firstSays = ([w1, b1]: number[]) => Math.tanh(w1 * 0.5 + b1);
const lossOfTwo = (w: number[]) => (firstSays(w) + Math.tanh(w[2] * firstSays(w) + w[3]) - 1) ** 2;
const myReport = checkGradient(lossOfTwo, slopesOfTwo, [0.8, -0.3, 1.7, 0.4]);
practice.plantedBug.check(myReport);`,
  check: (answer) => {
    if (answer === undefined || answer === null) return untouched;
    const { weights } = answer as { weights?: unknown };
    const [claimed, measured] = ["claimed", "measured"].map((side) =>
      Array.isArray(weights) ? asNumbers(weights.map((weight) => weight[side])) : undefined,
    );
    if (claimed === undefined || measured === undefined)
      return notYet(
        "not-a-report",
        `The answer should be the whole report that \`checkGradient\` returns; this is ${describe(answer)}.`,
      );
    return (
      wrongReport(claimed, measured) ??
      (same(claimed, pass.planted) ? untouched : undefined) ??
      wrongSlopes(claimed) ??
      right(
        "Nothing had crashed, and half of the slopes were right. The differences know nothing of the chain rule, so they point straight at what the other two share: a unit that is heard in two places has two paths to the loss, and one had been forgotten.",
      )
    );
  },
};

/** Formulas agree to 1e-15, differences to 1e-9; the wrong slopes are 0.05 or more away. */
const same = (a: Value, b: Value) => agree(a, b, 1e-6);

/** What is wrong if the right check has not been made. */
function wrongReport(claimed: number[], measured: number[]): Verdict | undefined {
  if (!same(measured, pass.slopes))
    return notYet(
      "another-check",
      "What was measured is not the gradient of `lossOfTwo` at the weights of the stub. Leave these two as they are.",
    );
  if (agree(claimed, measured, 0))
    return notYet(
      "differences-twice",
      "Claimed and measured agree to the last bit: that compares the differences with themselves. Check `slopesOfTwo`.",
    );
  return undefined;
}

/** Which of the slopes claimed are not the right ones, and what the planted mistake has become. */
function wrongSlopes(claimed: number[]): Verdict | undefined {
  const [w1, b1, w2, b2] = pass.slopes.map((slope, index) => same(claimed[index], slope));
  const shared = same(claimed[0], claimed[1] * 0.5);
  if (w2 && b2 && shared) {
    if (w1 && b1) return undefined;
    const known = mistakes.find(({ sign }) => same(claimed[1], sign));
    return known
      ? verdictOf(known)
      : almost("not-yet-right", "The right place. Which ways lead from the first unit to the output?");
  }
  return b1
    ? almost(
        "others-changed",
        "The sum of the first unit is mended. But now another slope is wrong that had been right: put it back.",
      )
    : notYet("others-changed", "Now another slope is wrong, too: put back what had been right.");
}

const { w2, output, bend1, sum2 } = pass;

/** What may stand in place of the slope of the first sum. */
// biome-ignore format: one mistake a line or two
const mistakes = [
  almost("bend-forgotten", "The right place, and both paths. But both go through the first tanh: its slope multiplies their sum.",
    output + sum2 * w2 * bend1),
  almost("replaced", "The right place. But the path through the second unit is needed, too: add the two.",
    output * bend1),
  almost("averaged", "The right two paths. But paths add up; they are not averaged.",
    ((output + sum2 * w2) / 2) * bend1),
  almost("subtracted", "The right two paths, but one is taken away. Paths add.",
    (output - sum2 * w2) * bend1),
  almost("weight-on-both", "The right place. But the straight path does not pass w2.",
    (output + sum2) * w2 * bend1),
  almost("bend-of-the-second", "The right place. But the straight path does not pass the second tanh.",
    (sum2 + sum2 * w2) * bend1),
];
