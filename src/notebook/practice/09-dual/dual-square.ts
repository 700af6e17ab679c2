import { almost, type Exercise, notYet, numberCheck } from "../kit";

/** Practice: the slope of the square of a dual number. */
export const dualSquare: Exercise = {
  notebook: 9,
  statement: `**Practice: a square.** Work out $(3 + 2\\varepsilon)^2$ by hand. Which number stands before $\\varepsilon$?`,
  stub: `const mySquareSlope = NaN; // your answer here
practice.dualSquare.check(mySquareSlope);`,
  hints: [
    "Multiply it out like any square: 3·3, twice 3·2ε, and 2ε·2ε.",
    "The last term has ε², which is 0. The middle one is all that has ε.",
  ],
  solution: `const mySquareSlope = 2 * 3 * 2;
practice.dualSquare.check(mySquareSlope);`,
  check: numberCheck({
    accepts: 12,
    tolerance: 0,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("slope-of-one", "That is 2 · 3, the slope of x² at 3. But this number moves by 2 for every ε, and its square twice as fast.", 6),
      notYet("squared-apart", "Each part is squared by itself. That leaves out the middle term, 2 · 3 · 2ε, and keeps one with ε², which is 0.", 4),
      almost("value", "That is the value, the part without ε.", 9),
      almost("kept-square", "The term with ε² is counted in. It is 0.", 16),
      almost("both-parts", "That is value and slope together. They stay apart.", [21, 13, 25]),
    ],
    otherwise: "Multiply it out: the part before ε comes from 3 · 2ε, twice.",
    shows: () =>
      "2 · 3 · 2: the slope of the square at 3, times the slope that came in. That is the chain rule, and nobody had to apply it.",
  }),
};
