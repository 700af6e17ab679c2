// Answers that are one number.
import { expect, test } from "vitest";
import { forwardOfSquare } from "../../../src/notebook/practice/01-slope/forward-of-square";
import { judge } from "../../../src/notebook/practice/judge";

test("numberCheck(task) prints a number with as many digits as tell it from the right one", () => {
  expect(judge(forwardOfSquare, 6.2).says).toMatch(/^Not 6\.2\. /);
  expect(judge(forwardOfSquare, 6.1000001).says).toMatch(/^Not 6\.1000001\. /);
  expect(judge(forwardOfSquare, -6.1000001).says).toMatch(/^Not −6\.1\. /);
});
