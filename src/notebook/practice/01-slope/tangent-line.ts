import { almost, type Exercise, format, formula, functionCheck, notYet, type RealFunction } from "../kit";
import { central, cube } from "./differences";

/** Marks a result that should have been a function and was not. */
class NoLine {
  constructor(readonly instead: unknown) {}
}

/** Practice: the tangent, the straight line that touches the curve at a point. */
export const tangentLine: Exercise = {
  notebook: 1,
  statement: `**Practice: the tangent.** Write a function that returns a *function*: the straight line that touches the curve
of f at $x = a$. It goes through the point of the curve there, with the slope of the curve there. Any good
estimate of the slope will do.`,
  stub: `function myTangent(f: (x: number) => number, a: number): (x: number) => number {
  return (x) => NaN; // your code here
}
practice.tangentLine.check(myTangent);`,
  hints: [
    "A straight line is: a height where you start, plus slope times how far you have gone.",
    "Start at x = a: the height there is f(a), and at x you have gone x − a.",
    "First `const slope = (f(a + 1e-5) - f(a - 1e-5)) / 2e-5;`, then return `(x) => …` with height, slope and distance.",
  ],
  solution: `function myTangent(f: (x: number) => number, a: number): (x: number) => number {
  const h = 1e-5;
  const slope = (f(a + h) - f(a - h)) / (2 * h);
  return (x) => f(a) + slope * (x - a);
}
practice.tangentLine.check(myTangent);`,
  check: functionCheck<readonly [f: RealFunction, a: number, x: number]>({
    parameters: ["f", "a", "x"],
    cases: () => [
      [formula("f(x) = x³", cube), 1, 3],
      [formula("f(x) = sin x", Math.sin), 2, -1],
      [formula("f(x) = exp x", Math.exp), 0.5, 0.5],
      [formula("f(x) = x² − 5x", (x) => x ** 2 - 5 * x), -1, 2],
    ],
    call: (answer, [f, a, x]) => {
      const line = answer(f, a);
      return typeof line === "function" ? line(x) : new NoLine(line);
    },
    expected: (f, a, x) => f(a) + central(f, a, 1e-5) * (x - a),
    // A forward difference with the step 1e-4 is off by 1e-4·f″/2·|x − a|, here at most 6e-4 of a height of 7.
    tolerance: 1e-3,
    ownStep: true,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      notYet("not-a-line", "It returns a value where a function is asked for: return the line itself, `(x) => …`, so that it can be drawn.",
        { happened: (calls) => calls.every(({ result }) => result instanceof NoLine) }),
      notYet("through-origin", "The slope is right, but the line starts at height 0: it has to go through the point of the curve, at height f(a).",
        (f, a, x) => central(f, a, 1e-5) * (x - a)),
      notYet("no-point", "The slope is right, but this line goes through the origin. A tangent goes through its point of the curve: how high is it there, and how far from there is x?",
        (f, a, x) => central(f, a, 1e-5) * x),
      almost("not-shifted", "It multiplies the slope by x. What counts is how far x is from the point of contact: x − a.",
        (f, a, x) => f(a) + central(f, a, 1e-5) * x),
      notYet("slope-elsewhere", "It takes the slope at x, which changes along the way. A tangent keeps the one slope it has at a.",
        (f, a, x) => f(a) + central(f, x, 1e-5) * (x - a)),
      notYet("the-curve", "This is the curve itself. The tangent is the straight line that agrees with it at a.",
        (f, _a, x) => f(x)),
      notYet("height-elsewhere", "It starts from the height at x. The line starts at the point of contact, at height f(a).",
        (f, a, x) => f(x) + central(f, a, 1e-5) * (x - a)),
      almost("wrong-way", "The line leans the wrong way: the distance from the point of contact is x − a, and not a − x.",
        (f, a, x) => f(a) - central(f, a, 1e-5) * (x - a)),
      notYet("flat", "The height at a is right, but the line lies flat. It has the slope that the curve has at a.",
        (f, a) => f(a)),
      notYet("only-slope", "This is the slope at a, the same number for every x. The line also has a height and moves along x.",
        (f, a) => central(f, a, 1e-5)),
    ],
    shows: () => {
      const far = 2 ** 3 - (1 + 3 * 1);
      const near = 1.1 ** 3 - (1 + 3 * 0.1);
      return `One value and one slope describe the curve near a. The tangent of x³ at 1 misses the curve by ${format(far)} at x = 2, but only by ${format(near)} at x = 1.1: ten times closer, about a hundred times better.`;
    },
  }),
};
