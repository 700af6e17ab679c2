/** Practice of notebook 06: what a zero gradient may be, and what the start decides. */
import { gradientDescent } from "../../descent";
import { himmelblau } from "../../surfaces";
import { almost, type Exercise, notYet, type Verdict } from "./exercise";
import { formula, functionCheck } from "./function-task";
import { near, numberCheck } from "./number-task";
import { asNumbers, format, readVector } from "./values";

type Field = (x: ArrayLike<number>) => number;
type Place = readonly [f: Field, x: number[]];
type Starts = readonly [f: Field, starts: number[][], learningRate: number];

/** How f bends at x in the direction `angle`: above 0 if it rises to both sides. */
function bend(f: Field, [x0, x1]: readonly number[], angle: number): number {
  const [h0, h1] = [1e-3 * Math.cos(angle), 1e-3 * Math.sin(angle)];
  return f([x0 + h0, x1 + h1]) - 2 * f([x0, x1]) + f([x0 - h0, x1 - h1]);
}

/** What a stationary point looks like to somebody who looks in these directions only. */
function kind(f: Field, x: readonly number[], angles: readonly number[]): string {
  const bends = angles.map((angle) => bend(f, x, angle));
  // A direction that is level to within rounding (f/1e15) counts for neither.
  if (bends.every((each) => each > 1e-9)) return "minimum";
  if (bends.every((each) => each < -1e-9)) return "maximum";
  return "saddle";
}

/** The starts that the map of notebook 06 shows. */
const onTheMap = [
  [0, -0.6],
  [-0.6, 0],
  [-0.3, 4.6],
  [-1, -4.5],
  [1, -4],
];

const allAround = Array.from({ length: 60 }, (_, index) => (index * Math.PI) / 60);
const axes = [0, Math.PI / 2];
const diagonals = [Math.PI / 4, (3 * Math.PI) / 4];

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

const end = (f: Field, start: readonly number[], learningRate: number): number[] => {
  const { path } = gradientDescent(f, start, { learningRate, steps: 300 });
  return [...path[path.length - 1].x];
};

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

/** Shift-Tab in a cell shows these words. Written out, so that a cell knows the names without working out the checks. */
interface Exercises {
  /** Practice: tell a minimum, a maximum and a saddle apart by second differences. */
  tellSaddle: Exercise;
  /** Practice: descend from several starts and keep the lowest end. */
  bestOfStarts: Exercise;
  /** Practice: find a start for each of the four minima of Himmelblau's function. */
  fourStarts: Exercise;
  /** Practice: predict how fast a marble leaves the ridge of a saddle. */
  escapeFactor: Exercise;
}

