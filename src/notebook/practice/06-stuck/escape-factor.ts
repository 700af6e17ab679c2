import { almost, type Exercise, near, notYet, numberCheck } from "../kit";

/** Practice: predict how fast a marble leaves the ridge of a saddle. */
export const escapeFactor: Exercise = {
  notebook: 6,
  statement: `**Practice: off the ridge.** On the saddle $f(x) = x_0^2 - x_1^2$ a marble starts with $x_1$ at 1e-10, with learning rate 0.1. By which
factor does each step multiply $x_1$?`,
  stub: `const myEscapeFactor = NaN; // your answer here
practice.escapeFactor.check(myEscapeFactor);`,
  hints: [
    "The slope along x₁ is −2x₁. One step goes to x₁ − rate · (−2x₁).",
    "Two minus signs: x₁ + 0.2·x₁.",
    "1 + 0.2.",
  ],
  solution: `const myEscapeFactor = 1 + 2 * 0.1;
practice.escapeFactor.check(myEscapeFactor);`,
  check: numberCheck({
    // The answer has two digits; 1e-9 allows for one that was computed.
    accepts: 1.2,
    tolerance: 1e-9,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      notYet("other-direction", "That is the factor along x₀, where the saddle is a valley. Along x₁ the sign of the slope is the opposite.",
        0.8),
      almost("half", "The derivative of x₁² is 2x₁: the 2 is missing.", 1.1),
      almost("growth", "x₁ grows by that share. The factor is what is there already, 1, plus that.", 0.2),
      almost("sign", "The size is right. The marble stays on its side of the ridge: no change of sign.",
        -1.2),
      notYet("stays", "Exactly on the ridge, at x₁ = 0, it would stay. At 1e-10 there is a slope, tiny, but downhill.",
        1),
      almost("two-steps", "That is the factor of two steps.", 1.44),
      notYet("the-start", "That is where it starts. The factor is the same wherever it is.", near(1e-10)),
    ],
    otherwise: "One step goes to x₁ − rate · slope, and the slope along x₁ is −2x₁.",
    shows: () => {
      const steps = Math.ceil(Math.log(1e10) / Math.log(1.2));
      return `1.2 to the power of ${steps} is 10¹⁰: after ${steps} steps the marble is a whole unit off the ridge. A saddle holds only a marble exactly in its middle, but it costs time.`;
    },
  }),
};
