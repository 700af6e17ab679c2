import { almost, type Exercise, near, notYet, numberCheck } from "../kit";

/** Practice: predict how long a numerical gradient of a million weights takes. */
export const numericalSeconds: Exercise = {
  notebook: 8,
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
    tolerance: 1e-3,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("one-loss-each", "That is one loss for each weight, the price of forward differences. Central ones take two.",
        1000),
      almost("milliseconds", "Those are the milliseconds.", 2e6),
      notYet("weights", "That is the number of weights. How many losses are needed for each, and how long do they take in seconds?",
        1e6),
      notYet("backpropagation", "Two losses are enough for backpropagation. Differences need two for every weight.",
        0.002),
      almost("minutes", "Those are the minutes.", near(2000 / 60, 0.02)),
      notYet("thousand", "A thousand times too short: a million weights, not a thousand.", 2),
    ],
    otherwise: "Two losses for each weight, a millisecond for each loss.",
    shows: () =>
      "Over half an hour for one step that backpropagation makes in less than two milliseconds. Nobody trains by differences; to check a few weights of a backward pass by them takes no time at all.",
  }),
};
