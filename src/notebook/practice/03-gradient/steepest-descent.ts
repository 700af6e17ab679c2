import {
  agree,
  almost,
  asNumbers,
  type Exercise,
  format,
  functionCheck,
  notYet,
  sum,
  verdictOf,
} from "../kit";

/** Practice: the direction of steepest descent, as a vector of length one. */
export const steepestDescent: Exercise = {
  notebook: 3,
  statement: `**Practice: straight down.** From a gradient make the direction of steepest descent: a vector of length one that points where f
falls fastest. Where the gradient is zero there is no such direction: return zeros there.`,
  stub: `function myDownhill(gradient: number[]): ArrayLike<number> {
  return []; // your code here
}
practice.steepestDescent.check(myDownhill);`,
  hints: [
    "The gradient points uphill. Which vector points exactly the other way?",
    "Divide by the length to make the length one. `Math.hypot(...gradient)` is the length.",
    "0 / 0 is NaN: look at the length before you divide by it.",
  ],
  solution: `function myDownhill(gradient: number[]): ArrayLike<number> {
  const length = Math.hypot(...gradient);
  if (length === 0) return gradient.map(() => 0);
  return gradient.map((slope) => -slope / length);
}
practice.steepestDescent.check(myDownhill);`,
  check: functionCheck<readonly [gradient: number[]]>({
    parameters: ["gradient"],
    cases: () => [[[3, 4]], [[-2, 6, 3]], [[0, -5]], [[1e-3, 2e-3, -2e-3]]],
    expected: (g) => g.map((slope) => -slope / Math.hypot(...g)),
    // A few roundings: about 1e-15. The nearest wrong length is a quarter off.
    tolerance: 1e-9,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("uphill", "The length is right, but it points uphill, as the gradient does. Downhill is the opposite way.",
        (g) => g.map((slope) => slope / Math.hypot(...g))),
      almost("length", "It points the right way, but is as long as the gradient. Divide by the length.",
        (g) => g.map((slope) => -slope)),
      notYet("unchanged", "This is the gradient itself: it points uphill, and its length is the slope.",
        (g) => g),
      almost("square-of-length", "It is divided by the sum of the squares. The length is the root of that.",
        (g) => g.map((slope) => -slope / Math.hypot(...g) ** 2)),
      almost("sum-of-sizes", "It is divided by the sum of the sizes. The length of a vector is the root of the sum of the squares.",
        (g) => g.map((slope) => -slope / sum(g.map(Math.abs)))),
      almost("largest", "It is divided by the largest entry. The length of a vector is the root of the sum of the squares.",
        (g) => g.map((slope) => -slope / Math.max(...g.map(Math.abs)))),
      notYet("signs", "Each entry is divided by its own size, so only the signs are left and the direction is lost. Divide all of them by the one length.",
        (g) => g.map((slope) => -Math.sign(slope))),
    ],
    also: (answer) => {
      const level = asNumbers(answer([0, 0]));
      if (!level?.every((entry) => entry === 0) || level.length !== 2)
        return verdictOf(
          almost(
            "zero-gradient",
            "Right wherever there is a slope. Where the gradient is zero, there is no direction: return zeros.",
          ),
          `With gradient = (0, 0), yours gives ${format(level ?? "something else")}.`,
        );
      const tiny = asNumbers(answer([3e-20, -4e-20]));
      if (tiny !== undefined && agree(tiny, [-0.6, 0.8], 1e-9)) return undefined;
      return verdictOf(
        almost(
          "tiny-gradient",
          "Right, but for a tiny gradient. However short it is, it has a direction: only a length of exactly 0 has none.",
        ),
        `With gradient = (3e-20, −4e-20), yours gives ${format(tiny ?? "something else")}; expected (−0.6, 0.8).`,
      );
    },
    shows: () =>
      "A gradient says two things: its direction is the steepest way up, its length is how steep. Descent needs the opposite direction, and at a point that is level there is none.",
  }),
};
