import { gradientDescent } from "../../../descent";
import { almost, type Exercise, type Field, formula, functionCheck, notYet, sum } from "../kit";

const end = (f: Field, start: readonly number[], learningRate: number): number[] => {
  const { path } = gradientDescent(f, start, { learningRate, steps: 300 });
  return [...path[path.length - 1].x];
};

const endsOf = (f: Field, starts: readonly number[][], rate: number) =>
  starts.map((start) => end(f, start, rate));

/** Whether an error says that an entry of a path was read that is not there. */
const isMissing = (error: unknown) => /undefined \(reading '(x|value)'\)/.test(String(error));

/** The point for which `height` is lowest. */
function lowest(points: readonly number[][], height: (point: number[]) => number): number[] {
  return points.reduce((best, point) => (height(point) < height(best) ? point : best));
}

const tiltedWells = formula(
  "f(x) = (x₀² − 1)² + 0.3x₀",
  (x: ArrayLike<number>) => (x[0] ** 2 - 1) ** 2 + 0.3 * x[0],
);

const twoBowls = formula(
  "f(x) = (x₀² − 4)² / 8 + x₀ / 2 + (x₁ − 1)²",
  (x: ArrayLike<number>) => (x[0] ** 2 - 4) ** 2 / 8 + x[0] / 2 + (x[1] - 1) ** 2,
);

/** Practice: descend from several starts and keep the lowest end. */
export const bestOfStarts: Exercise = {
  notebook: 6,
  statement: `**Practice: try several.** Run \`gradientDescent(f, start, { learningRate, steps: 300 })\` from each of the starts, and return the
place where f is lowest among those where the runs end. Leave the starts as they are.`,
  stub: `function myBestOf(
  f: (x: ArrayLike<number>) => number, starts: (number[] | Float64Array)[], learningRate: number,
): ArrayLike<number> {
  return []; // your code here
}
practice.bestOfStarts.check(myBestOf);`,
  hints: [
    "`starts.map((start) => …)` makes a run from each start. What you need from a run is the last entry of its `path`.",
    "An entry of the path is `{ x, value, gradient }`: compare the `value` of the ends, return the `x` of the lowest.",
    "Sort the ends by `(a, b) => a.value - b.value`; the first one has it.",
  ],
  uses: { gradientDescent: "../src/descent" },
  solution: `function myBestOf(
  f: (x: ArrayLike<number>) => number, starts: (number[] | Float64Array)[], learningRate: number,
): ArrayLike<number> {
  const ends = starts.map((start) => {
    const { path } = gradientDescent(f, start, { learningRate, steps: 300 });
    return path[path.length - 1];
  });
  ends.sort((a, b) => a.value - b.value);
  return ends[0].x;
}
practice.bestOfStarts.check(myBestOf);`,
  check: functionCheck<readonly [f: Field, starts: number[][], learningRate: number]>({
    parameters: ["f", "starts", "learningRate"],
    // biome-ignore format: one case a line
    cases: () => [
      [tiltedWells, [[0.9], [-0.3], [1.4]], 0.05],
      [twoBowls, [[-0.5, 4], [1.8, 1.2], [3, 0]], 0.05],
      [twoBowls, [[1, 1], [2.5, 3], [0.4, -1], [-3.5, 2.5]], 0.05],
      [tiltedWells, [[-0.6], [0.9], [8]], 0.05],
    ],
    expected: (f, starts, rate) => lowest(endsOf(f, starts, rate), f),
    // The runs have settled to 1e-10 or better; the other valleys are more than 1 away. A run of 100 steps passes.
    tolerance: 1e-3,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("past-the-end", "It reads an entry of the path that is not there. A run that arrives, or flies away, ends before its 300 steps: the last entry is `path[path.length - 1]`.",
        { happened: (calls) => calls.some(({ ending, result }) => ending === "threw" && isMissing(result)) }),
      almost("chosen-by-start", "It chooses by the height at the start. A start may lie low, in the wrong valley: compare the heights at the end.",
        (f, starts, rate) => end(f, lowest(starts, f), rate)),
      notYet("no-descent", "That is the lowest of the starts. Let the marble roll from each of them first.",
        (f, starts) => lowest(starts, f)),
      almost("start-returned", "The right run is chosen, but what comes back is its start. Return where it ended.",
        (f, starts, rate) => lowest(starts, (start) => f(end(f, start, rate)))),
      almost("highest", "That is the highest of the ends that lie in a valley: the comparison is the wrong way round.",
        (f, starts, rate) => lowest(endsOf(f, starts, rate), (x) => -f(x))),
      notYet("first", "It always returns the end of the first run.",
        (f, starts, rate) => end(f, starts[0], rate)),
      notYet("last", "It always returns the end of the last run. Keep the best so far, and replace it only by a lower one.",
        (f, starts, rate) => end(f, starts[starts.length - 1], rate)),
      notYet("mean", "It returns the mean of the ends: between two valleys there is a ridge.",
        (f, starts, rate) => {
          const ends = endsOf(f, starts, rate);
          return ends[0].map((_, index) => sum(ends.map((x) => x[index])) / ends.length);
        }),
      almost("smallest-coordinates", "It chooses the end with the smallest |x|, not the one with the smallest f.",
        (f, starts, rate) => lowest(endsOf(f, starts, rate), (x) => Math.hypot(...x))),
    ],
    shows: () =>
      "Several starts are the plainest help against local minima, and each costs a whole run. They raise the odds; they prove nothing: a deeper valley may lie where nobody started.",
  }),
};
