// Awaits wherever they may stand: known from the syntax tree, and with the value that they have in any module.
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { compileFile } from "../../../src/kernel/compile/modules";
import { prefixFor } from "../../../src/kernel/compile/suspend";
import { sharedSession } from "../../support/cells";

const { printed, failure } = sharedSession();

describe("await at the top level of a cell", () => {
  test.each([
    ["await (async () => 5)()", "5\n"],
    ["await (Promise.resolve(3))", "3\n"],
    ["const f1 = async () => 7; console.log(await (f1)())", "7\n"],
    [
      "const get2 = async () => ({ json: async () => ({ q: 1 }) }); const d2 = await (await get2()).json(); d2",
      "{ q: 1 }\n",
    ],
    ["[await 1, await 2]", "[ 1, 2 ]\n"],
    ["await await 3", "3\n"],
    ["-await 3", "-3\n"],
    ["!await false", "true\n"],
    ["typeof await 3", "number\n"],
    ["await 1 + await 2", "3\n"],
    ["await null ?? 5", "5\n"],
    ["`${await 4}`", "4\n"],
    ["({ ...await { a: 1 }, b: await 2, [await 'c']: 3 })", "{ a: 1, b: 2, c: 3 }\n"],
    ["[...await [1]]", "[ 1 ]\n"],
    ["(await (() => (x: number) => x + 1)())(4)", "5\n"],
    ["(await { f: { g() { return this === undefined; } } }).f?.g?.()", "false\n"],
    ["(await import('path')).sep", "/\n"],
    ["await import('path').then((m) => m.sep)", "/\n"],
    [
      "if (await true) console.log('if'); switch (await 1) { case await 1: console.log('case'); }",
      "if\ncase\n",
    ],
    ["for (let i = await 0; i < await 2; i += await 1) console.log(i)", "0\n1\n"],
    ["for (const x of await Promise.resolve([1, 2])) console.log(x)", "1\n2\n"],
    ["for (const k in await { p: 1 }) console.log(k)", "p\n"],
    ["for await (const x of [1, Promise.resolve(2)]) console.log(x)", "1\n2\n"],
    ["for await (const { y } of (async function* () { yield { y: 1 }; })()) console.log(y)", "1\n"],
    ["label3: for (;;) { await null; break label3; }", ""],
    [
      "try { await Promise.reject(new TypeError('t')); } catch (e) { console.log((e as Error).message); } finally { await null; console.log('fin'); }",
      "t\nfin\n",
    ],
    ["class A4 { [await 'm']() { return 2; } } (new A4() as any).m()", "2\n"],
    ["class A5 extends (await Promise.resolve(class { v = 1; })) {} new A5().v", "1\n"],
    ["const [b6, c6 = await 2] = [await 3], { d6 = await 4 } = {} as any; [b6, c6, d6]", "[ 3, 2, 4 ]\n"],
    ["let a7 = (await 1, await 2); a7 += await 3; a7", "5\n"],
    ["const later8 = (async () => { await null; return 'L'; })(); await later8", "L\n"],
    ["await new Promise<void>((go) => setTimeout(go, 2)), 'x'", "x\n"],
    ["await { then(resolve: (value: number) => void) { resolve(9); } }", "9\n"],
  ])("%s gives %j", async (code, stdout) => {
    expect(await printed(code)).toBe(stdout);
  });
  test.each([
    "const f = () => { await 1; };",
    "class K { static z = await 1; }",
    "function* g() { await 1; }",
  ])("%s is refused with its line", async (code) => {
    expect((await failure(code)).stderr).toMatch(
      /^1:\d+ - 'await' expressions are only allowed within async functions/,
    );
  });
});

