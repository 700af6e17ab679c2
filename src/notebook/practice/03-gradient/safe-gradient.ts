import { almost, type Exercise, type Field, format, functionCheck, notYet, sum, verdictOf } from "../kit";
import { ANY_SENSIBLE_STEP, cubic, hill, oneArray, runOf2h, runOfH, slopes, wave } from "./fields";

/** Practice: a gradient that leaves the point it was given as it was, whatever f does. */
export const safeGradient: Exercise = {
  notebook: 3,
  statement: `**Practice: leave no trace.** Write the gradient: an array with the partial derivative for each variable. x must be the
same after the call as before, to the last digit, *even if f throws an error halfway*; let that error through. Choose
your own step.`,
  stub: `function myGradient(f: (x: number[]) => number, x: number[]): ArrayLike<number> {
  return []; // your code here
}
practice.safeGradient.check(myGradient);`,
  hints: [
    "The safest way to leave x alone is never to touch it. What could you hand to f instead?",
    "For each index make a copy of x, change that one coordinate in the copy, and let f look at the copy.",
    "`x.map((_, index) => …)` goes through the coordinates and collects the slopes. Inside, `[...x]` makes the copies.",
  ],
  solution: `function myGradient(f: (x: number[]) => number, x: number[]): ArrayLike<number> {
  const h = 1e-5;
  return x.map((_, index) => {
    const above = [...x];
    const below = [...x];
    above[index] += h;
    below[index] -= h;
    return (f(above) - f(below)) / (2 * h);
  });
}
practice.safeGradient.check(myGradient);`,
  check: functionCheck<readonly [f: Field, x: number[]]>({
    parameters: ["f", "x"],
    cases: () => [
      [cubic, [1.3, 2.7]],
      [wave, [2.1, 0.7, -1.1]],
      [hill, [0.3, 0.9]],
    ],
    expected: slopes,
    tolerance: ANY_SENSIBLE_STEP,
    ownStep: true,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      notYet("moved-together", "It moves all the variables together, so every entry is the sum of the slopes. Move one at a time.",
        (f, x) => x.map(() => sum(slopes(f, x)))),
      almost("not-restored", "The first entry is right, each later one adds the slopes before it: what was moved for one variable is still moved for the next. Start each from a fresh copy, or put the old value back.",
        (f, x) => x.map((_, index) => sum(slopes(f, x).slice(0, index + 1)))),
      notYet("always-first", "Every entry is the slope along the first variable.",
        (f, x) => x.map(() => slopes(f, x)[0])),
      notYet("one-array", oneArray, (_f, x) => x.map(() => 0)),
      almost("divided-by-h", runOf2h, (f, x) => slopes(f, x).map((slope) => 2 * slope)),
      almost("divided-by-2h", runOfH, (f, x) => slopes(f, x).map((slope) => slope / 2)),
      almost("downhill", "Every sign is turned round. That is where downhill is; the gradient points uphill.",
        (f, x) => slopes(f, x).map((slope) => -slope)),
      almost("reversed", "The right slopes in the opposite order: entry 0 belongs to x₀.",
        (f, x) => slopes(f, x).reverse()),
      almost("unit-length", "The direction is right, but the length has been made one. The length of the gradient is the slope: keep it.",
        (f, x) => slopes(f, x).map((slope) => slope / Math.hypot(...slopes(f, x)))),
    ],
    also: (answer) => {
      const x = [1.3, 2.7];
      let evaluations = 0;
      const fails = () => {
        if (++evaluations > 1) throw new RangeError("f is not defined here");
        return 1;
      };
      let returned: { value: unknown } | undefined;
      try {
        returned = { value: answer(fails, x) };
      } catch {
        // As it should: the error has been let through.
      }
      if (x[0] !== 1.3 || x[1] !== 2.7)
        return verdictOf(
          almost(
            "changed-on-throw",
            "Right as long as f behaves. But when f throws halfway, x stays changed, because putting it back is never reached. Work on a copy, or put it back in `finally`.",
          ),
          `x was (1.3, 2.7); after f had thrown, it was ${format(x, 17)}.`,
        );
      if (returned === undefined) return undefined;
      return verdictOf(
        almost(
          "swallowed",
          "Right as long as f behaves. But when f throws, it returns as if nothing had happened, and nobody learns that these are no slopes. Let the error through: neither a copy nor `finally` needs a `catch`.",
        ),
        `After f had thrown, yours returned ${format(returned.value)}.`,
      );
    },
    shows: () =>
      "All the partial derivatives in one array, and no trace left behind. With two evaluations for each variable it costs 2n evaluations; starting from f(x) and looking one way only, n + 1.",
  }),
};
