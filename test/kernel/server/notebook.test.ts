// What the saved notebook tells about a name that no cell has declared yet.
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hintFor } from "../../../src/kernel/protocol/hint";
import { savedCells } from "../../../src/kernel/server/notebook";
import { project } from "../../support/project";

const cell = (source: string | string[], cell_type = "code") => ({ cell_type, source });
const folder = project({
  "notebooks/a.ipynb": JSON.stringify({
    cells: [
      cell("const text = 1", "markdown"),
      cell(["import * as path from 'path';\n", "import { sep as slash } from 'path';\n"]),
      cell("const rate = 0.1, { deep: [inner] } = { deep: [1] };"),
      cell("function train() {\n  const hidden = 1;\n}\n\nclass Model {}"),
      cell("for (var i = 0; i < 3; i++) {}"),
      cell("let wrong = = 1;"),
      cell(`const long = "${"x".repeat(200)}";`),
    ],
  }),
  "notebooks/broken.ipynb": "{",
});
const before = process.env.JPY_SESSION_NAME;
beforeEach(() => {
  process.env.JPY_SESSION_NAME = join(folder, "notebooks/a.ipynb");
});
afterEach(() => {
  process.env.JPY_SESSION_NAME = before ?? "";
});

describe("hintFor", () => {
  test.each([
    ["path", "import * as path from 'path';"],
    ["slash", "import { sep as slash } from 'path';"],
    ["rate", "const rate = 0.1, { deep: [inner] } = { deep: [1] };"],
    ["inner", "const rate = 0.1, { deep: [inner] } = { deep: [1] };"],
    ["train", "function train() {"],
    ["Model", "class Model {}"],
    ["i", "for (var i = 0; i < 3; i++) {}"],
  ])("hintFor([%j]) names the line that makes it", (name, line) => {
    expect(hintFor([name], 5, savedCells())).toBe(
      `The cell with \`${line}\` makes ${name}: run that one first.`,
    );
  });
  test.each(["nowhere", "hidden", "text"])("hintFor([%j]) says nothing of what no cell makes", (name) => {
    expect(hintFor([name], 5, savedCells())).toBeUndefined();
  });
  test("hintFor(names) takes the first that a cell makes", () => {
    expect(hintFor(["nowhere", "train"], 5, savedCells())).toContain("makes train");
  });
  test("hintFor shortens a long line", () => {
    expect(hintFor(["long"], 5, savedCells())?.length).toBeLessThan(150);
  });
  test.each(["", "broken.ipynb", "gone.ipynb", "a.py"])(
    "without a notebook (%j) it says only that nothing has run yet",
    (name) => {
      process.env.JPY_SESSION_NAME = name && join(folder, "notebooks", name);
      expect(hintFor(["rate"], 1, savedCells())).toMatch(/no cell before this one.*rate/);
      expect(hintFor(["rate"], 2, savedCells())).toBeUndefined();
    },
  );
});
