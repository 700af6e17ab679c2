import { expect, test } from "vitest";
import { fourStarts } from "../../../../src/notebook/practice/06-stuck/four-starts";
import { judge } from "../../../../src/notebook/practice/judge";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";
import { readNotebooks } from "../../../support/notebook";

describeExercise({ fourStarts }, [
  notYet("no-minimum", [
    [0.086677504555, 2.884254701174],
    [1, 1],
  ]),
  notYet("not-points", [1, 2, 3, 4]),
  notYet("not-points", "(1, 1)"),
  notYet("too-many", [
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
    [0, 0],
  ]),
  notYet("flew-away", [
    [50, 50],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ]),
  notYet("of-the-map", [
    [0, -0.6],
    [-0.6, 0],
    [-1, -4.5],
    [1, -4],
  ]),
  notYet("of-the-map", [
    [1, 1],
    [-1, 1],
    [-1.1, -4.4],
  ]),
  almost("already-there", [
    [3, 2],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ]),
  almost("same-minimum", [
    [1, 1],
    [1, 2],
    [-1, -1],
    [1, -1],
  ]),
  almost("too-few", [
    [1, 1],
    [-1, 1],
  ]),
  right("starts further out, in another order", [[5, -4], [-5, 5], [-1, -1], Float64Array.of(1, 1)]),
]);

test("fourStarts knows the starts of the map in notebook 06", () => {
  const { cells } = readNotebooks()[6];
  const [, starts] = cells.map(({ source }) => source.match(/^const starts = (.*);$/m)).find(Boolean) ?? [];
  for (const start of JSON.parse(starts ?? "[[0, 0]]"))
    expect(judge(fourStarts, [start])).toMatchObject({ diagnosis: "of-the-map" });
});
