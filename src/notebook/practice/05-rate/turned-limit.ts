import { almost, type Exercise, notYet, numberCheck } from "../kit";

/** Practice: the largest safe rate of a valley that lies askew. */
export const turnedLimit: Exercise = {
  notebook: 5,
  statement: `**Practice: the limit, askew.** Below which learning rate does gradient descent arrive at the bottom of
$f(x_0, x_1) = 3x_0^2 + 4x_0x_1 + 3x_1^2$, from every start?`,
  stub: `const myTurnedLimit = NaN; // your answer here
practice.turnedLimit.check(myTurnedLimit);`,
  hints: [
    "The limit is 2 over the largest curvature, and this valley does not lie along the axes. What is its Hessian?",
    "Differentiate twice: 6 along x₀, 6 along x₁, and 4 for the mixed pair. The eigenvalues are 6 ± 4.",
    "2 / 10.",
  ],
  solution: `const myTurnedLimit = 2 / (6 + 4);
practice.turnedLimit.check(myTurnedLimit);`,
  check: numberCheck({
    accepts: 0.2,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("diagonal", "That is 2/6, from the curvatures along the axes. Along a diagonal this ground curves more.", 1 / 3),
      almost("smallest", "That is 2 over the smallest curvature. The steepest direction flies away long before.", 1),
      almost("one-over", "That is 1 over the largest curvature: there the steepest direction is done in one step. The limit is twice as large.", 0.1),
      almost("best-rate", "That is the best rate, 2/(2 + 10), at which both directions are equally slow. The limit is larger.", 1 / 6),
      almost("curvature", "That is the largest curvature. The limit is 2 over it.", 10),
      almost("upside-down", "The fraction is upside down.", 5),
      notYet("coefficients", "That takes the coefficients 3 and 4 for second derivatives. The second derivative of 3x₀² is 6.", 2 / 7),
      almost("half-hessian", "All second derivatives are halved: that of 3x₀² is 6, and the mixed one of 4x₀x₁ is 4.", 0.4),
      notYet("mixed-doubled", "The mixed derivative is doubled: 4x₀x₁, differentiated along x₀ and then along x₁, is 4.", 1 / 7),
      notYet("mixed-halved", "The mixed derivative is halved: 4x₀x₁, differentiated along x₀ and then along x₁, is 4.", 0.25),
    ],
    otherwise: "Write down the four second derivatives; 2 over the larger eigenvalue is the limit.",
    shows: () =>
      "Along the axes the ground curves by 6 and 6, which looks like a round bowl. Along the diagonals it curves by 10 and 2: a valley with κ = 5, seen only by who looks askew.",
  }),
};
