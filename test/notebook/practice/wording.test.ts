// Sentences about one call of an answer.
import { expect, test } from "vitest";
import { backwardDifference } from "../../../src/notebook/practice/01-slope/backward-difference";
import { judge } from "../../../src/notebook/practice/judge";

test("thrown(error) quotes an error without a second full stop", () => {
  const fails = () => {
    throw new RangeError("h must be positive.");
  };
  expect(judge(backwardDifference, fails).says).toBe("It threw RangeError: h must be positive.");
});
