import { expect, test } from "vitest";
import { gradient } from "../../../../src/gradient";
import { descentStep } from "../../../../src/notebook/practice/04-descent/descent-step";
import { judge } from "../../../../src/notebook/practice/judge";
import { almost, describeExercise, notYet } from "../../../support/exercise";
import { describeOwnStep, slopesWith } from "../../../support/own-step";
import { type F, moved, oneByOne, path } from "./loops";

describeExercise<[f: F, x: number[], rate: number]>({ descentStep }, [
  almost("uphill", (f, x, rate) => moved(x, rate, gradient(f, x))),
  almost("only-the-move", (f, x, rate) => gradient(f, x).map((slope) => -rate * slope)),
  notYet("only-scaled", (f, x, rate) => gradient(f, x).map((slope) => rate * slope)),
  notYet("scaled-by-f", (f, x, rate) => moved(x, -rate * f(x), gradient(f, x))),
  almost("no-rate", (f, x) => moved(x, -1, gradient(f, x))),
  notYet("divided-by-rate", (f, x, rate) => moved(x, -1 / rate, gradient(f, x))),
  almost("unit-length", (f, x, rate) => moved(x, -rate / Math.hypot(...gradient(f, x)), gradient(f, x))),
  almost("half-gradient", (f, x, rate) => moved(x, -rate / 2, gradient(f, x))),
  almost("double-gradient", (f, x, rate) => moved(x, -rate * 2, gradient(f, x))),
  almost("two-steps", (f, x, rate) => path(f, x, rate, 2)[2]),
  notYet("one-coordinate", (f, x, rate) =>
    x.map((each, index) => (index === 0 ? each - rate * gradient(f, x)[0] : each)),
  ),
  almost("one-coordinate-after-the-other", oneByOne),
  notYet("not-moved", (f, x, rate) => {
    moved(x, -rate, gradient(f, x));
    return x;
  }),
  almost("changed-argument", (f, x, rate) => {
    const slopes = gradient(f, x);
    for (const index of x.keys()) x[index] -= rate * slopes[index];
    return x;
  }),
  notYet("number-for-vector", (f, x, rate) => x[0] - rate * gradient(f, x)[0]),
  notYet("nan", (f, x, rate) => x.map((each, index) => each - rate * gradient(f, x)[index + 1])),
  notYet("not-a-vector", (f, x, rate) => ({ x: moved(x, -rate, gradient(f, x)) })),
]);

describeOwnStep(
  { descentStep },
  (right, left) => (f: F, x: number[], rate: number) =>
    Float64Array.from(slopesWith(f, x, right, left), (each, index) => x[index] - rate * each),
);

test("descentStep that computes the gradient anew for each coordinate is right, and told so", () => {
  const again = (f: F, x: number[], rate: number) => x.map((each, i) => each - rate * gradient(f, x)[i]);
  const once = (f: F, x: number[], rate: number) => gradient(f, x).map((slope, i) => x[i] - rate * slope);
  const words = "computes the gradient anew for each coordinate";
  expect(judge(descentStep, again)).toMatchObject({
    outcome: "right",
    says: expect.stringContaining(words),
  });
  expect(judge(descentStep, once).says).not.toContain(words);
});
