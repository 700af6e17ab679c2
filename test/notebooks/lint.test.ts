// Every notebook keeps every rule of rules.ts.
import { describe, expect, test } from "vitest";
import { readNotebooks } from "../support/notebook";
import { courseSize, type Rule, rules } from "./rules";

const course = readNotebooks();

describe.for(course)("$name", (notebook) => {
  test.for(Object.entries<Rule>(rules))("%s", ([, rule]) => {
    const faults = rule(notebook, course);
    expect(faults, [notebook.name, ...faults].join("\n  ")).toEqual([]);
  });
});

test("all notebooks together have at most 3 MB", () => {
  expect(courseSize(course)).toBeLessThanOrEqual(3e6);
});
