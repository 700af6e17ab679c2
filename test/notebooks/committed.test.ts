// In CI, where nobody reads along, what lies here is what was committed, and all of it is tested.
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { edited, folder, isOfCourse } from "../../scripts/course.mjs";

describe.runIf(process.env.CI)("in CI", () => {
  test("no notebook was edited since the last commit", () => {
    expect(edited()).toEqual([]);
  });

  test("every notebook has a name by which the tests know it as the course's", () => {
    const names = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));
    expect(names.filter((name) => !isOfCourse(name))).toEqual([]);
  });
});
