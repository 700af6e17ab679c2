// Files that change under a notebook: the next cell that imports them sees it, and others keep their state.
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Runs, sharedSession, startSession } from "../../support/cells";
import { project } from "../../support/project";

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

describe("files that come and go leave the next cells alone", () => {
  const folder = project({ "notebooks/cfg.json": '{ "a": 1 }', "src/x.ts": "export const x = 1;\n" });
  const { run, printed } = sharedSession(() => ({ cwd: join(folder, "notebooks") }));
  test("a cell that writes a JSON file beside an imported one", async () => {
    expect(
      await printed(
        "import cfg from './cfg.json'; cfg.a",
        "require('fs').writeFileSync(`${__dirname}/out.json`, '{}');",
        "1 + 1",
      ),
    ).toBe("2\n");
  });
  test("an imported file saved by rename", async () => {
    await printed("import cfg6 from './cfg.json'; cfg6.a");
    writeFileSync(join(folder, "notebooks/cfg.new"), '{ "a": 2 }');
    renameSync(join(folder, "notebooks/cfg.new"), join(folder, "notebooks/cfg.json"));
    expect(await printed("40 + 2")).toBe("42\n");
  });
  test("a missing file that is made after an import was refused", async () => {
    const cell = "import { q } from './made'; q";
    expect((await run(cell))[0].status).toBe("error");
    writeFileSync(join(folder, "notebooks/made.ts"), "export const q = 8;\n");
    expect(await printed(cell)).toBe("8\n");
  });
  test("an imported file that is removed, and comes back", async () => {
    await printed("import { x } from '../src/x'; x");
    rmSync(join(folder, "src/x.ts"));
    expect((await run("import { x } from '../src/x'; x"))[0].status).toBe("error");
    expect(await printed("43")).toBe("43\n");
    writeFileSync(join(folder, "src/x.ts"), "export const x = 2;\n");
    expect(await printed("import { x } from '../src/x'; x")).toBe("2\n");
  });
});