export const stuck: Exercises = {
  tellSaddle: {
    notebook: 6,
    statement: `**Practice: which kind of level?** At x the gradient of f, a function of two variables, is zero. Return "minimum" if f bends up
in *every* direction, "maximum" if it bends down in every direction, and "saddle" if it does both. The second difference along a
direction tells how it bends there.`,
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
    check: functionCheck<Place>({
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
      mistakes: [
        {
          outcome: "almost",
          diagnosis: "axes-only",
          says: "It looks along the axes only. A saddle that lies askew bends up along both axes, and down in between.",
          gives: (f, x) => kind(f, x, axes),
        },
        {
          outcome: "almost",
          diagnosis: "diagonals-only",
          says: "It looks along the diagonals only. Look along more directions.",
          gives: (f, x) => kind(f, x, diagonals),
        },
        {
          outcome: "almost",
          diagnosis: "four-directions",
          says: "Four directions, axes and diagonals, are not enough: a saddle can hide in a narrow sector between them. Look along many.",
          gives: (f, x) => kind(f, x, [...axes, ...diagonals]),
        },
        {
          outcome: "almost",
          diagnosis: "exchanged",
          says: "Minimum and maximum are exchanged: where f rises to both sides, the second difference is above zero.",
          gives: (f, x) => ({ minimum: "maximum", maximum: "minimum" })[kind(f, x, allAround)] ?? "saddle",
        },
        {
          outcome: "not yet",
          diagnosis: "one-direction",
          says: "It looks along x₀ only. A saddle is told by two directions that disagree.",
          gives: (f, x) => (bend(f, x, 0) > 0 ? "minimum" : "maximum"),
        },
        {
          outcome: "not yet",
          diagnosis: "sum-of-bends",
          says: "It adds up how f bends along the two axes: a saddle that is steeper one way is then taken for a minimum or a maximum.",
          gives: (f, x) => {
            const total = bend(f, x, 0) + bend(f, x, Math.PI / 2);
            return total > 1e-9 ? "minimum" : total < -1e-9 ? "maximum" : "saddle";
          },
        },
        {
          outcome: "not yet",
          diagnosis: "no-maximum",
          says: "It never says maximum: bending down in every direction is not a saddle.",
          gives: (f, x) => (kind(f, x, allAround) === "minimum" ? "minimum" : "saddle"),
        },
        {
          outcome: "not yet",
          diagnosis: "no-saddle",
          says: "It never says saddle: look whether two directions disagree.",
          gives: (f, x) =>
            Math.max(...allAround.map((angle) => bend(f, x, angle))) > 1e-9 ? "minimum" : "maximum",
        },
        {
          outcome: "not yet",
          diagnosis: "always-saddle",
          says: "It calls everything a saddle, a round bowl too.",
          gives: () => "saddle",
        },
      ],
      shows: () =>
        "A zero gradient says only that the ground is level. How it bends decides, and all directions have a say. In many dimensions a minimum is hard to be: it takes just one direction that falls to make a saddle.",
    }),
  },

  bestOfStarts: {
    notebook: 6,
    statement: `**Practice: try several.** Run \`gradientDescent(f, start, { learningRate, steps: 300 })\` from each of the starts, and return the
lowest point that any of the runs has reached at its end. Leave the starts as they are.`,
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
    check: functionCheck<Starts>({
      parameters: ["f", "starts", "learningRate"],
      cases: () => [
        [tiltedWells, [[0.9], [-0.3], [1.4]], 0.05],
        [
          twoBowls,
          [
            [-0.5, 4],
            [1.8, 1.2],
            [3, 0],
          ],
          0.05,
        ],
        [
          twoBowls,
          [
            [1, 1],
            [2.5, 3],
            [0.4, -1],
            [-3.5, 2.5],
          ],
          0.05,
        ],
        [tiltedWells, [[-0.6], [0.9], [8]], 0.05],
      ],
      expected: (f, starts, rate) =>
        lowest(
          starts.map((start) => end(f, start, rate)),
          f,
        ),
      read: readVector,
      // The runs have settled to 1e-10 or better; the other valleys are more than 1 away. A run of 100 steps passes.
      tolerance: 1e-3,
      isBlank: (result) => asNumbers(result)?.length === 0,
      mistakes: [
        {
          outcome: "almost",
          diagnosis: "past-the-end",
          says: "It reads an entry of the path that is not there. A run that arrives, or flies away, ends before its 300 steps: the last entry is `path[path.length - 1]`.",
          happened: (calls) =>
            calls.some(
              ({ ending, result }) =>
                ending === "threw" && /undefined \(reading '(x|value)'\)/.test(String(result)),
            ),
        },
        {
          outcome: "almost",
          diagnosis: "chosen-by-start",
          says: "It chooses by the height at the start. A start may lie low, in the wrong valley: compare the heights at the end.",
          gives: (f, starts, rate) => end(f, lowest(starts, f), rate),
        },
        {
          outcome: "not yet",
          diagnosis: "no-descent",
          says: "That is the lowest of the starts. Let the marble roll from each of them first.",
          gives: (f, starts) => lowest(starts, f),
        },
        {
          outcome: "almost",
          diagnosis: "start-returned",
          says: "The right run is chosen, but what comes back is its start. Return where it ended.",
          gives: (f, starts, rate) => lowest(starts, (start) => f(end(f, start, rate))),
        },
        {
          outcome: "almost",
          diagnosis: "highest",
          says: "That is the highest of the ends that lie in a valley: the comparison is the wrong way round.",
          gives: (f, starts, rate) =>
            lowest(
              starts.map((start) => end(f, start, rate)),
              (x) => -f(x),
            ),
        },
        {
          outcome: "not yet",
          diagnosis: "first",
          says: "It always returns the end of the first run.",
          gives: (f, starts, rate) => end(f, starts[0], rate),
        },
        {
          outcome: "not yet",
          diagnosis: "last",
          says: "It always returns the end of the last run. Keep the best so far, and replace it only by a lower one.",
          gives: (f, starts, rate) => end(f, starts[starts.length - 1], rate),
        },
        {
          outcome: "not yet",
          diagnosis: "mean",
          says: "It returns the mean of the ends: between two valleys there is a ridge.",
          gives: (f, starts, rate) => {
            const ends = starts.map((start) => end(f, start, rate));
            return ends[0].map((_, index) => ends.reduce((sum, x) => sum + x[index], 0) / ends.length);
          },
        },
        {
          outcome: "almost",
          diagnosis: "smallest-coordinates",
          says: "It chooses the end with the smallest |x|, not the one with the smallest f.",
          gives: (f, starts, rate) =>
            lowest(
              starts.map((start) => end(f, start, rate)),
              (x) => Math.hypot(...x),
            ),
        },
      ],
      shows: () =>
        "Several starts are the plainest help against local minima, and each costs a whole run. They raise the odds; they prove nothing: a deeper valley may lie where nobody started.",
    }),
  },

  fourStarts: {
    notebook: 6,
    statement: `**Practice: four valleys.** Himmelblau's function has four minima, all of height 0. Find four starts, other than those of the map,
that lead gradient descent, with rate 0.01 and 500 steps, to four different ones. No start may be closer than 1 to where it ends,
or to a start of the map.`,
    stub: `const myStarts: number[][] = []; // your answer here
practice.fourStarts.check(myStarts);`,
    hints: [
      "Look at the map of which start ends where: four regions, one around each minimum.",
      "The minima lie near (3, 2), (−2.8, 3.1), (−3.8, −3.3) and (3.6, −1.8): one in each quadrant.",
      "Start in each quadrant, not too far out: beyond about 5, with this rate, the first step jumps across the map.",
    ],
    solution: `const myStarts: number[][] = [[1, 1], [-1, 1], [-1, -1], [1, -1]];
practice.fourStarts.check(myStarts);`,
    check: checkStarts,
  },

  escapeFactor: {
    notebook: 6,
    statement: `**Practice: off the ridge.** On the saddle f(x) = x₀² − x₁² a marble starts with x₁ = 1e-10, with learning rate 0.1. By which
factor does each step multiply x₁?`,
    stub: `const myEscapeFactor = NaN; // your answer here
practice.escapeFactor.check(myEscapeFactor);`,
    hints: [
      "The slope along x₁ is −2x₁. One step goes to x₁ − rate · (−2x₁).",
      "Two minus signs: x₁ + 0.2·x₁.",
      "1 + 0.2.",
    ],
    solution: `const myEscapeFactor = 1 + 2 * 0.1;
practice.escapeFactor.check(myEscapeFactor);`,
    check: numberCheck({
      // The answer has two digits; 1e-9 allows for one that was computed.
      accepts: near(1.2, 1e-9),
      guesses: [
        {
          when: near(0.8, 1e-9),
          outcome: "not yet",
          diagnosis: "other-direction",
          says: "That is the factor along x₀, where the saddle is a valley. Along x₁ the sign of the slope is the opposite.",
        },
        {
          when: near(1.1, 1e-9),
          outcome: "almost",
          diagnosis: "half",
          says: "The derivative of x₁² is 2x₁: the 2 is missing.",
        },
        {
          when: near(0.2, 1e-9),
          outcome: "almost",
          diagnosis: "growth",
          says: "x₁ grows by that share. The factor is what is there already, 1, plus that.",
        },
        {
          when: near(-1.2, 1e-9),
          outcome: "almost",
          diagnosis: "sign",
          says: "The size is right. The marble stays on its side of the ridge: no change of sign.",
        },
        {
          when: near(1, 1e-9),
          outcome: "not yet",
          diagnosis: "stays",
          says: "Exactly on the ridge, at x₁ = 0, it would stay. At 1e-10 there is a slope, tiny, but downhill.",
        },
        {
          when: near(1.44, 1e-9),
          outcome: "almost",
          diagnosis: "two-steps",
          says: "That is the factor of two steps.",
        },
        {
          when: near(1e-10),
          outcome: "not yet",
          diagnosis: "the-start",
          says: "That is where it starts. The factor is the same wherever it is.",
        },
      ],
      otherwise: "One step goes to x₁ − rate · slope, and the slope along x₁ is −2x₁.",
      shows: () => {
        const steps = Math.ceil(Math.log(1e10) / Math.log(1.2));
        return `1.2 to the power of ${steps} is 10¹⁰: after ${steps} steps the marble is a whole unit off the ridge. A saddle holds only a marble exactly in its middle, but it costs time.`;
      },
    }),
  },
};

