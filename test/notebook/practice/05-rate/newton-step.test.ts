import { expect, test } from "vitest";
import { newtonStep } from "../../../../src/notebook/practice/05-rate/newton-step";
import { judge } from "../../../../src/notebook/practice/judge";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

type F = (x: number) => number;

const slope = (f: F, x: number, h = 1e-4) => (f(x + h) - f(x - h)) / (2 * h);
const curvature = (f: F, x: number, h = 1e-4) => (f(x + h) - 2 * f(x) + f(x - h)) / h ** 2;

describeExercise<[f: F, x: number]>({ newtonStep }, [
  notYet("no-curvature", (f, x) => x - slope(f, x)),
  almost("uphill", (f, x) => x + slope(f, x) / curvature(f, x)),
  almost("upside-down", (f, x) => x - curvature(f, x) / slope(f, x)),
  notYet("product", (f, x) => x - slope(f, x) * curvature(f, x)),
  almost("the-move", (f, x) => -slope(f, x) / curvature(f, x)),
  almost("slope-doubled", (f, x) => x - (f(x + 1e-4) - f(x - 1e-4)) / 1e-4 / curvature(f, x)),
  almost("curvature-quartered", (f, x) => x - slope(f, x) / (curvature(f, x) / 4)),
  almost("absolute", (f, x) => x - slope(f, x) / Math.abs(curvature(f, x))),
  almost("root", (f, x) => x - f(x) / slope(f, x)),
  almost("poor-step", (f, x) => x - slope(f, x, 0.2) / curvature(f, x, 0.2)),
  notYet("never-evaluated", (_f, x) => x - 1),
  right("another way to the curvature", (f, x) => {
    const h = 2e-4;
    const tilt = (at: number) => (f(at + h) - f(at - h)) / (2 * h);
    return x - tilt(x) / ((tilt(x + h) - tilt(x - h)) / (2 * h));
  }),
]);

test("newtonStep passes any sensible step", () => {
  for (const h of [1e-5, 3e-5, 1e-4, 3e-4, 1e-3])
    expect(judge(newtonStep, (f: F, x: number) => x - slope(f, x, h) / curvature(f, x, h)).outcome).toBe(
      "right",
    );
});
