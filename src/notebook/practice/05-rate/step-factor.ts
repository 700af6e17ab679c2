import { almost, type Exercise, notYet, numberCheck } from "../kit";

/** Practice: predict the factor by which one step multiplies the distance from the bottom. */
export const stepFactor: Exercise = {
  notebook: 5,
  statement: `**Practice: the factor.** On $f(x) = \\tfrac{7}{2}x^2$ the gradient is $7x$. With learning rate 0.2, by which factor does one step multiply $x$?
The sign counts.`,
  stub: `const myFactor = NaN; // your answer here
practice.stepFactor.check(myFactor);`,
  hints: [
    "One step goes from x to x − rate · 7x. Take x out of it.",
    "x − 0.2 · 7x = (1 − 1.4)·x.",
    "1 − 1.4, with its sign.",
  ],
  solution: `const myFactor = 1 - 0.2 * 7;
practice.stepFactor.check(myFactor);`,
  check: numberCheck({
    // 1 − 0.2·7 is off by a unit in the last digit; 1e-9 is ample.
    accepts: -0.4,
    tolerance: 1e-9,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("sign", "The size is right, but the sign says that the marble has crossed the bottom.", 0.4),
      almost("what-is-taken", "1.4·x is what the step takes away. What is left of x?", 1.4),
      almost("the-move", "That is the move, −1.4·x. Where it ends is x plus that.", -1.4),
      notYet("curvature-forgotten", "1 − rate would be right for a curvature of 1. Here the gradient is 7x.",
        0.8),
      almost("uphill", "That is a step uphill: the move is subtracted.", 2.4),
      notYet("doubled", "The derivative of x² / 2 is x: the 2 has been counted once too often.", -1.8),
      notYet("halved", "The derivative of 7x² / 2 is 7x, not 7x / 2.", 0.3),
      almost("height", "That is the factor of the height f, which is the square. The question asks for the factor of x.",
        0.16),
    ],
    otherwise: "One step ends at x − rate · 7x. How many times x is that?",
    shows: () =>
      "1 − rate·a: between 0 and 1 the marble creeps, between −1 and 0 it zig-zags, and beyond −1 it flies away. Here it crosses the bottom at each step, and still arrives.",
  }),
};