/** Runs gradient descent from each start, and sees which of the minima it finds. */
function checkStarts(answer: unknown): Verdict {
  if (answer === undefined || answer === null || (Array.isArray(answer) && answer.length === 0))
    return {
      outcome: "not attempted",
      diagnosis: "not-attempted",
      says: "Put four starts into the array, each as `[x₀, x₁]`, then run the cell again.",
    };
  const points = Array.isArray(answer) ? Array.from(answer, (point) => asNumbers(point)) : [undefined];
  if (!points.every(isPoint))
    return notYet(
      "not-points",
      "The answer should be an array of starts, each an array of two numbers: `[[x₀, x₁], …]`.",
    );
  if (points.length > 4) return notYet("too-many", `These are ${points.length} starts; four are enough.`);
  for (const start of points) {
    const shown = onTheMap.find((each) => distance(start, each) < 1);
    if (shown === undefined) continue;
    const near = distance(start, shown) === 0 ? "" : `closer than 1 to ${format(shown)}, `;
    return notYet(
      "of-the-map",
      `${format(start)} is ${near}a start of the map, which has shown where that leads. Find one of your own.`,
    );
  }
  const ends = points.map((start) => {
    const { path, stopped } = gradientDescent(himmelblau.f, start, { learningRate: 0.01, steps: 500 });
    const { x } = path[path.length - 1];
    const minimum = himmelblau.minima.findIndex((each) => distance(x, each.x) < 0.01);
    return { start, x, minimum, away: stopped === "diverged" };
  });
  const lost = ends.find(({ away }) => away);
  if (lost !== undefined)
    return notYet(
      "flew-away",
      `From ${format(lost.start)} the marble flies away: the slope out there is too steep for a rate of 0.01. Start closer.`,
    );
  const resting = ends.find(({ minimum }) => minimum < 0);
  if (resting !== undefined)
    return notYet(
      "no-minimum",
      `From ${format(resting.start)} the marble is at ${format(resting.x, 3)} after 500 steps, which is not a minimum.`,
    );
  const there = ends.find(({ start, x }) => distance(start, x) < 1);
  if (there !== undefined)
    return almost(
      "already-there",
      `${format(there.start)} is closer than 1 to the minimum it finds, ${format(there.x, 3)}. Start further up the slope.`,
    );
  const found = new Set(ends.map(({ minimum }) => minimum));
  const list = ends.map(({ start, x }) => `${format(start, 3)} → ${format(x, 3)}`).join("; ");
  if (found.size < points.length)
    return { ...almost("same-minimum", "Two of the starts end in the same valley."), seen: `${list}.` };
  if (points.length < 4)
    return { ...almost("too-few", `So far ${found.size} of the four minima.`), seen: `${list}.` };
  return {
    outcome: "right",
    diagnosis: "right",
    says: "Four starts, four answers, all with a gradient of zero and a height of zero: which one gradient descent finds is decided, at this rate, by where it starts.",
    seen: `${list}.`,
  };
}

function isPoint(point: number[] | undefined): point is number[] {
  return point?.length === 2 && point.every(Number.isFinite);
}

function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
