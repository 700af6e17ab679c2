import { almost, type Exercise, notYet, numberCheck } from "../kit";

/** Practice: find the learning rate that reaches the bottom of the bowl in one step. */
export const oneStepRate: Exercise = {
  notebook: 4,
  statement: `**Practice: in one step.** On the bowl $f(x) = x_0^2 + x_1^2$, which learning rate takes the marble to the bottom in a single step, from
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
    accepts: 0.5,
    tolerance: 1e-9,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      notYet("across", "With rate 1 a step ends at x − 2x = −x: just as high, on the other side of the bowl, to and fro for ever.",
        1),
      notYet("curvature", "2 is the factor in the gradient 2x. The rate has to undo it.", 2),
      notYet("half-way", "A quarter takes the marble half of the way: x − 0.25 · 2x = x / 2.", 0.25),
      almost("sign", "The size is right. The minus is already in the step, x − rate · gradient.", -0.5),
      notYet("zero", "With rate 0 the marble stays where it is.", 0),
      notYet("too-short", "Such a step ends before the bottom: a factor 1 − 2·rate of the way is left. Which rate leaves nothing?",
        (rate) => rate > 0 && rate < 0.5),
      notYet("too-far", "Such a step goes past the bottom, and ends on the other side.",
        (rate) => rate > 0.5 && rate < 1),
      notYet("away", "Such a step goes so far past the bottom that it ends higher than it began.",
        (rate) => rate > 1),
    ],
    otherwise: "One step ends at x − rate · 2x. When is that zero?",
    shows: () =>
      "(1 − 2·rate)·x is zero for rate 1/2, wherever x is: one over the curvature, which is 2 here. Notebook 05 makes a rule of it.",
  }),
};
