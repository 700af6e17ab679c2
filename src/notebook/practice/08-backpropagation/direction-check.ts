import { gradient } from "../../../gradient";
import { ANY_SENSIBLE_STEP, cubic, hill, runOf2h, runOfH, wave } from "../03-gradient/fields";
import { almost, type Exercise, type Field, functionCheck, mix, notYet, sum } from "../kit";

type Case = readonly [f: Field, slopes: number[], x: number[], v: number[]];

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => sum(Array.from(a, (entry, i) => entry * b[i]));
const length = (a: number[]) => Math.hypot(...a);
/** What one central difference along v measures, to within its error. */
const measured = (f: Field, x: number[], v: number[]) => dot(gradient(f, x), v);
const both = (f: Field, slopes: number[], x: number[], v: number[]) => [dot(slopes, v), measured(f, x, v)];

/** Practice: the two numbers of a check along one direction, for two values of f. */
export const directionCheck: Exercise = {
  notebook: 8,
  statement: `**Practice: one direction.** Somebody claims that \`slopes\` is the gradient of f at x. Check it along v: return two numbers, the slope
along v that they claim, and the slope along v that one central difference measures, for two values of f in all. Take v as it is,
whatever its length, and choose your own step.`,
  stub: `function myDirectionCheck(f: (x: number[]) => number, slopes: number[], x: number[], v: number[]): number[] {
  return []; // your code here
}
practice.directionCheck.check(myDirectionCheck);`,
  hints: [
    "The claimed one needs no f: each slope times how far v goes that way, and the sum of these products.",
    "The measured one: f a little way along v from x, and the same way back. `x.map((entry, i) => entry + h * v[i])` is the first place.",
    "Between the two places t goes from −h to h in x + t·v: divide the difference of the heights by 2h.",
  ],
  solution: `function myDirectionCheck(f: (x: number[]) => number, slopes: number[], x: number[], v: number[]): number[] {
  const h = 1e-5;
  const claimed = slopes.reduce((sum, slope, i) => sum + slope * v[i], 0);
  const ahead = f(x.map((entry, i) => entry + h * v[i]));
  const back = f(x.map((entry, i) => entry - h * v[i]));
  return [claimed, (ahead - back) / (2 * h)];
}
practice.directionCheck.check(myDirectionCheck);`,
  check: functionCheck<Case>({
    parameters: ["f", "slopes", "x", "v"],
    // The gradient of each is another: what is claimed is never what is measured.
    cases: () => [
      [cubic, [12, 7.5], [1.3, 2.7], [0.6, -0.8]],
      [wave, [0.6, -1.6, 5], [2.1, 0.7, -1.1], [-0.5, 1, 0.25]],
      [hill, [1.4, 6.5], [0.3, 0.9], [2, 1]],
    ],
    expected: both,
    tolerance: ANY_SENSIBLE_STEP,
    ownStep: true,
    entries: ["claimed", "measured"],
    // biome-ignore format: one mistake a line or two
    mistakes: [
      notYet("one-number", "It returns one number. Return both, claimed and measured: how far apart they are can be seen then.",
        { happened: (calls) => calls.every(({ result }) => typeof result === "number") }),
      notYet("full-gradient", "It asks f for more than two values. The point of this check is to do with two: move all the variables at once, each by h times its entry of v.",
        { happened: (calls) => calls.every(({ visited }) => visited.length > 2) }),
      almost("exchanged", "The right two in the opposite order: first what is claimed.",
        (f, slopes, x, v) => both(f, slopes, x, v).reverse()),
      almost("divided-by-h", runOf2h, (f, slopes, x, v) => [dot(slopes, v), 2 * measured(f, x, v)]),
      almost("divided-by-2h", runOfH, (f, slopes, x, v) => [dot(slopes, v), measured(f, x, v) / 2]),
      almost("length-one", "It makes v one long first. Then both numbers belong to another v: take it as it is.",
        (f, slopes, x, v) => both(f, slopes, x, v).map((slope) => slope / length(v))),
      almost("measured-per-length", "What is measured is the slope per unit of way; what is claimed, per length of v. Divide by 2h alone.",
        (f, slopes, x, v) => [dot(slopes, v), measured(f, x, v) / length(v)]),
      notYet("moved-together", "It moves every variable by the same h. Move each by h times its entry of v.",
        (f, slopes, x, v) => [dot(slopes, v), measured(f, x, v.map(() => 1))]),
      notYet("measured-twice", "Both numbers are measured, and agree whatever is claimed. The first comes from `slopes`.",
        (f, _slopes, x, v) => [measured(f, x, v), measured(f, x, v)]),
      notYet("lengths-multiplied", "The first is the product of two lengths: so steep it would be if v went straight uphill. Multiply entry by entry, and add up.",
        (f, slopes, x, v) => [length(slopes) * length(v), measured(f, x, v)]),
      notYet("not-multiplied", "The first is the sum of the slopes: v is missing from it.",
        (f, slopes, x, v) => [sum(slopes), measured(f, x, v)]),
      notYet("one-place", "The second is always 0: both values of f come from one place. Are there two names for one array?",
        (_f, slopes, _x, v) => [dot(slopes, v), 0]),
      notYet("from-the-origin", "It walks along v from the origin. Walk from x.",
        (f, slopes, x, v) => [dot(slopes, v), measured(f, mix(0, x, 0, v), v)]),
    ],
    shows: (calls) =>
      `${calls[0].visited.length} values of f for two variables as for three, and for a million as well. None of the three gradients was right, and each time the two numbers say so.`,
  }),
};
