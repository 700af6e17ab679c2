import { almost, type Exercise, notYet, numberCheck } from "../kit";

/** Practice: tell from the price of a gradient how many variables f has. */
export const gradientCost: Exercise = {
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
    accepts: 56,
    tolerance: 0,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      notYet("central", "Central differences ask twice for each variable, so never 57 times.", [28.5, 29]),
      notYet("one-over", "Two for each of 28 variables make 56. Central differences do not use f(x) itself, so they do not ask once more.",
        28),
      almost("one-each", "One for each variable is not all: forward differences also ask for f(x) itself, which they share.",
        57),
      almost("added", "The right method, but the one question that they share is among the 57 already.", 58),
      notYet("turned-round", "That is how often a central gradient of 57 variables asks. Here 57 is the number of questions.",
        114),
    ],
    otherwise: "For n variables central differences ask 2n times, forward ones n + 1 times. Which can be 57?",
    shows: () =>
      "57 is odd, so these were forward differences. 2n for central, n + 1 for forward: either way the price of a gradient grows with the number of variables. For a small function that is nothing; for a network with a million weights it is why notebook 08 looks for another way.",
  }),
};
