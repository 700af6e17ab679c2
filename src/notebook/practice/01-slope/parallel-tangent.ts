import { almost, type Exercise, notYet, numberCheck } from "../kit";

/** Practice: find where the tangent of x² is parallel to a secant. */
export const parallelTangent: Exercise = {
  notebook: 1,
  statement: `**Practice: where is it parallel?** A secant of $y = x^2$ goes through the points at $x = 1$ and at $x = 4$. At which x
does the tangent have the same slope?`,
  stub: `const myParallel = NaN; // your answer here
practice.parallelTangent.check(myParallel);`,
  hints: [
    "First the slope of the secant: a rise over a run, from (1, 1) to (4, 16).",
    "It is 15 / 3 = 5. On this curve the tangent at x has slope 2x.",
    "Solve 2x = 5. Where does the answer lie between 1 and 4?",
  ],
  solution: `const myParallel = (4 ** 2 - 1 ** 2) / (4 - 1) / 2;
practice.parallelTangent.check(myParallel);`,
  check: numberCheck({
    accepts: 2.5,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("slope", "5 is the slope of the secant. At which x is 2x as much?", 5),
      almost("doubled", "The slope 5 has been doubled. The slope of the tangent is 2x, so x is half of it.", 10),
      notYet("rise", "15 is the rise from one point to the other. Divide it by the run for a slope, then look for that slope.",
        15),
      notYet("run", "3 is the run from one point to the other. The slope is the rise over it; then look for that slope.",
        3),
      notYet("ends", "At the ends the secant and the curve meet, but their slopes are not the same: the curve has slope 2 at 1, and slope 8 at 4.",
        [1, 4]),
      notYet("geometric", "2 is the root of 1 · 4, a mean of another kind. There the tangent has slope 4, and the secant is steeper.",
        2),
      notYet("height", "8.5 is half way between the heights 1 and 16. An x is wanted, and from the slope.", 8.5),
    ],
    otherwise: "Take the slope of the secant, and look for the x at which 2x is as much.",
    shows: () =>
      "It is the middle of 1 and 4, and on x² it always is: the secant from a to b has slope (b² − a²) / (b − a) = a + b, twice the middle. A central difference asks about the middle of its secant, so on x² it is exact; a forward difference asks about the left end.",
  }),
};
