import { almost, type Exercise, functionCheck, notYet, sum } from "../kit";

const stops = (isLevel: boolean, value: number, taken: number) =>
  isLevel || !Number.isFinite(value) || taken >= 1000;

const isLevel = (g: number[]) => Math.hypot(...g) <= 1e-6;

/** Practice: when to stop: level enough, no longer finite, or enough steps taken. */
export const stoppingRule: Exercise = {
  notebook: 4,
  statement: `**Practice: when to stop.** Return \`true\` as soon as *one* of these holds: the gradient's length is at most 1e-6; the value of f is no
longer a finite number; 1000 steps or more have been taken. Otherwise return \`false\`.`,
  stub: `function myStop(gradient: number[], value: number, stepsTaken: number): boolean {
  return false; // your code here
}
practice.stoppingRule.check(myStop);`,
  hints: [
    "Three conditions, of which one is enough: join them by `||`.",
    "The length of a vector is `Math.hypot(...gradient)`. A sum will not do: slopes of 1 and −1 add up to 0.",
    "NaN is neither small nor large: every comparison with it is false. `Number.isFinite(value)` knows it, and infinity too.",
  ],
  solution: `function myStop(gradient: number[], value: number, stepsTaken: number): boolean {
  const level = Math.hypot(...gradient) <= 1e-6;
  const lost = !Number.isFinite(value);
  return level || lost || stepsTaken >= 1000;
}
practice.stoppingRule.check(myStop);`,
  check: functionCheck<readonly [gradient: number[], value: number, stepsTaken: number]>({
    parameters: ["gradient", "value", "stepsTaken"],
    // One for each trap: a sum of 0, a slope far below 0, a level first slope, a length above, below and at 1e-6 …
    cases: () => [
      [[3, 4], 25, 10],
      [[3e-7, -4e-7], 0.1, 10],
      [[1e-6, 0], 0.1, 10],
      [[1, -1], 2, 10],
      [[-5, -3], 7, 10],
      [[0, 2], 3, 10],
      [[8e-7, 8e-7], 4, 10],
      [[2e-4, 1e-4], 4, 10],
      [[1, 2], Number.NaN, 10],
      [[1, 2], Number.POSITIVE_INFINITY, 10],
      [[1, 2], Number.NEGATIVE_INFINITY, 10],
      [[1, 2], 5, 999],
      [[1, 2], 5, 1000],
      [[1, 2], 5, 1001],
    ],
    expected: (g, value, taken) => stops(isLevel(g), value, taken),
    // Truth values: there is nothing to tolerate.
    tolerance: 0,
    isBlank: (result) => result === false,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("turned-round", "Every answer is the opposite: it says when to go on. Return `true` when to stop.",
        (g, value, taken) => !stops(isLevel(g), value, taken)),
      almost("sum", "It takes a sum for the length: slopes of 1 and −1 add up to 0, and the marble stops on a hillside.",
        (g, value, taken) => stops(Math.abs(sum(g)) <= 1e-6, value, taken)),
      almost("sign-ignored", "It looks at the size of a slope without regard to its sign: a slope of −5 is far below 1e-6 and far from level.",
        (g, value, taken) => stops(Math.max(...g) <= 1e-6, value, taken)),
      almost("first-slope", "It looks at the first slope only. Level means level in every direction.",
        (g, value, taken) => stops(Math.abs(g[0]) <= 1e-6, value, taken)),
      almost("largest-slope", "A sensible measure, but not the length: with 8e-7 in both directions each slope is below 1e-6, and the length is 1.13e-6.",
        (g, value, taken) => stops(Math.max(...g.map(Math.abs)) <= 1e-6, value, taken)),
      almost("square", "It compares the square of the length with 1e-6, and so stops a thousand times too early. Take the root.",
        (g, value, taken) => stops(Math.hypot(...g) ** 2 <= 1e-6, value, taken)),
      almost("limit-left-out", "It goes on where the length is exactly 1e-6. At most 1e-6 means `<=`.",
        (g, value, taken) => stops(Math.hypot(...g) < 1e-6, value, taken)),
      almost("nan-only", "It notices NaN but not infinity. A descent that flies away meets infinity first.",
        (g, value, taken) => isLevel(g) || Number.isNaN(value) || taken >= 1000),
      almost("infinity-only", "It notices infinity but not NaN. `value === NaN` is never true; ask `Number.isFinite`.",
        (g, value, taken) => isLevel(g) || Math.abs(value) === Number.POSITIVE_INFINITY || taken >= 1000),
      almost("value-ignored", "It goes on when the value of f is no longer a finite number.",
        (g, _value, taken) => isLevel(g) || taken >= 1000),
      almost("one-step-late", "It stops after step 1001: with 1000 steps taken it is time.",
        (g, value, taken) => isLevel(g) || !Number.isFinite(value) || taken > 1000),
      almost("steps-ignored", "It does not count: a descent that neither arrives nor flies away would go on for ever.",
        (g, value) => stops(isLevel(g), value, 0)),
      almost("gradient-ignored", "Level ground does not stop it. `gradient.length` would be how many slopes there are; the length of the vector is `Math.hypot(...gradient)`.",
        (_g, value, taken) => stops(false, value, taken)),
      notYet("never", "It never says stop. Joined by `&&`, all three would have to hold at once; `||` stops for any of them.",
        () => false),
      notYet("always", "It always says stop, even before the first step.", () => true),
    ],
    shows: () =>
      "A descent ends in one of three ways, and it is worth knowing in which: arrived, lost, or out of patience. `gradientDescent` in `src/` reports it as `stopped`.",
  }),
};
