// The code cells of every notebook compile under the options of tsconfig.json.
import { beforeAll, describe, expect, test } from "vitest";
import { draft } from "../support/draft";
import { expectNone } from "../support/faults";
import { readNotebooks } from "../support/notebook";
import { compile } from "./compile";

const course = readNotebooks();

describe("the cells of a notebook compile as one module", () => {
  let faults: Map<string, string[]>;
  beforeAll(() => {
    faults = compile(course);
  }, 120_000);

  test.for(course.map((notebook) => [notebook.name, notebook] as const))("%s", ([, notebook]) => {
    expectNone(notebook, faults.get(notebook.name) ?? ["was not compiled"]);
  });
});

describe("compile(notebooks)", () => {
  const check = (...sources: string[]) => compile([draft("09-draft.ipynb", sources)]).get("09-draft.ipynb");

  test("accepts cells that use each other, await, and end without a semicolon", () => {
    expect(
      check(
        'import { centralDifference } from "../src/difference";',
        "const square = (x: number) => x ** 2\nsquare(2)",
        "[1, 2].map((x) => centralDifference(square, x))",
        "await Promise.resolve(square);",
        "function stub(f: (x: number) => number): number {\n  return NaN;\n}\nstub(square);",
      ),
    ).toEqual([]);
  });

  test("names cell, line and column of a type error", () => {
    expect(check("const h = 1;\nh;", "# prose", "const wide = 2 * h;\nwide + 1;\n  h.trim();")).toEqual([
      "cell 3, line 3, column 5: TS2339 Property 'trim' does not exist on type '1'.",
    ]);
  });

  test("refuses a name that two cells declare", () => {
    expect(check("const h = 1;\nh;", "const h = 2;\nh;")?.join("\n")).toMatch(
      /cell 1, line 1.*TS2451[\s\S]*cell 2, line 1.*TS2451/,
    );
  });

  test("refuses an implicit any, a possible undefined and an import that nothing uses", () => {
    const found = check(
      'import { gradient } from "../src/gradient";',
      "const f = (x) => x;\nf(1);",
      "[1].at(0).toFixed();",
    )?.join("\n");
    expect(found).toContain("cell 1, line 1, column 1: TS6133");
    expect(found).toContain("cell 2, line 1, column 12: TS7006");
    expect(found).toContain("cell 3, line 1, column 1: TS2532");
  });
});