describe("await in functions", () => {
  test.each([
    ["async function own1() { await null; return arguments.length; } await (own1 as any)(1, 2)", "2\n"],
    ["const o2 = { n: 5, async m() { await null; return this.n; } }; await o2.m()", "5\n"],
    [
      "const o3 = { v: 7, async f() { return await (async () => { await null; return this.v; })(); } }; await o3.f()",
      "7\n",
    ],
    [
      "class P4 { #p = 1; async m() { await null; return this.#p; } static async s() { return await 3; } } [await new P4().m(), await P4.s()]",
      "[ 1, 3 ]\n",
    ],
    [
      "class P5 { async m() { await null; return 1; } } class Q5 extends P5 { async m() { return (await super.m()) + 1; } } await new Q5().m()",
      "2\n",
    ],
    [
      "const d6 = async (x = 1, { y } = { y: 2 }, ...z: number[]) => { await null; return [x, y, z]; }; await d6()",
      "[ 1, 2, [] ]\n",
    ],
    ["async function s7() { 'use strict'; await null; return this; } String(await s7())", "undefined\n"],
    ["await Promise.all([1, 2].map(async (x) => { await null; return x * 2; }))", "[ 2, 4 ]\n"],
    ["const e8 = async (x: number) => await x; await e8(3)", "3\n"],
    ["const e9 = async () => ({ a: await 1 }); await e9()", "{ a: 1 }\n"],
  ])("%s gives %j", async (code, stdout) => {
    expect(await printed(code)).toBe(stdout);
  });
  test("an async generator that is left early is closed", async () => {
    expect(
      await printed(
        "async function* g10() { try { yield await 1; yield* [2, 3]; } finally { console.log('closed'); } } for await (const v of g10()) if (v === 2) break;",
      ),
    ).toBe("closed\n");
  });
  test("an async generator takes what next, return and throw give it", async () => {
    expect(
      await printed(
        "async function* g11(): AsyncGenerator<number, string, number> { try { const x = yield 1; yield x + 1; } catch (e) { yield e as number; } return 'end'; } const i11 = g11();",
        "[await i11.next(), await i11.next(5), await i11.throw(7), await i11.next(), await i11.next()].map((r) => r.value)",
      ),
    ).toBe("[ 1, 6, 7, 'end', undefined ]\n");
  });
  test("a rejected await throws at its place", async () => {
    expect(
      await printed(
        "const f12 = async () => { try { await Promise.reject(12); } catch (e) { return ['caught', e]; } }; await f12()",
      ),
    ).toBe("[ 'caught', 12 ]\n");
  });
  test("the order of what waits is that of plain JavaScript", async () => {
    const code =
      "const seen: string[] = []; const w = async (n: string) => { seen.push(n + 1); await null; seen.push(n + 2); await null; seen.push(n + 3); }; await Promise.all([w('a'), w('b'), Promise.resolve().then(() => seen.push('p'))]); seen.join(' ')";
    const plain = (await new (Object.getPrototypeOf(async () => {}).constructor)(
      `${ts.transpile(code.replace("; seen.join", "; return seen.join"), { target: ts.ScriptTarget.ES2022 })}`,
    )()) as string;
    expect(await printed(code)).toBe(`${plain}\n`);
  });
});

describe("prefixFor", () => {
  test("prefixFor(text) gives a prefix that the text does not hold", () => {
    for (const text of ["", "$_", "$__ $_", "$_kernel $___x"]) expect(text).not.toContain(prefixFor(text));
  });
});

describe("compileFile", () => {
  const { options } = { options: { target: ts.ScriptTarget.ES2022 } };
  test("compileFile(path, text, options) leaves a file that neither awaits nor imports as it is", () => {
    const { code, isAsync } = compileFile("/a.ts", "const two = () => 2;\n", options);
    expect(code).not.toContain("$_");
    expect(isAsync).toBe(false);
  });
  test.each([
    ["await null;", true],
    ["for await (const x of []) {}", true],
    ["await using x = null as any;", true],
    ["const f = async () => { await null; };", false],
    ["class K { async m() { await null; } }", false],
    ["class K { [await 'a']() {} }", true],
  ])("compileFile knows whether %j awaits at its top: %s", (text, isAsync) => {
    expect(compileFile("/a.ts", text, options).isAsync).toBe(isAsync);
  });
});
