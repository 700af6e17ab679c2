import { almost, type Exercise, notYet, numberCheck } from "../kit";

const pinch = (x0: number, x1: number) => Math.cbrt(x0 ** 2 * x1);

/** Practice: a slope in a direction from a point where f is not smooth. */
export const pinchSlope: Exercise = {
  notebook: 3,
  statement: `**Practice: where the gradient does not help.** From (0, 0), where the gradient of $\\sqrt[3]{x_0^2\\,x_1}$ is (0, 0), you set
out towards (0.6, −0.8), a direction of length one. Which slope do you meet? Measure it, or work it out. Two digits will do.`,
  stub: `const mySlope = NaN; // your answer here
practice.pinchSlope.check(mySlope);`,
  hints: [
    "Leave the gradient alone, and walk: after a way t you stand at (0.6t, −0.8t). How high is it there?",
    "0.36t² times −0.8t is −0.288t³. Its cube root is a number times t.",
    "f is 0 where you start, so the slope is the height after a way of 1: `Math.cbrt(-0.288)`.",
  ],
  solution: `const mySlope = Math.cbrt(0.6 ** 2 * -0.8);
practice.pinchSlope.check(mySlope);`,
  check: numberCheck({
    accepts: pinch(0.6, -0.8),
    // biome-ignore format: one mistake a line or two
    mistakes: [
      notYet("from-gradient", "0.6 · 0 − 0.8 · 0 is what the gradient would give. Here no plane fits the ground, so walk: how high is it at (0.6t, −0.8t)?",
        0),
      almost("uphill", "The size is right. But x₁ falls below 0 on this way, and the cube root of a negative number is negative.",
        -pinch(0.6, -0.8)),
      notYet("diagonal", "That is the slope at 45°. This direction is another one: put 0.6 and −0.8 in.",
        [pinch(Math.SQRT1_2, Math.SQRT1_2), -pinch(Math.SQRT1_2, Math.SQRT1_2)]),
      almost("no-root", "That is 0.6² times −0.8. The cube root is still to be taken.", -0.288),
      almost("square-root", "It is the square root that has been taken. Here it is the cube root.",
        [Math.sqrt(0.288), -Math.sqrt(0.288)]),
      almost("not-squared", "x₀ has not been squared: under the root stands x₀² · x₁.", Math.cbrt(-0.48)),
      almost("exchanged", "The two coordinates have been exchanged: x₀ is 0.6 and is squared, x₁ is −0.8.",
        Math.cbrt(0.6 * 0.64)),
    ],
    otherwise: "After a way t you stand at (0.6t, −0.8t). Put that into f, and divide the height by t.",
    shows: () =>
      "Along every straight line through (0, 0) this f is a number times t, so it has a slope in every direction. But no plane has all of them: one that is level along both axes is level everywhere. A gradient lists two slopes; only where f is smooth do they know the rest.",
  }),
};
