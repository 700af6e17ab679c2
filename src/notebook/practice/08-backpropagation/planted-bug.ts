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

/** What the right backward pass is made of at the weights of the stub, and its four slopes. */
const pass = passAt(0.8, -0.3, 1.7, 0.4);

function passAt(w1: number, b1: number, w2: number, b2: number) {
  const first = Math.tanh(w1 * 0.5 + b1);
  const second = Math.tanh(w2 * first + b2);
  const sum2 = 2 * (second - 1) * (1 - second ** 2);
  const sum1 = sum2 * w2 * (1 - first ** 2);
  return { first, second, w2, sum1, sum2, slopes: [sum1 * 0.5, sum1, sum2 * first, sum2] };
}

/** Practice: find the mistake in a backward pass, with checkGradient. */
export const plantedBug: Exercise = {
  notebook: 8,
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
  check: (answer) => {
    const untouched = Array.isArray(answer) && typeof answer[0] === "function";
    if (answer === undefined || answer === null || untouched)
      return notAttempted("Hand the three to `checkGradient`, then run the cell again.");
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
      wrongSlopes(claimed) ??
      right(
        "Nothing had crashed, and three of the four slopes were right. The differences know nothing of the chain rule, so they point straight at the fourth: what counts for w2 is what goes into its unit, and not what comes out of it.",
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

/** Which of the slopes claimed are not the right ones, and what the planted one has become. */
function wrongSlopes(claimed: number[]): Verdict | undefined {
  const [w1, b1, w2, b2] = pass.slopes.map((slope, index) => same(claimed[index], slope));
  if (w1 && b1 && b2) {
    if (w2) return undefined;
    const known = mistakes.find(({ sign }) => same(claimed[2], sign));
    return known
      ? verdictOf(known)
      : almost("not-yet-right", "The right place. What is w2 multiplied by, in which sum?");
  }
  return w2
    ? almost(
        "others-changed",
        "That slope is mended. But now another is wrong that had been right: put it back.",
      )
    : notYet("others-changed", "Now another slope is wrong, too: put back what had been right.");
}

/** What may stand in place of the planted slope. */
// biome-ignore format: one mistake a line or two
const mistakes = [
  notYet("still-planted", 'That is the check, and it says "wrong". Show `myReport.weights` in a cell of its own: three slopes agree with the differences. Mend the fourth, and run this cell again.',
    pass.sum2 * pass.second),
  almost("nothing-multiplied", "The right place, but a factor is missing. What is w2 multiplied by?", pass.sum2),
  almost("weight-itself", "The right place. But w2 itself belongs to the way back to the first unit.",
    pass.sum2 * pass.w2),
  almost("input-of-the-first", "The right place. But 0.5 goes into the first unit. What goes into the second?",
    pass.sum2 * 0.5),
  almost("other-sum", "The factor is right, but w2 goes into the second sum.", pass.sum1 * pass.first),
];
