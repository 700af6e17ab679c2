// Tests an exercise in which the step of a difference is the learner's own: every sensible one passes.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Exercise } from "../../src/notebook/practice/exercise";
import { judge } from "../../src/notebook/practice/judge";

/** Steps that somebody might choose: from 1e-8 to 1e-3 for central, from 1e-9 to 1e-5 for forward differences. */
const centralSteps = fc.double({ min: -8, max: -3, noNaN: true }).map((exponent) => 10 ** exponent);
const forwardSteps = fc.double({ min: -9, max: -5, noNaN: true }).map((exponent) => 10 ** exponent);

/** Tests the one exercise of `named` by answers that take `right` and `left` for their steps. */
export function describeOwnStep(
  named: Readonly<Record<string, Exercise>>,
  answer: (right: number, left: number) => unknown,
): void {
  const [[id, exercise]] = Object.entries(named);
  const outcome = (right: number, left: number) => judge(exercise, answer(right, left)).outcome;

  describe(`practice.${id}.check of an answer with a step of its own`, () => {
    test("passes any sensible central difference", () => {
      fc.assert(
        fc.property(centralSteps, (h) => {
          expect(outcome(h, h)).toBe("right");
        }),
        { numRuns: 50 },
      );
    });
    test("passes any sensible forward or backward difference", () => {
      fc.assert(
        fc.property(forwardSteps, (h) => {
          expect(outcome(h, 0)).toBe("right");
          expect(outcome(0, h)).toBe("right");
        }),
        { numRuns: 50 },
      );
    });
    test("does not pass a step of a tenth, which no tolerance should let through", () => {
      expect(outcome(0.1, 0)).not.toBe("right");
    });
  });
}

type F = (x: number[]) => number;

/** The slope of f at x along the variable `index`, with `right` and `left` for steps. */
export function slopeWith(f: F, x: number[], index: number, right: number, left: number): number {
  const at = (h: number) => f(Array.from(x, (entry, each) => (each === index ? entry + h : entry)));
  return (at(right) - at(-left)) / (right + left);
}

export function slopesWith(f: F, x: number[], right: number, left: number): number[] {
  return x.map((_, index) => slopeWith(f, x, index, right, left));
}
