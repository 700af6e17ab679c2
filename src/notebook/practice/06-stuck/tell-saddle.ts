import { almost, type Exercise, type Field, formula, functionCheck, notYet, sum } from "../kit";

/** How f bends at x in the direction `angle`: above 0 if it rises to both sides. */
function bend(f: Field, [x0, x1]: readonly number[], angle: number): number {
  const [h0, h1] = [1e-3 * Math.cos(angle), 1e-3 * Math.sin(angle)];
  return f([x0 + h0, x1 + h1]) - 2 * f([x0, x1]) + f([x0 - h0, x1 - h1]);
}

/** What a stationary point is that bends like this. */
function kindOf(bends: readonly number[]): string {
  // A direction that is level to within rounding (f/1e15) counts for neither.
  if (bends.every((each) => each > 1e-9)) return "minimum";
  if (bends.every((each) => each < -1e-9)) return "maximum";
  return "saddle";
}

/** What a stationary point looks like to somebody who looks in these directions only. */
const kind = (f: Field, x: readonly number[], angles: readonly number[]) =>
  kindOf(angles.map((angle) => bend(f, x, angle)));

const axes = [0, Math.PI / 2];
const diagonals = [Math.PI / 4, (3 * Math.PI) / 4];
const allAround = Array.from({ length: 60 }, (_, index) => (index * Math.PI) / 60);

/** x² + y² stretched and turned: curvature `a` in the direction `angle` and `b` at a right angle to it. */
function turned(text: string, a: number, b: number, angle: number, [x0, x1] = [0, 0]): Field {
  return formula(text, (x: ArrayLike<number>) => {
    const [u, v] = [x[0] - x0, x[1] - x1];
    const [along, across] = [
      u * Math.cos(angle) + v * Math.sin(angle),
      v * Math.cos(angle) - u * Math.sin(angle),
    ];
    return (a * along ** 2 + b * across ** 2) / 2;
  });
}

/** Practice: tell a minimum, a maximum and a saddle apart by second differences. */
export const tellSaddle: Exercise = {
  notebook: 6,
  statement: `**Practice: which kind of level?** At x the gradient of f, a function of two variables, is zero. Return "minimum" if f bends up
in *every* direction, "maximum" if it bends down in every direction, and "saddle" if it does both; other kinds do not occur
here. The second difference along a direction tells how it bends there.`,
  stub: `function myKind(f: (x: number[]) => number, x: number[]): "minimum" | "maximum" | "saddle" | "?" {
  return "?"; // your code here
}
practice.tellSaddle.check(myKind);`,
  hints: [
    "Along x₀: f(x₀ + h, x₁) − 2·f(x₀, x₁) + f(x₀ − h, x₁) is above zero where f rises to both sides. h = 1e-3 is a good step.",
    "A saddle need not lie along the axes. Walk by (h·cos(angle), h·sin(angle)), and look at many angles from 0 to π.",
    "Collect the second differences for 36 angles in `bends`. `bends.every((bend) => bend > 0)` means minimum; then the other two.",
  ],
  solution: `function myKind(f: (x: number[]) => number, [x0, x1]: number[]): "minimum" | "maximum" | "saddle" | "?" {
  const bends = Array.from({ length: 36 }, (_, index) => {
    const angle = (index * Math.PI) / 36;
    const [h0, h1] = [1e-3 * Math.cos(angle), 1e-3 * Math.sin(angle)];
    return f([x0 + h0, x1 + h1]) - 2 * f([x0, x1]) + f([x0 - h0, x1 - h1]);
  });
  if (bends.every((bend) => bend > 0)) return "minimum";
  if (bends.every((bend) => bend < 0)) return "maximum";
  return "saddle";
}
practice.tellSaddle.check(myKind);`,
  check: functionCheck<readonly [f: Field, x: number[]]>({
    parameters: ["f", "x"],
    cases: () => [
      [turned("a round bowl", 2, 2, 0), [0, 0]],
      [turned("a round hill", -2, -2, 0, [1, -2]), [1, -2]],
      [turned("a saddle along the axes", 2, -6, 0), [0, 0]],
      [turned("a saddle along the diagonals", -1, 5, Math.PI / 4), [0, 0]],
      [turned("a narrow valley, turned by 35°", 0.5, 9, 0.61, [2, 1]), [2, 1]],
      [turned("a ridge, turned by 100°", -8, -0.4, 1.75), [0, 0]],
      [turned("a saddle that falls only along a narrow sector around 22.5°", -0.4, 6, Math.PI / 8), [0, 0]],
      [turned("a hill with a narrow sector that rises, around 112°", 0.4, -6, 1.95), [0, 0]],
      [turned("a saddle along the axes, steeper upward", -2, 6, 0), [0, 0]],
    ],
    expected: (f, x) => kind(f, x, allAround),
    // Words: there is nothing to tolerate.
    tolerance: 0,
    isBlank: (result) => result === "?",
    // biome-ignore format: one mistake a line or two
    mistakes: [
      almost("axes-only", "It looks along the axes only. A saddle that lies askew bends up along both axes, and down in between.",
        (f, x) => kind(f, x, axes)),
      almost("diagonals-only", "It looks along the diagonals only. Look along more directions.",
        (f, x) => kind(f, x, diagonals)),
      almost("four-directions", "Four directions, axes and diagonals, are not enough: a saddle can hide in a narrow sector between them. Look along many.",
        (f, x) => kind(f, x, [...axes, ...diagonals])),
      almost("exchanged", "Minimum and maximum are exchanged: where f rises to both sides, the second difference is above zero.",
        (f, x) => ({ minimum: "maximum", maximum: "minimum" })[kind(f, x, allAround)] ?? "saddle"),
      notYet("one-direction", "It looks along x₀ only. A saddle is told by two directions that disagree.",
        (f, x) => (bend(f, x, 0) > 0 ? "minimum" : "maximum")),
      notYet("sum-of-bends", "It adds up how f bends along the two axes: a saddle that is steeper one way is then taken for a minimum or a maximum.",
        (f, x) => kindOf([sum(axes.map((angle) => bend(f, x, angle)))])),
      notYet("no-maximum", "It never says maximum: bending down in every direction is not a saddle.",
        (f, x) => (kind(f, x, allAround) === "minimum" ? "minimum" : "saddle")),
      notYet("no-saddle", "It never says saddle: look whether two directions disagree.",
        (f, x) => Math.max(...allAround.map((angle) => bend(f, x, angle))) > 1e-9 ? "minimum" : "maximum"),
      notYet("always-saddle", "It calls everything a saddle, a round bowl too.", () => "saddle"),
    ],
    shows: () =>
      "A zero gradient says only that the ground is level. How it bends decides, and all directions have a say. In many dimensions a minimum is hard to be: it takes just one direction that falls to make a saddle.",
  }),
};
