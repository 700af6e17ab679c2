// What `import` gives: files beside the notebook, always as they lie on disk.
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Runs, startSession } from "../../support/cells";
import { runCells } from "../../support/kernel";
import { project } from "../../support/project";

describe("imports from beside the notebook's folder", () => {
  const files = {
    "src/slope.ts":
      "import { half } from './half';\nexport const slope = (x: number): number => 4 * half(x);\n",
    "src/half.ts": "export function half(x: number): number {\n  return x / 2;\n}\n",
    "src/index.ts": "export * from './slope';\nexport { half as default } from './half';\n",
  };
  const cells = ['import { slope } from "../src/slope";', "slope(3)"];
  test('import { slope } from "../src/slope" finds the file', async () => {
    const results = await runCells(cells, { cwd: join(project(files), "notebooks") });
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
    const results = await runCells(
      [
        'import { slope } from "../../src/slope.js"; import half, * as all from "../../src";',
        "[slope(3), half(3), all.slope(1)]",
      ],
      { cwd: join(folder, "notebooks/deep") },
    );
    expect(results.map(({ stdout, stderr }) => stdout + stderr)).toEqual(["", "[ 6, 1.5, 2 ]\n"]);
  });
});

describe("an edit in src/ and the import cell run again", () => {
  const cells = ['import { slope } from "../src/slope";', "slope(1)"] as const;
  const slope = "import { factor } from './factor';\nexport const slope = (x: number) => factor * x;\n";
  let folder: string;
  let kernel: Runs;
  beforeAll(async () => {
    folder = project({
      "src/slope.ts": slope,
      "src/factor.ts": "export const factor = 2;\n",
      "src/state.ts": "import './slope';\nexport const state = { runs: 0 };\nstate.runs++;\n",
    });
    kernel = await startSession({ cwd: join(folder, "notebooks") });
  }, 60_000);
  afterAll(() => kernel.stop());

  test("an edit of the imported file is seen at once", async () => {
    expect((await kernel.run(...cells))[1].stdout).toBe("2\n");
    writeFileSync(join(folder, "src/slope.ts"), slope.replace("* x", "* x * 10"));
    expect((await kernel.run(...cells))[1].stdout).toBe("20\n");
  });
  test("an edit one import further is seen at once", async () => {
    writeFileSync(join(folder, "src/factor.ts"), "export const factor = 3;\n");
    expect((await kernel.run(...cells))[1].stdout).toBe("30\n");
  });
  test("an edit one import further is seen too where the files lie below the notebook's folder", async () => {
    const folder = project({ "src/slope.ts": slope, "src/factor.ts": "export const factor = 2;\n" });
    const kernel = await startSession({ cwd: folder });
    const cell = 'import { slope } from "./src/slope"; slope(1)';
    expect((await kernel.cell(cell)).stdout).toBe("2\n");
    writeFileSync(join(folder, "src/factor.ts"), "export const factor = 3;\n");
    await kernel.cell("await new Promise((go) => setTimeout(go, 1500));"); // long enough for any watcher
    expect((await kernel.cell(cell)).stdout).toBe("3\n");
    await kernel.stop();
  });
  test("ten edits in a row are each seen, also of the same length", async () => {
    const seen = [];
    for (let factor = 0; factor < 10; factor++) {
      writeFileSync(join(folder, "src/factor.ts"), `export const factor = ${factor};\n`);
      seen.push((await kernel.run(...cells))[1].stdout);
    }
    expect(seen).toEqual(Array.from({ length: 10 }, (_, factor) => `${factor * 10}\n`));
  });
  test("a file that did not change keeps its state, also when a new file is imported", async () => {
    await kernel.run('import { state } from "../src/state"; state.runs = 7;', cells[0]);
    const [again] = await kernel.run('import { state } from "../src/state"; state.runs');
    expect(again.stdout).toBe("7\n");
  });
  test("a file that throws while it is imported can be mended and imported again", async () => {
    writeFileSync(
      join(folder, "src/late.ts"),
      "export const late = 1;\nthrow new RangeError('late: too early');\n",
    );
    const [broken] = await kernel.run('import { late } from "../src/late"; late');
    expect(broken.stderr).toMatch(
      /^RangeError: late: too early\n {4}at Object\.<anonymous> \(\.\.\/src\/late\.ts:2:7\)\n {4}at cell \[\d+\], line 1\n$/,
    );
    writeFileSync(join(folder, "src/late.ts"), "export const late = 1;\n");
    expect((await kernel.run('import { late } from "../src/late"; late'))[0].stdout).toBe("1\n");
  });
  test("files that import each other end", async () => {
    writeFileSync(
      join(folder, "src/hen.ts"),
      "import { egg } from './egg';\nexport const hen = () => 'hen from ' + egg;\n",
    );
    writeFileSync(
      join(folder, "src/egg.ts"),
      "import { hen } from './hen';\nexport const egg = 'egg';\nexport const hatch = () => hen();\n",
    );
    expect((await kernel.run('import { hatch } from "../src/egg"; hatch()'))[0].stdout).toBe(
      "hen from egg\n",
    );
  });
});
