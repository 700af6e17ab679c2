import { expect, test } from "vitest";
import { drawable } from "../../../src/notebook/marks/drawable";

test("drawable(value) leaves numbers of a chart alone, bounds those far away, and keeps NaN a gap", () => {
  const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;
  expect([-3.5, 0, 1e308, -infinity, nan].map(drawable)).toEqual([-3.5, 0, 1e6, -1e6, nan]);
});
