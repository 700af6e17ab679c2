import { almost, type Exercise, notYet, numberCheck } from "../kit";

/** Practice: how many small steps look at as many examples as some large ones. */
export const sameExamples: Exercise = {
  notebook: 7,
  statement: `**Practice: a fair race.** One marble takes 1500 steps with batches of 32 examples. Another uses batches of 8. How many steps may it
take, if both are to look at the same number of examples?`,
  stub: `const mySteps = NaN; // your answer here
practice.sameExamples.check(mySteps);`,
  hints: [
    "How many examples has the first one looked at?",
    "1500 times 32. Each step of the other looks at 8 of them.",
  ],
  solution: `const mySteps = (1500 * 32) / 8;
practice.sameExamples.check(mySteps);`,
  check: numberCheck({
    accepts: 6000,
    tolerance: 0,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("examples", "That is the number of examples that both look at. How many steps of 8 are they?", 48_000),
      almost("wrong-way", "The other way round: a step with a smaller batch costs less, so it may take more of them.", 375),
      notYet("same-steps", "With as many steps it would look at a quarter of the examples.", 1500),
      notYet("factor", "That is by how much the batches differ. How many steps are that?", [4, 0.25]),
      almost("one-batch-too-few", "That is by how many steps it is ahead. How many are there in all?", 4500),
    ],
    otherwise: "Count the examples: steps times batch size must be the same for both.",
    shows: () =>
      "Four times as many steps for the same price. Whether they are worth it depends on how far the bottom is: far out they are, close to it their noise costs what they gain.",
  }),
};
