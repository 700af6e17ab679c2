// What does not end by itself is ended; what does is left alone.
import { expect, test } from "vitest";
import { centralDifference } from "../../../src/notebook/practice/01-slope/central-difference";
import { bounded } from "../../../src/notebook/practice/bounded";
import { judge } from "../../../src/notebook/practice/judge";

test("bounded(run, late) gives what run returns, undefined too", () => {
  expect(
    bounded(
      () => 1,
      () => 2,
    ),
  ).toBe(1);
  expect(
    bounded(
      () => undefined,
      () => 2,
    ),
  ).toBeUndefined();
});

test("bounded(run, late) throws what run throws", () => {
  const fails = () => {
    throw new RangeError("no");
  };
  expect(() => bounded(fails, () => 2)).toThrow(RangeError);
});

test("bounded(run, late) ends a loop without end, calls late, and works again", () => {
  const endless = () => {
    for (;;);
  };
  expect(bounded(endless, () => "late", 20)).toBe("late");
  expect(
    bounded(
      () => 1,
      () => 2,
      1000,
    ),
  ).toBe(1);
});

test("judge tells a loop that never ends and never evaluates f from one that does", () => {
  const still = judge(centralDifference, () => {
    for (;;);
  });
  expect(still).toMatchObject({ outcome: "not yet", diagnosis: "endless" });
  expect(still.says).toContain("two seconds");
  const busy = judge(centralDifference, (f: (x: number) => number) => {
    for (;;) f(1);
  });
  expect(busy).toMatchObject({ outcome: "not yet", diagnosis: "endless" });
  expect(busy.says).toContain("evaluations");
});
