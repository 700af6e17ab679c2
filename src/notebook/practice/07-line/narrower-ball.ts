import { almost, type Exercise, notYet, numberCheck } from "../kit";

/** Practice: the rate that makes a ball of noise a quarter as wide. */
export const narrowerBall: Exercise = {
  notebook: 7,
  statement: `**Practice: a narrower ball.** At rate 0.01, with one example at a time, drawn at random, a marble has come down and stays about 0.08
from the bottom of a round bowl. About which rate would keep it 0.02 from the bottom?`,
  stub: `const mySmallerRate = NaN; // your answer here
practice.narrowerBall.check(mySmallerRate);`,
  hints: [
    "The ball is to be a quarter as wide. How does its width go with the rate?",
    "With the root of the rate. Which factor has a quarter for its root?",
    "A sixteenth.",
  ],
  solution: `const mySmallerRate = 0.01 / 16;
practice.narrowerBall.check(mySmallerRate);`,
  check: numberCheck({
    // 0.0006 passes, rounded as it is; the nearest mistake is four times as large.
    accepts: 0.01 / 16,
    tolerance: 0.05,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("in-proportion", "The rate and the width do not go in proportion: with a quarter of the rate the ball is half as wide.", 0.0025),
      almost("root-of-the-factor", "The root is taken the wrong way: the width goes with the root of the rate, so the rate with the square of the width.",
        0.005),
      almost("factor", "That is how many times smaller the rate must be. Which rate is it?", [16, 1 / 16]),
      notYet("larger", "A larger rate makes a wider ball.", (rate) => rate > 0.01),
      notYet("the-same", "At that rate it stays 0.08 away.", 0.01),
    ],
    otherwise: "The width goes with the root of the rate: a quarter of it needs a sixteenth of the rate.",
    shows: () =>
      "A sixteenth of the rate, and sixteen times the steps to come down with it. That is why rates begin large and fall, or places are averaged.",
  }),
};
