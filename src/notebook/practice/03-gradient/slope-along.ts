import { almost, asNumbers, type Exercise, type Field, format, functionCheck, notYet, sum } from "../kit";
import { ANY_SENSIBLE_STEP, cubic, hill, slopes } from "./fields";

/** The slope at an angle, from the two slopes along the axes. */
function along([slope0, slope1]: readonly number[], angle: number): number {
  return slope0 * Math.cos(angle) + slope1 * Math.sin(angle);
}

/** Practice: the slope in a direction given by an angle. */
export const slopeAlong: Exercise = {
  notebook: 3,
  statement: `**Practice: any direction.** For a function of two variables, write the slope of f at x for somebody who walks at an \`angle\`,
in radians: 0 is along x₀, $\\pi/2$ along x₁. You may use \`gradient(f, x)\`.`,
  stub: `function mySlopeAlong(f: (x: number[]) => number, x: number[], angle: number): number {
  return NaN; // your code here
}
practice.slopeAlong.check(mySlopeAlong);`,
  hints: [
    "A step of length one at this angle goes Math.cos(angle) along x₀ and Math.sin(angle) along x₁.",
    "Along x₀ the function rises by the first entry of the gradient for each unit, along x₁ by the second. Add up what both contribute.",
    "The sum gradient[0]·cos(angle) + gradient[1]·sin(angle), which is the dot product of gradient and direction.",
  ],
  uses: { gradient: "../src/gradient" },
  solution: `function mySlopeAlong(f: (x: number[]) => number, x: number[], angle: number): number {
  const [slope0, slope1] = gradient(f, x);
  return slope0 * Math.cos(angle) + slope1 * Math.sin(angle);
}
practice.slopeAlong.check(mySlopeAlong);`,
  check: functionCheck<readonly [f: Field, x: number[], angle: number]>({
    parameters: ["f", "x", "angle"],
    cases: () => [
      [cubic, [1.3, 2.7], 0.5],
      [hill, [0.3, 0.9], 2],
      [cubic, [-0.8, 1.1], -2.5],
      [hill, [1.2, -0.4], 5.5],
    ],
    expected: (f, x, angle) => along(slopes(f, x), angle),
    tolerance: ANY_SENSIBLE_STEP,
    ownStep: true,
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("degrees", "The angle is taken as degrees. It is in radians already, which is what Math.cos and Math.sin expect.",
        (f, x, angle) => along(slopes(f, x), (angle * Math.PI) / 180)),
      almost("to-degrees", "The angle has been turned into degrees, but Math.cos and Math.sin expect radians: use it as it is.",
        (f, x, angle) => along(slopes(f, x), (angle * 180) / Math.PI)),
      almost("exchanged", "Sine and cosine are exchanged: at the angle 0 you walk along x₀, and cos 0 = 1.",
        (f, x, angle) => along(slopes(f, x).reverse(), angle)),
      almost("clockwise", "It turns the other way, clockwise: look at the sign of the second term.",
        (f, x, angle) => along(slopes(f, x), -angle)),
      notYet("steepest", "That is the length of the gradient, the slope in the steepest direction. Here somebody walks at an angle.",
        (f, x) => Math.hypot(...slopes(f, x))),
      almost("angle-from-gradient", "The length of the gradient times a cosine is right if the angle is counted from the gradient. This one is counted from x₀.",
        (f, x, angle) => Math.hypot(...slopes(f, x)) * Math.cos(angle)),
      almost("first-only", "That is what the way along x₀ contributes. The way along x₁ is missing.",
        (f, x, angle) => slopes(f, x)[0] * Math.cos(angle)),
      almost("second-only", "That is what the way along x₁ contributes. The way along x₀ is missing.",
        (f, x, angle) => slopes(f, x)[1] * Math.sin(angle)),
      almost("cosine-twice", "Both slopes are multiplied by the cosine. It is the share of the way that goes along x₀; the share along x₁ is another.",
        (f, x, angle) => sum(slopes(f, x)) * Math.cos(angle)),
      almost("turned-round", "The sign is turned round, as if walking backwards.",
        (f, x, angle) => -along(slopes(f, x), angle)),
      almost("divided-by-h", "Twice too large: between the two points the distance is 2h.",
        (f, x, angle) => 2 * along(slopes(f, x), angle)),
      notYet("two-numbers", "It returns both contributions. Their sum is the slope along the way.",
        { happened: (calls) => calls.every(({ result }) => asNumbers(result)?.length === 2) }),
    ],
    shows: () => {
      const [x0, x1] = slopes(cubic, [1.3, 2.7]);
      const steepest = Math.atan2(x1, x0);
      return `The slope in every direction follows from the two numbers of the gradient. At (1.3, 2.7) it is largest, ${format(along([x0, x1], steepest), 4)}, at the angle of the gradient itself, and ${format(along([x0, x1], steepest + Math.PI), 4)} the opposite way; at a right angle to it, 0.`;
    },
  }),
};
