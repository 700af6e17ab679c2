import { type Dual, duals } from "../../../dual";
import { almost, type Exercise, formula, functionCheck, notYet } from "../kit";

type Field = (x: Dual[]) => Dual;
type Way = readonly [f: Field, x: number[], v: number[]];

const { add, multiply, sin, exp } = duals;
const product = formula("f(x) = x₀·x₁ + x₁", ([a, b]: Dual[]) => add(multiply(a, b), b));
const wave = formula("f(x) = x₀·sin x₁", ([a, b]: Dual[]) => multiply(a, sin(b)));
const three = formula("f(x) = exp(x₀·x₂) + x₁", ([a, b, c]: Dual[]) => add(exp(multiply(a, c)), b));

/** f with these slopes coming in. */
const run = (f: Field, x: number[], slopes: number[]) =>
  f(x.map((value, i) => ({ value, slope: slopes[i] })));
const along = (f: Field, x: number[], v: number[]) => run(f, x, v).slope;
const only = (x: number[], index: number) => x.map((_, i) => (i === index ? 1 : 0));

/** Practice: the slope along a direction, in one run. */
export const dualAlong: Exercise = {
  notebook: 9,
  statement: `**Practice: one run, any direction.** \`f\` takes an array of numbers with slopes, and returns one. Return its slope at x along v, which
is $\\nabla f(x) \\cdot v$, in a *single* run of f. What has to go in as slopes?`,
  stub: `type Sloped = { value: number; slope: number };
function mySlopeAlongV(f: (x: Sloped[]) => Sloped, x: number[], v: number[]): number {
  return NaN; // your code here
}
practice.dualAlong.check(mySlopeAlongV);`,
  hints: [
    "For the slope along x₀ the slopes 1, 0, 0, … go in: that is the direction (1, 0, 0, …).",
    "So for another direction its own entries go in. Make an array of `{ value, slope }` from x and v.",
    "`f(x.map((value, i) => ({ value, slope: v[i] })))`, and of that the slope.",
  ],
  solution: `type Sloped = { value: number; slope: number };
function mySlopeAlongV(f: (x: Sloped[]) => Sloped, x: number[], v: number[]): number {
  return f(x.map((value, i) => ({ value, slope: v[i] }))).slope;
}
practice.dualAlong.check(mySlopeAlongV);`,
  check: functionCheck<Way>({
    parameters: ["f", "x", "v"],
    cases: () => [
      [product, [3, 2], [0.5, -1]],
      [wave, [1.5, 0.7], [2, 3]],
      [three, [0.4, -1, 1.2], [1, -2, 0.25]],
    ],
    expected: along,
    // Sums of a few products. Differences have no place here: f takes no plain numbers.
    tolerance: 1e-9,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("whole-result", "That is the whole result. Asked for is its slope alone.",
        { happened: (calls) => calls.every(({ result, expected }) => near((result as Dual | undefined)?.slope, expected)) }),
      almost("many-runs", "The slope is right. But f ran once for each variable, and a single run is enough: let all the slopes go in at once.",
        { happened: (calls) => calls.every(({ result, expected, visited }) => near(result, expected) && visited.length > 1) }),
      notYet("value", "That is the value of f at x.", (f, x, v) => run(f, x, v).value),
      almost("all-ones", "With 1 for every slope it is the slope along (1, 1, …). Let v go in instead.",
        (f, x) => run(f, x, x.map(() => 1)).slope),
      almost("first-only", "It is the slope along the first variable. The others have to move, too.",
        (f, x) => run(f, x, only(x, 0)).slope),
      almost("unit-length", "v has been made one unit long. ∇f · v takes it as it is.",
        (f, x, v) => along(f, x, v) / Math.hypot(...v)),
      notYet("no-slopes", "It is 0 every time: no slope goes in, so none comes out.", () => 0),
      notYet("exchanged", "x and v are exchanged: x goes in as values, v as slopes.", (f, x, v) => run(f, v, x).slope),
    ],
    shows: () =>
      "One run for a direction, however many variables: notebook 08's check along a random direction, without an h. The gradient itself still takes a run for each of them.",
  }),
};

function near(result: unknown, expected: unknown): boolean {
  return typeof result === "number" && Math.abs(result - Number(expected)) < 1e-9;
}
