// Every notebook keeps every rule of rules/.
import { describe, expect, test } from "vitest";
import { expectNone } from "../support/faults";
import { readNotebooks } from "../support/notebook";
import { courseSize, type Rule, rules } from "./rules";

const course = readNotebooks();

describe.for(course.map((notebook) => [notebook.name, notebook] as const))("%s", ([, notebook]) => {
  test.for(Object.entries<Rule>(rules))("%s", ([, rule]) => {
    expectNone(notebook, rule(notebook, course));
  });
});

test("all notebooks together have at most 3 MB", () => {
  expect(courseSize(course)).toBeLessThanOrEqual(3e6);
});
