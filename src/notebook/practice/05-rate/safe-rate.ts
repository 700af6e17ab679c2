import { almost, type Exercise, functionCheck, notYet, sum } from "../kit";

/** Practice: the largest safe learning rate, from the curvatures. */
export const safeRate: Exercise = {
  notebook: 5,
  statement: `**Practice: the limit.** A bowl has several curvatures, one for each direction, all positive. Return the limit of the rate: below it
all the directions get closer at each step, and at the limit one of them goes to and fro for ever.`,
  stub: `function mySafeRate(curvatures: number[]): number {
  return NaN; // your code here
}
practice.safeRate.check(mySafeRate);`,
  hints: [
    "Along each direction a step multiplies the distance by 1 − rate · curvature. When does that reach −1?",
    "At rate = 2 / curvature. Every direction has such a limit, and none may be overstepped: which is the smallest?",
    "The smallest limit belongs to the largest curvature, `Math.max(...curvatures)`.",
  ],
  solution: `function mySafeRate(curvatures: number[]): number {
  return 2 / Math.max(...curvatures);
}
practice.safeRate.check(mySafeRate);`,
  check: functionCheck<readonly [curvatures: number[]]>({
    parameters: ["curvatures"],
    cases: () => [[[2, 20, 3]], [[7, 3, 5]], [[0.01, 0.5, 0.2]], [[1, 100]]],
    expected: (curvatures) => 2 / Math.max(...curvatures),
    // One division: the last digit at most.
    tolerance: 1e-12,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("flattest", "That is the limit of the flattest direction. The steepest one would have flown away long before.",
        (curvatures) => 2 / Math.min(...curvatures)),
      almost("straight-there", "One over the largest curvature takes that direction straight to the bottom. The limit is further up: where the factor reaches −1.",
        (curvatures) => 1 / Math.max(...curvatures)),
      almost("best-rate", "That is the best rate, at which the steepest and the flattest direction are equally slow. The limit is larger.",
        (curvatures) => 2 / (Math.min(...curvatures) + Math.max(...curvatures))),
      notYet("sum", "It takes the sum of the curvatures. The directions do not add up: each has its own factor, and the worst one decides.",
        (curvatures) => 2 / sum(curvatures)),
      notYet("mean", "It takes the mean curvature. No direction is safe on average: the worst one decides.",
        (curvatures) => (2 * curvatures.length) / sum(curvatures)),
      almost("upside-down", "The fraction is upside down: the larger the curvature, the smaller the rate must be.",
        (curvatures) => Math.max(...curvatures) / 2),
      almost("sorted-as-text", '`sort()` on its own compares as text, and "20" comes before "3". Give it `(a, b) => a - b`, or take `Math.max`.',
        (curvatures) => 2 / Number([...curvatures].sort().at(-1))),
      almost("last", "It takes the last curvature. The largest may stand anywhere in the list.",
        (curvatures) => 2 / curvatures[curvatures.length - 1]),
      almost("first", "It takes the first curvature. The largest may stand anywhere in the list.",
        (curvatures) => 2 / curvatures[0]),
      notYet("always-one", "It says 1, whatever the curvatures are. The limit belongs to them: where does 1 − rate · curvature reach −1?",
        () => 1),
      notYet("zero-factor", "It is where 1 − rate · curvature is 0 in the flattest direction, so the others are far beyond their limits.",
        (curvatures) => 1 / Math.min(...curvatures)),
    ],
    shows: () =>
      "2 over the largest curvature, 2/L: not a number between 0 and 1, but one that belongs to the function. Curvatures 2 and 20 allow 0.1; curvatures 0.01 and 0.02 allow 100.",
  }),
};
