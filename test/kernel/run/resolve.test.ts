// Which file an import means, wherever the notebook lies.
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startSession } from "../../support/cells";
import { type CellResult, runCells } from "../../support/kernel";
import { project } from "../../support/project";

describe("imports from beside the notebook's folder", () => {
  const files = {
    "src/slope.ts":
      "import { half } from './half';\nexport const slope = (x: number): number => 4 * half(x);\n",
    "src/half.ts": "export function half(x: number): number {\n  return x / 2;\n}\n",
    "src/index.ts": "export * from './slope';\nexport { half as default } from './half';\n",
  };
  const cells = ['import { slope } from "../src/slope";', "slope(3)"];
  const inSession = async (cells: readonly string[], cwd: string) => {
    const session = await startSession({ cwd });
    const results: CellResult[] = await session.run(...cells);
    await session.stop();
    return results;
  };
  test('import { slope } from "../src/slope" finds the file', async () => {
    const results = await inSession(cells, join(project(files), "notebooks"));
    expect(results.map(({ stdout, stderr }) => stdout + stderr)).toEqual(["", "6\n"]);
  });
  test("the import works below a folder with spaces, letters beyond ASCII, % and #, and through a symbolic link", async () => {
    const folder = project(files, "päth with späces, 100 % #1");
    const link = join(folder, "..", "link");
    symlinkSync(folder, link);
    const results = await runCells(cells, { cwd: join(link, "notebooks") });
    expect(results.map(({ stdout, stderr }) => stdout + stderr)).toEqual(["", "6\n"]);
  });
  test("a notebook two folders down, the .js extension, an index file and a default import work", async () => {
    const folder = project(files);
    mkdirSync(join(folder, "notebooks/deep"));
    const results = await inSession(
      [
        'import { slope } from "../../src/slope.js"; import half, * as all from "../../src";',
        "[slope(3), half(3), all.slope(1)]",
      ],
      join(folder, "notebooks/deep"),
    );
    expect(results.map(({ stdout, stderr }) => stdout + stderr)).toEqual(["", "[ 6, 1.5, 2 ]\n"]);
  });
});
