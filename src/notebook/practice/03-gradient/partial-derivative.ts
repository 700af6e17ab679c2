import { almost, asNumbers, type Exercise, type Field, format, functionCheck, notYet, sum } from "../kit";
import { ANY_SENSIBLE_STEP, cubic, hill, oneArray, runOf2h, runOfH, slopes, wave } from "./fields";

/** Practice: a partial derivative, the slope along one variable while the others stand still. */
export const partialDerivative: Exercise = {
  notebook: 3,
  statement: `**Practice: one variable at a time.** Write the partial derivative of f at x with respect to \`x[index]\`: move that one
variable, hold the others, and take the slope. Choose your own difference and your own step, and leave x as it was.`,
  stub: `function myPartial(f: (x: number[]) => number, x: number[], index: number): number {
  return NaN; // your code here
}
practice.partialDerivative.check(myPartial);`,
  hints: [
    "It is the central difference of notebook 01. Only, x + h is now the point x with h added to one coordinate.",
    "Make two copies, `const above = [...x]` and `const below = [...x]`, and change one entry in each.",
    "`above[index] += h; below[index] -= h;`, and then (f(above) − f(below)) / (2h), with h = 1e-5, say.",
  ],
  solution: `function myPartial(f: (x: number[]) => number, x: number[], index: number): number {
  const h = 1e-5;
  const above = [...x];
  const below = [...x];
  above[index] += h;
  below[index] -= h;
  return (f(above) - f(below)) / (2 * h);
}
practice.partialDerivative.check(myPartial);`,
  check: functionCheck<readonly [f: Field, x: number[], index: number]>({
    parameters: ["f", "x", "index"],
    cases: () => [
      [cubic, [1.3, 2.7], 0],
      [cubic, [1.3, 2.7], 1],
      [wave, [2.1, 0.7, -1.1], 2],
      [wave, [2.1, 0.7, -1.1], 0],
      [hill, [0.3, 0.9], 1],
    ],
    expected: (f, x, index) => slopes(f, x)[index],
    tolerance: ANY_SENSIBLE_STEP,
    ownStep: true,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("whole-gradient", "It returns a slope for every variable. The one for `x[index]` is wanted.",
        { happened: (calls) => calls.every(({ result, args }) => asNumbers(result)?.length === args[1].length) }),
      notYet("moved-together", "It moves all the variables together and adds up their slopes. Move only `x[index]` and hold the others.",
        (f, x) => sum(slopes(f, x))),
      notYet("always-first", "It is always the slope along the first variable: let `index` choose.",
        (f, x) => slopes(f, x)[0]),
      almost("off-by-one", "It counts the variables from 1; `index` counts from 0, as arrays do.",
        (f, x, index) => (index === 0 ? 0 : slopes(f, x)[index - 1])),
      notYet("one-array", oneArray, () => 0),
      almost("divided-by-h", runOf2h, (f, x, index) => 2 * slopes(f, x)[index]),
      almost("divided-by-2h", runOfH, (f, x, index) => slopes(f, x)[index] / 2),
      almost("turned-round", "The sign is turned round: the value further along comes first.",
        (f, x, index) => -slopes(f, x)[index]),
    ],
    shows: () => {
      const [first, second] = slopes(cubic, [1.3, 2.7]);
      return `With the others held still, a function of many variables is a function of one. At (1.3, 2.7) the function x₀³ + x₀·x₁² rises by ${format(first, 4)} for each unit along x₀ and by ${format(second, 4)} along x₁.`;
    },
  }),
};
