import { slopes } from "../03-gradient/fields";
import { almost, type Exercise, type Field, format, functionCheck, notYet } from "../kit";
import { ANY_SENSIBLE_GRADIENT, bowl, dent, tilted } from "./ground";
import { downhill, move, oneAfterTheOther, oneByOne, rightPath } from "./paths";

/** Practice: one step of gradient descent. */
export const descentStep: Exercise = {
  notebook: 4,
  statement: `**Practice: one step.** Write one step of gradient descent: the point where the marble is after moving from x against the
gradient, by the learning rate times the gradient. Return a new point and leave x where it is. You may use \`gradient(f, x)\`.`,
  stub: `function myStep(f: (x: number[]) => number, x: number[], learningRate: number): ArrayLike<number> {
  return []; // your code here
}
practice.descentStep.check(myStep);`,
  hints: [
    "In words: new x = old x − learning rate · gradient. In code: the same for each coordinate.",
    "`const slopes = gradient(f, x);` gives one slope for each coordinate; `x.map((coordinate, index) => …)` makes a new point.",
    "For each coordinate: `coordinate - learningRate * slopes[index]`.",
  ],
  uses: { gradient: "../src/gradient" },
  solution: `function myStep(f: (x: number[]) => number, x: number[], learningRate: number): ArrayLike<number> {
  const slopes = gradient(f, x);
  return x.map((coordinate, index) => coordinate - learningRate * slopes[index]);
}
practice.descentStep.check(myStep);`,
  check: functionCheck<readonly [f: Field, x: number[], learningRate: number]>({
    parameters: ["f", "x", "learningRate"],
    cases: () => [
      [bowl, [-3, 4], 0.1],
      [tilted, [2, -1], 0.2],
      [dent, [1.5, 0.5, 2], 0.05],
    ],
    expected: (f, x, rate) => downhill(f, rate)(x),
    tolerance: ANY_SENSIBLE_GRADIENT,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("uphill", "It goes uphill: the gradient points up, so subtract it instead of adding it.",
        (f, x, rate) => move(x, rate, slopes(f, x))),
      almost("only-the-move", "That is by how much the marble moves. Where it is afterwards is x plus that.",
        (f, x, rate) => slopes(f, x).map((slope) => -rate * slope)),
      notYet("only-scaled", "That is the learning rate times the gradient. Subtract it from x.",
        (f, x, rate) => slopes(f, x).map((slope) => rate * slope)),
      notYet("scaled-by-f", "The step is also multiplied by the value of f. Its length should come from the slope alone; the height does not matter.",
        (f, x, rate) => move(x, -rate * f(x), slopes(f, x))),
      almost("no-rate", "It goes by the whole gradient: the learning rate is missing.",
        (f, x) => move(x, -1, slopes(f, x))),
      notYet("divided-by-rate", "It divides by the learning rate, so a small rate makes large steps. Multiply.",
        (f, x, rate) => move(x, -1 / rate, slopes(f, x))),
      almost("unit-length", "The direction is right, but the gradient has been made one long, so every step is equally long. Keep its length: it is what makes the steps shrink near the bottom.",
        (f, x, rate) => move(x, -rate / Math.hypot(...slopes(f, x)), slopes(f, x))),
      almost("half-gradient", "The step is half as long as it should be. Is the gradient divided by 2 once too often?",
        (f, x, rate) => move(x, -rate / 2, slopes(f, x))),
      almost("double-gradient", "The step is twice as long as it should be. Is the gradient divided by h instead of 2h?",
        (f, x, rate) => move(x, -2 * rate, slopes(f, x))),
      almost("two-steps", "That is where the marble is after two steps. One is asked for.",
        (f, x, rate) => rightPath(f, x, rate, 2)[2]),
      notYet("one-coordinate", "Only the first coordinate has moved. Every coordinate has its own slope.",
        (f, x, rate) => [x[0] - rate * slopes(f, x)[0], ...x.slice(1)]),
      almost("one-coordinate-after-the-other", oneAfterTheOther, (f, x, rate) => oneByOne(f, rate)(x)),
      notYet("not-moved", "The marble has not moved: this is x again.", (_f, x) => x),
    ],
    shows: (calls) => {
      const [before, after] = [bowl([-3, 4]), bowl(downhill(bowl, 0.1)([-3, 4]))];
      // Each central gradient takes 2n evaluations.
      const again = calls.every(({ args: [, x], visited }) => visited.length === 2 * x.length ** 2);
      const saving = again
        ? " But it computes the gradient anew for each coordinate: take it once, before it moves any."
        : "";
      return `That is the whole idea; the rest is repetition. On the bowl, one step from (−3, 4) with rate 0.1 takes f from ${format(before)} to ${format(after)}.${saving}`;
    },
  }),
};
