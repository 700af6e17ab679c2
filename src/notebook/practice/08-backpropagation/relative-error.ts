import { almost, type Call, type Exercise, functionCheck, mix, notYet, sum } from "../kit";

type Pair = readonly [a: number[], b: number[]];

const length = (a: number[]) => Math.hypot(...a);
const lengths = (a: number[], b: number[]) => length(a) + length(b);
const difference = (a: number[], b: number[]) => mix(1, a, -1, b);
const distance = (a: number[], b: number[]) => length(difference(a, b));
const sizes = (a: number[]) => sum(a.map(Math.abs));

/** A fraction that is 0 where both gradients are zero. */
const over = (above: number, below: number) => (below === 0 ? 0 : above / below);
const relative = (a: number[], b: number[]) => over(distance(a, b), lengths(a, b));

/** The mean of the relative errors of the entries; `agreed` where both are 0. */
function byEntry(a: number[], b: number[], agreed: number): number {
  const size = (index: number) => Math.abs(a[index]) + Math.abs(b[index]);
  const errors = a.map((entry, index) =>
    size(index) === 0 ? agreed : Math.abs(entry - b[index]) / size(index),
  );
  return sum(errors) / errors.length;
}

const meanOfEntries =
  "It takes the mean of the relative errors of the entries. An entry near 0 then counts as much as the largest one: take the length of the difference first, and divide once.";

/** A padding of 1e-4 and less; above 1e-15 it shows in the gradients of 1e-9. */
function isPadded(calls: readonly Call<Pair>[]): boolean {
  const values = calls.map(({ result }) => Number(result));
  const [first, second, tiny, , zero] = calls.map(({ expected }) => Number(expected));
  const near = (value: number, expected: number) => Math.abs(value / expected - 1) < 1e-4;
  return (
    near(values[0], first) && near(values[1], second) && values[2] < tiny * (1 - 1e-7) && values[4] === zero
  );
}

/** Practice: the relative error of two gradients, which is 0 when both are zero. */
export const relativeError: Exercise = {
  notebook: 8,
  statement: `**Practice: the check itself.** Write the relative error of two gradients: ‖a − b‖ / (‖a‖ + ‖b‖), where ‖a‖ is the length of a. Two
gradients that are both zero agree: return 0 for them.`,
  stub: `function myRelativeError(a: number[], b: number[]): number {
  return NaN; // your code here
}
practice.relativeError.check(myRelativeError);`,
  hints: [
    "Three lengths: of a, of b, and of their difference. `Math.hypot(...a)` is the first.",
    "`a.map((entry, index) => entry - b[index])` is the difference.",
    "0 / 0 is NaN, and NaN is not below 1e-7: look at the denominator before you divide.",
  ],
  solution: `function myRelativeError(a: number[], b: number[]): number {
  const difference = a.map((entry, index) => entry - b[index]);
  const size = Math.hypot(...a) + Math.hypot(...b);
  return size === 0 ? 0 : Math.hypot(...difference) / size;
}
practice.relativeError.check(myRelativeError);`,
  check: functionCheck<Pair>({
    parameters: ["a", "b"],
    // biome-ignore format: one case a line
    cases: () => [
      [[3, 4], [3, 4.1]],
      [[1, -2, 5], [-1, -2, 4]],
      [[2e-9, -1e-9], [2e-9, 1e-9]],
      [[0, 0], [0.5, 0]],
      [[0, 0], [0, 0]],
      [[700, -300], [700, -300]],
    ],
    expected: relative,
    // A few roundings: about 1e-15.
    tolerance: 1e-9,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("nan-at-zero", "Right, but for two zero gradients it is 0 / 0, which is NaN, and a check that asks whether it is below 1e-7 fails.",
        (a, b) => distance(a, b) / lengths(a, b)),
      almost("one-at-zero", "For two zero gradients it reports the worst error there is. They agree: return 0.",
        (a, b) => (lengths(a, b) === 0 ? 1 : relative(a, b))),
      almost("zero-agrees", "A gradient of zero is taken to agree with anything. Return 0 only where both are zero.",
        (a, b) => (length(a) === 0 || length(b) === 0 ? 0 : relative(a, b))),
      almost("padded", "A small number added below keeps 0 / 0 away, but also makes tiny gradients seem to agree that do not. Ask whether the denominator is 0 instead.",
        { happened: isPadded }),
      notYet("absolute", "That is the absolute error. Whether 1e-6 is much depends on how long the gradients are: divide by their lengths.",
        distance),
      almost("squares", "It uses the squares of the lengths: take the roots, or an error of 1e-4 passes for 1e-8.",
        (a, b) => over(distance(a, b) ** 2, length(a) ** 2 + length(b) ** 2)),
      almost("larger-of-two", "It divides by the larger of the two lengths. That is in use too; here it is their sum, so that the result is never above 1.",
        (a, b) => over(distance(a, b), Math.max(length(a), length(b)))),
      almost("first-only", "It divides by the length of a alone, and so by 0 where only a is zero.",
        (a, b) => distance(a, b) && distance(a, b) / length(a)),
      almost("second-only", "It divides by the length of b alone. Divide by the sum of both, so that neither is preferred.",
        (a, b) => distance(a, b) && distance(a, b) / length(b)),
      // An entry of 0 in both is 0 / 0, unless somebody has seen to it.
      notYet("by-entry", meanOfEntries, (a, b) => byEntry(a, b, 0)),
      notYet("by-entry", meanOfEntries, (a, b) => byEntry(a, b, Number.NaN)),
      notYet("lengths-compared", "It compares the lengths. Two gradients of the same length can point in opposite directions: take the length of the difference.",
        (a, b) => over(Math.abs(length(a) - length(b)), lengths(a, b))),
      almost("sizes-added", "It adds up the sizes of the entries. The length of a vector is the root of the sum of the squares.",
        (a, b) => over(sizes(difference(a, b)), sizes(a) + sizes(b))),
    ],
    shows: () =>
      "From 0, the same, to 1, opposite, whatever the scale of the gradients. And two gradients that are both zero raise no false alarm.",
  }),
};
