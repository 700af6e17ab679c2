import { gradientDescent } from "../../../descent";
import { himmelblau } from "../../../surfaces";
import {
  almost,
  asNumbers,
  type Exercise,
  format,
  notAttempted,
  notYet,
  right,
  type Verdict,
  verdictOf,
} from "../kit";

/** The starts that the map of notebook 06 shows. */
// biome-ignore format: in one line, as the notebook has it
const onTheMap = [[0, -0.6], [-0.6, 0], [-0.3, 4.6], [-1, -4.5], [1, -4]];

/** Practice: find a start for each of the four minima of Himmelblau's function. */
export const fourStarts: Exercise = {
  notebook: 6,
  statement: `**Practice: four valleys.** Himmelblau's function has four minima, all of height 0. Find four starts
that lead gradient descent, with rate 0.01 and 500 steps, to four different ones. No start may be closer than 1 to where it ends,
or to one of these five: (0, −0.6), (−0.6, 0), (−0.3, 4.6), (−1, −4.5), (1, −4).`,
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
};

/** Runs gradient descent from each start, and sees which of the minima it finds. */
function checkStarts(answer: unknown): Verdict {
  if (answer === undefined || answer === null || (Array.isArray(answer) && answer.length === 0))
    return notAttempted("Put four starts into the array, each as `[x₀, x₁]`, then run the cell again.");
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
  const found = new Set(ends.map(({ minimum }) => minimum)).size;
  const seen = `${ends.map(({ start, x }) => `${format(start, 3)} → ${format(x, 3)}`).join("; ")}.`;
  if (found < points.length)
    return verdictOf(almost("same-minimum", "Two of the starts end in the same valley."), seen);
  if (points.length < 4) return verdictOf(almost("too-few", `So far ${found} of the four minima.`), seen);
  const says =
    "Four starts, four answers, all with a gradient of zero and a height of zero: which one gradient descent finds is decided, at this rate, by where it starts.";
  return verdictOf(right(says), seen);
}

function isPoint(point: number[] | undefined): point is number[] {
  return point?.length === 2 && point.every(Number.isFinite);
}

function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
