// What `import` gives: files beside the notebook, always as they lie on disk.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sharedSession } from "../../support/cells";
import { project } from "../../support/project";

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
