import { expect, test } from "vitest";
import { bestStepSecond } from "../../../../src/notebook/practice/02-step/best-step-second";
import { judge } from "../../../../src/notebook/practice/judge";
import { almost, describeExercise, notYet, right } from "../../../support/exercise";

describeExercise({ bestStepSecond }, [
  notYet("central-step", 6.1e-6),
  notYet("forward-step", 1.5e-8),
  notYet("epsilon", Number.EPSILON),
  almost("root-forgotten", 48 * Number.EPSILON),
  almost("square-root", Math.sqrt(48 * Number.EPSILON)),
  notYet("too-large", 0.01),
  notYet("too-small", 2e-5),
  almost("bits", (48 * Number.EPSILON) ^ 0.25),
  notYet("not-positive", -3e-4),
  notYet("elsewhere", 12),
  right("one rounded to a digit", 3e-4),
]);

test("bestStepSecond accepts every step that errs about as little as the best, and none that errs far more", () => {
  /** The worst error on exp, sin and cos with steps near h: one step alone may be lucky. */
  const worst = (h: number) =>
    Math.max(
      ...Array.from({ length: 100 }, (_, k) => h * 10 ** (k / 1000 - 0.05)).flatMap((near) => [
        Math.abs((Math.exp(near) - 2 + Math.exp(-near)) / near ** 2 - 1),
        Math.abs((Math.sin(1 + near) - 2 * Math.sin(1) + Math.sin(1 - near)) / near ** 2 + Math.sin(1)),
        Math.abs((Math.cos(near) - 2 + Math.cos(-near)) / near ** 2 + 1),
      ]),
    );
  const steps = Array.from({ length: 31 }, (_, k) => 10 ** (-5 + k / 10));
  const least = Math.min(...steps.map(worst));
  for (const h of steps) {
    const { outcome } = judge(bestStepSecond, h);
    if (worst(h) < 5 * least) expect(outcome, String(h)).toBe("right");
    if (worst(h) > 15 * least) expect(outcome, String(h)).toBe("not yet");
  }
});
