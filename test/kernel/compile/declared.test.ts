// What a cell declares, from its syntax alone.
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { awaitsAtTop, declaredNames } from "../../../src/kernel/compile/declared";

const parse = (code: string) => ts.createSourceFile("cell.ts", code, ts.ScriptTarget.Latest, true);
const kinds = (code: string) =>
  Object.fromEntries([...declaredNames(parse(code))].map(([name, { kind }]) => [name, kind]));

describe("declaredNames", () => {
  test.each<[string, Record<string, string>]>([
    ["const a = 1; let b; var c", { a: "variable", b: "variable", c: "var" }],
    [
      "const { a, b: { c = 1 }, ...d } = o, [e, , f = 2, ...g] = l",
      { a: "variable", c: "variable", d: "variable", e: "variable", f: "variable", g: "variable" },
    ],
    ["using a = x; await using b = y", { a: "using", b: "using" }],
    [
      "function f() { var inner; } async function g() {} function* h() {}",
      { f: "function", g: "function", h: "function" },
    ],
    ["class A { b = 1 } abstract class C {}", { A: "class", C: "class" }],
    ["enum E { A } const enum F { B }", { E: "enum", F: "enum" }],
    ["namespace N { export const a = 1 } namespace T { export type a = 1 }", { N: "namespace", T: "type" }],
    ["interface I {} type T = 1", { I: "type", T: "type" }],
    ["interface A {} class A {}", { A: "class" }],
    [
      "import d, { a, b as c, type T } from 'x'; import * as n from 'y'; import type { U } from 'z'; import 'w'",
      { d: "import", a: "import", c: "import", T: "import", n: "import", U: "import" },
    ],
    [
      "export const a = 1; export default function f() {} export { a as b }; export * from 'x'",
      { a: "variable", f: "function" },
    ],
    ["{ let a; const b = 1; function c() {} class D {} }", {}],
    [
      "{ var a; } if (1) { var b } for (var c = 0, d;;) {} for (var e in o) {} for (var [f] of o) {}",
      { a: "var", b: "var", c: "var", d: "var", e: "var", f: "var" },
    ],
    [
      "try { var a } catch (e) { var b } finally { var c } switch (1) { case 1: var d } l: { var g } while (0) var h",
      { a: "var", b: "var", c: "var", d: "var", g: "var", h: "var" },
    ],
    [
      "(function () { var a })(); (() => { var b })(); class K { static { var c } m() { var d } }",
      { K: "class" },
    ],
    ["declare global { interface Array<T> { x: T } } declare module 'm' {}", {}],
    ["const \\u0061b = 1", { ab: "variable" }],
    ["", {}],
  ])("declaredNames(%j) is %j", (code, expected) => {
    expect(kinds(code)).toEqual(expected);
  });
});

describe("awaitsAtTop", () => {
  test.each([
    ["await x", true],
    ["f(await x)", true],
    ["if (a) { for (;;) { await x } }", true],
    ["for await (const a of b) {}", true],
    ["await using a = b", true],
    ["class K { [await a]() {} }", true],
    ["class K extends (await a) {}", true],
    ["({ [await a]: 1, async m() {} })", true],
    ["async () => { await x }", false],
    ["async function f() { for await (const a of b) {} }", false],
    ["class K { async m() { await x } static { (async () => { await x })() } }", false],
    ["({ async m() { await x } })", false],
    ["using a = b", false],
    ["'await x'", false],
    ["const awaiting = 1", false],
  ])("awaitsAtTop(%j) is %s", (code, awaits) => {
    expect(awaitsAtTop(parse(code))).toBe(awaits);
  });
});
