// What `import` gives: files beside the notebook, always as they lie on disk.
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Runs, sharedSession, startSession } from "../../support/cells";
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

describe("what may be imported", () => {
  const files = {
    "notebooks/cfg.json": '{ "a": 1, "b": { "c": 2 } }',
    "src/s.ts": "console.log('side');\n",
    "src/t.tsx": "export const tsx = <T,>(x: T) => x;\n",
    "src/m.mjs": "export const m = 1; export default 2;\n",
    "src/mm.mts": "export const mm = 3;\n",
    "src/c.cjs": "module.exports = { c: 4, f() { return 5; } };\n",
    "src/eq.cts": "export = { eq: 6 };\n",
    "src/js.js": "export const js = 7;\n",
    "src/tla.ts": "export const tla = await Promise.resolve(8);\n",
    "src/uses.ts": "import { tla } from './tla';\nexport const uses = tla + 1;\n",
    "src/a.ts": "import { b } from './b';\nexport const a = 1;\nexport const ab = () => a + b;\n",
    "src/b.ts": "import { a } from './a';\nexport const b = 2;\nexport const ba = () => a + b;\n",
    "src/bom.ts": "\ufeffexport const bom = 9;\n",
    "src/crlf.ts": "export const crlf = 10;\r\n",
    "src/she.ts": "#!/usr/bin/env node\nexport const she = 11;\n",
    "src/live.ts": "export let count = 0;\nexport const inc = () => ++count;\n",
    "src/nocheck.ts": "// @ts-nocheck\nexport const no: string = 12;\n",
    "src/meta.ts":
      "export const meta = [import.meta.filename === __filename, import.meta.url.startsWith('file:'), import.meta.dirname === __dirname];\n",
    "src/json.ts": "import cfg from '../notebooks/cfg.json';\nexport const got = cfg.b.c;\n",
    "src/kinds.ts":
      "export enum E { A = 1 }\nexport type T = string;\nexport abstract class K { abstract x: number }\nexport const enum C { Q = 7 }\n",
    "node_modules/esm/package.json":
      '{ "name": "esm", "version": "1.0.0", "type": "module", "exports": { "types": "./i.d.ts", "import": "./i.js" } }',
    "node_modules/esm/i.js": "export const esm = 13;\n",
    "node_modules/esm/i.d.ts": "export declare const esm: number;\n",
    "node_modules/sub/package.json":
      '{ "name": "sub", "version": "1.0.0", "exports": { "./deep": { "types": "./d.d.ts", "default": "./d.js" } } }',
    "node_modules/sub/d.js": "exports.deep = 14;\n",
    "node_modules/sub/d.d.ts": "export declare const deep: number;\n",
  };
  const folder = project(files);
  const { printed, failure } = sharedSession(() => ({ cwd: join(folder, "notebooks") }));

  test.each([
    ["import cfg from './cfg.json'; cfg.b.c", "2\n"],
    ["import { a as ja } from './cfg.json'; ja", "1\n"],
    ["import cfg2 from './cfg.json' with { type: 'json' }; cfg2.a", "1\n"],
    ["const cfg3 = await import('./cfg.json', { with: { type: 'json' } }); cfg3.default.a", "1\n"],
    ["require('./cfg.json').a", "1\n"],
    ["import '../src/s'", "side\n"],
    ["import { tsx } from '../src/t'; tsx(4)", "4\n"],
    [`import { tsx as absolute } from ${JSON.stringify(join(folder, "src/t.tsx"))}; absolute(5)`, "5\n"],
    ["import def, { m } from '../src/m.mjs'; [def, m]", "[ 2, 1 ]\n"],
    ["import { mm } from '../src/mm.mjs'; mm", "3\n"],
    ["import c, { f } from '../src/c.cjs'; [c.c, f()]", "[ 4, 5 ]\n"],
    ["import eq from '../src/eq.cjs'; eq", "{ eq: 6 }\n"],
    ["import { js } from '../src/js'; js", "7\n"],
    ["(await import('../src/tla')).tla", "8\n"],
    ["import { tla } from '../src/tla'; tla", "8\n"],
    ["import { uses } from '../src/uses'; uses", "9\n"],
    ["import { ab } from '../src/a'; import { ba } from '../src/b'; [ab(), ba()]", "[ 3, 3 ]\n"],
    [
      "import { bom } from '../src/bom'; import { crlf } from '../src/crlf'; import { she } from '../src/she'; [bom, crlf, she]",
      "[ 9, 10, 11 ]\n",
    ],
    ["import { count, inc } from '../src/live'; inc(); inc(); count", "2\n"],
    ["import { no } from '../src/nocheck'; no", "12\n"],
    ["import { meta } from '../src/meta'; meta", "[ true, true, true ]\n"],
    ["import { got } from '../src/json'; got", "2\n"],
    [
      "import { E, K, C, type T } from '../src/kinds'; const t1: T = 's'; class K1 extends K { x = 5 } [E.A, C.Q, t1, new K1().x]",
      "[ 1, 7, 's', 5 ]\n",
    ],
    ["import { esm } from 'esm'; esm", "13\n"],
    ["(await import('esm')).esm", "13\n"],
    ["import { deep } from 'sub/deep'; deep", "14\n"],
    ['/// <reference types="node" />\nprocess.platform.length > 0', "true\n"],
    ["// @ts-nocheck\nconst z2: number = 's'; z2", "s\n"],
    ["// @ts-ignore\nconst z3: number = 't';\nz3", "t\n"],
    ["import fs = require('fs'); 1", undefined],
    ["import { nothing } from '../src/a'", undefined],
    ["import x4 from '../src/nowhere'", undefined],
    ["import y5 from 'no-such-package'", undefined],
  ] as [string, string | undefined][])("%s gives %j, or one line", async (code, stdout) => {
    if (stdout !== undefined) expect(await printed(code)).toBe(stdout);
    else expect((await failure(code)).error?.traceback).toHaveLength(1);
  });

  test.each([
    ["const __dirname = process.cwd(); __dirname.length > 0", "true\n"],
    ["__dirname.length > 0", "true\n"],
    ["typeof __filename", "string\n"],
    ["import.meta.url.startsWith('file:///')", "true\n"],
    ["import.meta.dirname.endsWith('notebooks')", "true\n"],
    ["import.meta.resolve('../src/a.ts').startsWith('file:')", "true\n"],
    ["(() => import.meta.filename)().length > 0", "true\n"],
    ["require.resolve('../src/a').endsWith('a.ts')", "true\n"],
  ])("%s gives %j", async (code, stdout) => {
    expect(await printed(code)).toBe(stdout);
  });

  test.each([
    ["e.json", '{ "e": 1 }', '{ "e": 2 }', "import e1 from '../src/e.json'; e1.e"],
    ["e.mjs", "export const e = 1;\n", "export const e = 2;\n", "import { e as e2 } from '../src/e.mjs'; e2"],
    ["e.cjs", "exports.e = 1;\n", "exports.e = 2;\n", "import { e as e3 } from '../src/e.cjs'; e3"],
    [
      "own.mts",
      "export const e = 1;\n",
      "export const e = 2;\n",
      "import { e as e4 } from '../src/own.mjs'; e4",
    ],
    ["tsx.tsx", "export const e = 1;\n", "export const e = 2;\n", "import { e as e5 } from '../src/tsx'; e5"],
    ["r.cjs", "exports.e = 1;\n", "exports.e = 2;\n", "require('../src/r.cjs').e"],
    ["d.mjs", "export const e = 1;\n", "export const e = 2;\n", "(await import('../src/d.mjs')).e"],
  ])("an edited %s is seen when it is imported again", async (name, first, second, cell) => {
    const path = join(folder, "src", name);
    writeFileSync(path, first);
    expect(await printed(cell)).toBe("1\n");
    writeFileSync(path, second);
    expect(await printed(cell)).toBe("2\n");
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
