// Help while typing: completion and inspection.
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { project } from "../../support/project";
import { Session } from "../../support/session";

let session: Session;
beforeAll(async () => {
  const folder = project({
    "src/docs.ts": `/** Slope of f at x.
 * @param f the function
 * @returns the slope
 * @throws {RangeError} if x is NaN
 * @example
 * slope(Math.sin, 0)
 */
export function slope(f: (x: number) => number, x: number, options: { h?: number; method?: "forward" | "central" } = {}): number {
  return f(x + (options.h ?? 0));
}
export function over(a: number): number;
export function over(a: string, b: boolean): string;
export function over(a: any, b?: any): any { return [a, b]; }
export class Mod { constructor(readonly size: number) {} 
  /** Trains. */
  train(rate: number) { return rate; } }
`,
    "src/deep/er.ts": "export const er = 1;\n",
    "notebooks/cfg.json": "{}",
    "node_modules/@scope/pkg/package.json": '{ "name": "@scope/pkg", "version": "1.0.0", "types": "i.d.ts" }',
    "node_modules/@scope/pkg/i.d.ts": "export declare const scoped: number;\n",
  });
  session = new Session({ cwd: join(folder, "notebooks") });
  await session.run(
    "import { slope, over, Mod } from '../src/docs'; const learn = { rate: 1, 'odd-key': 2, deep: { er: 3 } };",
    "const 変数名 = 1; let mode: 'log' | 'linear' = 'log'; function plot(o: { mode?: 'log' | 'linear'; tick: number }) { return o; } enum Side { Left, Right }",
  );
});

function atCursor(code: string): [code: string, position: number] {
  const position = code.indexOf("|");
  if (position < 0) throw new RangeError(`atCursor: code has no "|" to mark the cursor: ${code}`);
  return [code.slice(0, position) + code.slice(position + 1), position];
}
const complete = (code: string, { compiler } = session) => compiler.complete(...atCursor(code)).matches;
const inspect = (code: string, { compiler } = session) => compiler.inspect(...atCursor(code));
/** The code after the first match has been taken. */
const taken = (code: string, match: string, { compiler } = session) => {
  const { start, end, matches } = compiler.complete(...atCursor(code));
  expect(matches).toContain(match);
  const [text] = atCursor(code);
  return text.slice(0, start) + match + text.slice(end);
};

describe("complete", () => {
  test("Tab after Math. offers its functions", () => {
    expect(complete("const x = Math.|")).toEqual(expect.arrayContaining(["cbrt", "hypot"]));
  });
  test("Tab completes a variable of an earlier cell and its members", async () => {
    await session.run("const learningRate90 = { initial: 1 };");
    expect(complete("const y = learningR|")).toContain("learningRate90");
    expect(complete("learningRate90.|")).toEqual(["initial"]);
  });
  test.each([
    ["learn.ra|", "rate", "learn.rate"],
    ["learn.ra|te = 2", "rate", "learn.rate = 2"],
    ["lea|rn.rate", "learn", "learn.rate"],
    ["learn.deep.|", "er", "learn.deep.er"],
    ["learn?.d|", "deep", "learn?.deep"],
    ["learn\n  .ra|", "rate", "learn\n  .rate"],
    ["learn['od|']", "odd-key", "learn['odd-key']"],
    ["learn['odd-|key']", "odd-key", "learn['odd-key']"],
    ["mode = '|'", "linear", "mode = 'linear'"],
    ["mode === 'li|'", "linear", "mode === 'linear'"],
    ["plot({ mode: 'lo|' })", "log", "plot({ mode: 'log' })"],
    ["plot({ mo| })", "mode", "plot({ mode })"],
    ["slope(Math.sin, 0, { method: 'c|' })", "central", "slope(Math.sin, 0, { method: 'central' })"],
    ["new Mo|", "Mod", "new Mod"],
    ["new Mod(3).t|", "train", "new Mod(3).train"],
    ["Side.|", "Left", "Side.Left"],
    ["let side: Si|", "Side", "let side: Side"],
    ["'😀😀'; lea|", "learn", "'😀😀'; learn"],
    ["変|", "変数名", "変数名"],
    ["`${lea|}`", "learn", "`${learn}`"],
    ["class P { #priv = 1; m() { this.#p| } }", "#priv", "class P { #priv = 1; m() { this.#priv } }"],
    ["const f = () => { const inner = 1; inn| }", "inner", "const f = () => { const inner = 1; inner }"],
    ["[1].map((v) => v.toF|)", "toFixed", "[1].map((v) => v.toFixed)"],
    ["import { sl| } from '../src/docs'", "slope", "import { slope } from '../src/docs'"],
    ["import fs from 'fs/pro|'", "promises", "import fs from 'fs/promises'"],
    ["import fs from 'node:fs/p|'", "promises", "import fs from 'node:fs/promises'"],
    ["import x from '../src/|'", "docs", "import x from '../src/docs'"],
    ["import x from '../src/de|'", "deep", "import x from '../src/deep'"],
    ["import x from '../src/deep/|'", "er", "import x from '../src/deep/er'"],
    ["import x from './c|'", "cfg.json", "import x from './cfg.json'"],
    ["import x from '@sco|'", "@scope", "import x from '@scope'"],
    ["import x from '@scope/|'", "pkg", "import x from '@scope/pkg'"],
    ["await import('../src/do|')", "docs", "await import('../src/docs')"],
    ["require('../src/do|')", "docs", "require('../src/docs')"],
    ["export * from '../src/do|'", "docs", "export * from '../src/docs'"],
  ])("%s takes %s", (code, match, whole) => {
    expect(taken(code, match)).toBe(whole);
  });
  test.each(["'plain le|'", "// comment le|", "/re|/", "`text le|`", "zzzz|", "learn.zzz|", "5|"])(
    "%s offers nothing",
    (code) => {
      expect(complete(code)).toEqual([]);
    },
  );
  test("offers each name once, the one that begins as typed first", () => {
    const offered = complete("mo|");
    expect(offered[0]).toBe("mode");
    expect(new Set(offered).size).toBe(offered.length);
  });
  test("offers no name of the kernel's own", () => {
    for (const code of ["|", "$|", "globalThis.|"])
      expect(complete(code).join()).not.toMatch(/kernel|tslab|tsLastExpr|\$_/);
  });
});

describe("inspect", () => {
  const whole =
    /^slope\(f: .*x: number.*options\?: .*\): number\n\nSlope of f at x\.\n@param f the function\n@returns the slope\n@throws \{RangeError\} if x is NaN\n@example slope\(Math\.sin, 0\)$/s;
  test.each([
    "slope(Math.sin, |",
    "slope(Math.sin, |)",
    "slope(Math.sin, 0, {|",
    "slope(Math.sin, 0, { | })",
    "slope(Math.sin, 0|)",
    "slope(\n  Math.sin,\n  |\n)",
    "const s = [slope(Math.sin, |",
  ])("%s shows the signature, and each tag with its name", (code) => {
    expect(inspect(code)).toMatch(whole);
  });
  test.each([
    ["slo|pe(Math.sin, 0)", /slope\(f: [\s\S]*@returns the slope\n@throws/],
    ["slope|", /function slope\(/],
    ["slope(|", /slope\(f: /],
    ["`${slo|pe}`", /Slope of f at x/],
    ["over('a', |", /^over\(a: string, b: boolean\): string$/],
    ["new Mod(|", /new Mod\(size: number\): Mod/],
    ["new Mod(3).train(|", /Mod\.train\(rate: number\)/],
    ["new Mod(3).tr|ain(1)", /Trains\./],
    ["learn.ra|te", /^\(property\) rate: number$/],
    ["'😀'; lear|n", /^const learn: /],
    ["変数|名", /^const 変数名: 1$/],
    ["Side.Le|ft", /Side\.Left = 0/],
    ["Math.cb|rt(8)", /Math\.cbrt\(x: number\): number/],
    ["[1].map((v) => v|)", /\(parameter\) v: number/],
  ])("%s shows %s", (code, shown) => {
    expect(inspect(code)).toMatch(shown);
  });
  test.each([
    "|",
    "  |  ",
    "// le|arn",
    "'lea|rn'",
    "5|",
    "nowhere|",
    "nowhere.no|",
    "slope(Math.sin, 0);|",
    "if (tr|ue) {}",
  ])("%s shows nothing", (code) => {
    expect(inspect(code)).toBe("");
  });
  test("Shift-Tab shows type and documentation of an import from ../src, in its cell and in later ones", async () => {
    const folder = project({
      "src/doc.ts":
        "/** The slope of f at x. */\nexport function slope(f: (x: number) => number, x: number): number {\n  return f(x);\n}\n",
    });
    const own = new Session({ cwd: join(folder, "notebooks") });
    const cell = 'import { slope } from "../src/doc";';
    expect(complete('import { sl| } from "../src/doc";', own)).toContain("slope");
    expect(inspect(`${cell} slope|;`, own)).toContain("The slope of f at x.");
    await own.run(cell);
    expect(inspect("slo|pe(Math.sin, 0)", own)).toMatch(/slope\(f: .*number[\s\S]*The slope of f at x\./);
    expect(complete("slo|", own)).toContain("slope");
  });
});
