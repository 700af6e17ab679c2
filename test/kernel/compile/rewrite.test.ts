// Cells as they are rewritten: what they share, and that everything else is ordinary TypeScript.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are cells, not templates.
import { describe, expect, test } from "vitest";
import { sharedSession } from "../../support/cells";

const { printed } = sharedSession();

describe("ordinary TypeScript across cells", () => {
  /** Each row: what it shows, the cells, and what the last of them prints. */
  const rows: [title: string, cells: string[], stdout: string][] = [
    ["the last expression is printed", ["const v20 = 2;", "v20 + 1"], "3\n"],
    ["a cell that holds a comment alone prints nothing", ["// nothing"], ""],
    ["an empty cell prints nothing", [""], ""],
    ["undefined and null as the last expression print nothing", ["undefined", "null"], ""],
    [
      "a last expression that calls an earlier function",
      ["const f20 = (x: number) => x * x;", "f20(3)"],
      "9\n",
    ],
    [
      "destructuring an array, with a hole, a default and a rest",
      ["const [a21, , b21 = 5, ...r21] = [1, 2, undefined, 3, 4];", "[a21, b21, r21]"],
      "[ 1, 5, [ 3, 4 ] ]\n",
    ],
    [
      "destructuring an object, renamed, nested, with defaults and rest",
      [
        "const { p: p22, q: { r: [s22] }, t: t22 = 9, ...u22 } = { p: 1, q: { r: [2] }, v: 3, w: 4 } as any;",
        "[p22, s22, t22, u22]",
      ],
      "[ 1, 2, 9, { v: 3, w: 4 } ]\n",
    ],
    [
      "destructuring a generator",
      ["function* g23() { yield 1; yield 2; }", "const [x23, y23] = g23();", "[x23, y23]"],
      "[ 1, 2 ]\n",
    ],
    [
      "destructuring in parameters with earlier defaults",
      [
        "const d24 = 7;",
        "const f24 = ({ a = d24, b }: { a?: number; b: number }, [c] = [d24]) => [a, b, c];",
        "f24({ b: 1 })",
      ],
      "[ 7, 1, 7 ]\n",
    ],
    [
      "closures keep their own variables",
      [
        "const make25 = () => { let n = 0; return () => ++n; };",
        "const one25 = make25(), two25 = make25(); one25(); one25();",
        "[one25(), two25()]",
      ],
      "[ 3, 1 ]\n",
    ],
    [
      "closures over loop variables are apart",
      [
        "const fs26: (() => number)[] = []; for (let i = 0; i < 3; i++) fs26.push(() => i);",
        "fs26.map((f) => f())",
      ],
      "[ 0, 1, 2 ]\n",
    ],
    [
      "var in a loop is one variable",
      [
        "var fs27: (() => number)[] = []; var i27 = 0; for (; i27 < 3; i27++) fs27.push(() => i27);",
        "i27 = 8;",
        "fs27.map((f) => f())",
      ],
      "[ 8, 8, 8 ]\n",
    ],
    [
      "compound assignment, ++, -- and ??= on earlier variables",
      [
        "let n28 = 1, m28: number | undefined;",
        "n28 += 4; n28 **= 2; ++n28; n28--; m28 ??= 3; m28 <<= 1;",
        "[n28, m28]",
      ],
      "[ 25, 6 ]\n",
    ],
    [
      "++ as an expression gives the old and the new value",
      ["let n29 = 1;", "[n29++, ++n29, n29]"],
      "[ 1, 3, 3 ]\n",
    ],
    [
      "assignment from inside a function to an earlier variable",
      [
        "let n30 = 0;",
        "function set30(v: number) { n30 = v; } const add30 = (v: number) => (n30 += v);",
        "set30(5); add30(2); n30",
      ],
      "7\n",
    ],
    [
      "an earlier array and object are changed in place",
      [
        "const a31 = [1], o31: Record<string, number> = { x: 1, y: 2 };",
        "a31.push(2); a31[0] = 9; o31.z = 3; delete o31.x;",
        "[a31, o31]",
      ],
      "[ [ 9, 2 ], { y: 2, z: 3 } ]\n",
    ],
    [
      "a class with fields, private, static, accessors and inheritance",
      [
        "class A32 { #n = 1; static made = 0; readonly tag = 't'; constructor() { A32.made++; } get n() { return this.#n; } set n(v) { this.#n = v; } static { A32.made = 10; } #hide() { return this.#n; } show() { return this.#hide(); } }",
        "class B32 extends A32 { override show() { return super.show() * 10; } }",
        "const b32 = new B32(); b32.n = 4;",
        "[b32.show(), A32.made, b32 instanceof A32, b32.tag]",
      ],
      "[ 40, 11, true, 't' ]\n",
    ],
    [
      "an abstract class and an interface implemented later",
      [
        "interface Shape33 { area(): number } abstract class Base33 implements Shape33 { abstract area(): number; twice() { return 2 * this.area(); } }",
        "class Square33 extends Base33 { constructor(private side: number) { super(); } area() { return this.side ** 2; } }",
        "new Square33(3).twice()",
      ],
      "18\n",
    ],
    [
      "generics across cells",
      [
        "function pair34<A, B>(a: A, b: B): [A, B] { return [a, b]; } type Box34<T> = { value: T };",
        "const box34: Box34<[number, string]> = { value: pair34(1, 'x') };",
        "box34.value[1].toUpperCase()",
      ],
      "X\n",
    ],
    [
      "types, interfaces and their extension across cells",
      [
        "type Id35 = number | string; interface Named35 { name: string }",
        "interface User35 extends Named35 { id: Id35 }",
        "const user35: User35 = { name: 'n', id: 1 };",
        "user35",
      ],
      "{ name: 'n', id: 1 }\n",
    ],
    [
      "enums, const enums and their reverse names",
      ["enum E36 { Up = 1, Down } const enum C36 { X = 5 }", "[E36.Down, E36[1], C36.X]"],
      "[ 2, 'Up', 5 ]\n",
    ],
    [
      "a namespace",
      ["namespace N37 { export const a = 1; export function f() { return a + 1; } }", "N37.f() + N37.a"],
      "3\n",
    ],
    [
      "as const, satisfies and keyof typeof an earlier value",
      [
        "const table38 = { low: 1, high: 2 } as const; const ok38 = { k: 1 } satisfies Record<string, number>;",
        "type Key38 = keyof typeof table38; const key38: Key38 = 'high';",
        "table38[key38] + ok38.k",
      ],
      "3\n",
    ],
    [
      "top-level await, and its value in a later cell",
      [
        "const v39 = await Promise.resolve(4);",
        "v39 + (await new Promise<number>((go) => setTimeout(() => go(1), 5)))",
      ],
      "5\n",
    ],
    [
      "await inside expressions, patterns and loops",
      [
        "const [a40, { b: b40 }] = await Promise.all([1, { b: 2 }]); let s40 = 0; for (const p of [Promise.resolve(3), 4]) s40 += await p;",
        "[a40, b40, s40]",
      ],
      "[ 1, 2, 7 ]\n",
    ],
    [
      "top-level for await",
      [
        "async function* g41() { yield 1; yield 2; } let s41 = 0; for await (const x of g41()) s41 += x;",
        "s41",
      ],
      "3\n",
    ],
    [
      "generators, yield* and async generators",
      [
        "function* in42() { yield 1; return 9; } function* g42(): Generator<number> { const r = yield* in42(); yield r; }",
        "async function* ag42() { for (const x of g42()) yield x * 2; }",
        "const out42: number[] = []; for await (const x of ag42()) out42.push(x);",
        "[...g42(), out42]",
      ],
      "[ 1, 9, [ 2, 18 ] ]\n",
    ],
    [
      "an async function with try, catch and finally",
      [
        "const log43: string[] = []; const f43 = async () => { try { await Promise.reject(new Error('x')); } catch (e) { log43.push((e as Error).message); } finally { log43.push('end'); } };",
        "await f43();",
        "log43",
      ],
      "[ 'x', 'end' ]\n",
    ],
    [
      "const, let and var declared again with another type",
      [
        "const a44 = 1; let b44 = 'b'; var c44 = true;",
        "const a44 = 'one'; let b44 = [2]; var c44 = null as number | null;",
        "[a44.length, b44[0], c44]",
      ],
      "[ 3, 2, null ]\n",
    ],
    [
      "a function declared again",
      ["function f45() { return 1; }", "function f45() { return 'two'; }", "f45().length"],
      "3\n",
    ],
    [
      "a class declared again, as a function and as a const",
      [
        "class K46 { a = 1 }",
        "class K46 { b = 2 }",
        "const made46 = new K46().b;",
        "const K46 = 5;",
        "[made46, K46]",
      ],
      "[ 2, 5 ]\n",
    ],
    [
      "a type and an interface declared again",
      [
        "type T47 = number; interface I47 { a: number }",
        "type T47 = string; interface I47 { b: T47 }",
        "const i47: I47 = { b: 'x' }; i47.b",
      ],
      "x\n",
    ],
    [
      "the same cell run twice",
      ["const x48 = [1]; let n48 = x48.length;", "const x48 = [1]; let n48 = x48.length;", "n48"],
      "1\n",
    ],
    [
      "a function of another cell sees the variable that was declared again",
      ["let rate49 = 1;", "const scaled49 = (x: number) => rate49 * x;", "let rate49 = 10;", "scaled49(2)"],
      "20\n",
    ],
    [
      "an import declared again as a variable",
      ["import { sep as sep50 } from 'path';", "const sep50 = 5;", "sep50"],
      "5\n",
    ],
    [
      "shadowing by parameters, blocks, catch, for and nested functions",
      [
        "let x51 = 'outer';",
        "const by51 = [((x51: string) => x51)('parameter')]; { let x51 = 'block'; by51.push(x51); } try { throw 'catch'; } catch (x51) { by51.push(x51 as string); } for (const x51 of ['for']) by51.push(x51); (function () { var x51 = 'var'; by51.push(x51); })();",
        "[...by51, x51].join()",
      ],
      "parameter,block,catch,for,var,outer\n",
    ],
    [
      "object keys, methods, labels and properties named like earlier variables",
      [
        "const size52 = 3;",
        "const o52 = { size52: 1, m() { return this.size52; }, get g() { return size52; }, [size52]: 'key' }; class K52 { size52 = 4; } const n52 = new K52().size52; size52: for (;;) { break size52; }",
        "[o52.size52, o52.m(), o52.g, o52[3], n52]",
      ],
      "[ 1, 1, 3, 'key', 4 ]\n",
    ],
    [
      "spread of earlier values in arrays, objects and calls",
      ["const a53 = [3, 1, 2], o53 = { k: 1 };", "[Math.max(...a53), [...a53, 0].length, { ...o53, l: 2 }]"],
      "[ 3, 4, { k: 1, l: 2 } ]\n",
    ],
    [
      "template literals and tagged templates of earlier cells",
      [
        "const who54 = 'you'; const tag54 = (s: TemplateStringsArray, ...v: unknown[]) => s.raw.join('|') + v.join();",
        "[`hi ${who54}`, tag54`a${who54}b${1}c`]",
      ],
      "[ 'hi you', 'a|b|cyou,1' ]\n",
    ],
    [
      "labels, continue, do and switch with fall-through",
      [
        "const seen55: number[] = []; outer: for (let i = 0; i < 3; i++) { for (;;) { if (i === 1) continue outer; break; } seen55.push(i); }",
        "let n55 = 0; do n55++; while (n55 < 3); switch (seen55.length) { case 1: case 2: n55 += 10; default: n55 += 100; }",
        "[seen55, n55]",
      ],
      "[ [ 0, 2 ], 113 ]\n",
    ],
    [
      "optional chaining, calls and ?? on earlier values",
      [
        "const o56: { a?: { f?: () => number } } = {}, p56: typeof o56 = { a: { f: () => 1 } };",
        "[o56.a?.f?.() ?? 'none', p56.a?.f?.()]",
      ],
      "[ 'none', 1 ]\n",
    ],
    [
      "Symbol.iterator and for-of over an earlier object",
      [
        "const range57 = { *[Symbol.iterator]() { yield 1; yield 2; } };",
        "let s57 = 0; for (const x of range57) s57 += x; [...range57, s57]",
      ],
      "[ 1, 2, 3 ]\n",
    ],
    [
      "for-in and for-of with an earlier variable as the loop variable",
      [
        "let k58 = '', v58 = 0; const o58 = { a: 1, b: 2 };",
        "for (k58 in o58) {} for (v58 of [5, 6]) {}",
        "[k58, v58]",
      ],
      "[ 'b', 6 ]\n",
    ],
    [
      "function hoisting within a cell",
      ["const r59 = twice59(4); function twice59(x: number) { return 2 * x; }", "[r59, twice59(1)]"],
      "[ 8, 2 ]\n",
    ],
    [
      "a function that calls one of its own cell and one of an earlier cell by itself",
      [
        "function even60(n: number): boolean { return n === 0 || odd60(n - 1); } function odd60(n: number): boolean { return n !== 0 && even60(n - 1); }",
        "const fact60 = (n: number): number => (n < 2 ? 1 : n * fact60(n - 1));",
        "[even60(10), fact60(5)]",
      ],
      "[ true, 120 ]\n",
    ],
    [
      "an earlier function called alone gets no this",
      ["function who61(this: unknown) { 'use strict'; return this === undefined; }", "who61()"],
      "true\n",
    ],
    [
      "a function keeps its name",
      ["const named62 = () => 1; function also62() {}", "[named62.name, also62.name]"],
      "[ 'named62', 'also62' ]\n",
    ],
    [
      "BigInt, regular expressions with named groups and numeric separators",
      ["const b63 = 2n ** 70n, re63 = /(?<y>\\d{4})/u;", "[b63, re63.exec('in 1847')?.groups?.y, 1_000]"],
      "[ 1180591620717411303424n, '1847', 1000 ]\n",
    ],
    [
      "getters, setters and Object.defineProperty on earlier objects",
      [
        "let c64 = 20; const t64 = { get f() { return c64 * 1.8 + 32; }, set f(v) { c64 = (v - 32) / 1.8; } };",
        "t64.f = 212;",
        "[c64, t64.f]",
      ],
      "[ 100, 212 ]\n",
    ],
    [
      "Map, Set, WeakMap and typed arrays",
      [
        "const m65 = new Map([['a', 1]]), s65 = new Set([1, 1, 2]), f65 = Float64Array.of(1, 2);",
        "m65.set('b', s65.size); f65[1] = NaN; [m65, s65, f65]",
      ],
      "[\n  Map(2) { 'a' => 1, 'b' => 2 },\n  Set(2) { 1, 2 },\n  Float64Array(2) [ 1, NaN ]\n]\n",
    ],
    [
      "typeof an earlier variable, in a type and in a value",
      [
        "const t66 = { a: 1 };",
        "const u66: typeof t66 = { a: 2 }; [typeof t66, typeof u66.a, typeof globalThis]",
      ],
      "[ 'object', 'number', 'object' ]\n",
    ],
    [
      "overloads, optional and rest parameters, and user-defined guards",
      [
        "function f67(a: number): number; function f67(a: string): string; function f67(a: any) { return a; } const isN67 = (x: unknown): x is number => typeof x === 'number';",
        "const r67 = (a: number, b?: number, ...c: number[]) => [a, b, c.length]; [f67('s'), isN67(f67(1)), r67(1), r67(1, 2, 3)]",
      ],
      "[ 's', true, [ 1, undefined, 0 ], [ 1, 2, 1 ] ]\n",
    ],
    [
      "import of a namespace, of names, of a default and of a type",
      [
        "import * as path68 from 'path'; import { join as join68 } from 'path'; import fs68 from 'fs'; import type { ParsedPath } from 'path';",
        "const p68: ParsedPath = path68.parse('/a/b.ts'); [join68('a', p68.name), typeof fs68.readFileSync]",
      ],
      "[ 'a/b', 'function' ]\n",
    ],
    ["dynamic import", ["const { basename: base69 } = await import('path');", "base69('/x/y')"], "y\n"],
    ["require", ["const os70 = require('os');", "typeof os70.EOL"], "string\n"],
    [
      "export const, export function and export class mean the plain declarations",
      [
        "export const a71 = 1; export let b71 = 2; export function f71() { return b71; } export class K71 { n = a71; } export type T71 = number; export enum E71 { X = 7 }",
        "b71 = 5; const t71: T71 = f71(); [a71, t71, new K71().n, E71.X]",
      ],
      "[ 1, 5, 1, 7 ]\n",
    ],
    [
      "variables called value_, __tslab and exports.x look-alikes",
      [
        "let value_ = 1, value__ = 2, get = 3, set = 4, declare = 5, x72 = { exports: 6 };",
        "value_ = 7; set = 8; [value_, value__, get, set, declare, x72.exports]",
      ],
      "[ 7, 2, 3, 8, 5, 6 ]\n",
    ],
    [
      "variables called like members of Object.prototype",
      ["let toString = 1, constructor = 2;", "toString = 3; [toString, constructor]"],
      "[ 3, 2 ]\n",
    ],
    [
      "a variable called like a global hides it in later cells",
      ["const name = 'n', performance = 1, status = [2];", "[name, performance, status]"],
      "[ 'n', 1, [ 2 ] ]\n",
    ],
    [
      "letters beyond ASCII in names and texts",
      ["const größe = '∂f/∂x 😀', ε = 2 ** -52;", "[größe, ε > 0]"],
      "[ '∂f/∂x 😀', true ]\n",
    ],
    [
      "comma, void, in, instanceof, exponent and logical assignment",
      [
        "let a74 = 1, o74: any = { k: 1 };",
        "a74 ||= 5; a74 &&= 6; [(a74++, a74), void a74, 'k' in o74, o74 instanceof Object, (-2) ** 2]",
      ],
      "[ 7, undefined, true, true, 4 ]\n",
    ],
    [
      "immediately invoked functions and arrow bodies that are objects",
      [
        "const o75 = (() => ({ v: 1 }))();",
        "(function () { return { ...o75, w: ((x) => ({ x }))(o75.v) }; })()",
      ],
      "{ v: 1, w: { x: 1 } }\n",
    ],
    [
      "a declaration inside a block stays there",
      ["{ const b76 = 1; } if (true) { function g76() {} }", "typeof (globalThis as any).b76"],
      "undefined\n",
    ],
    [
      "JSON, Date, Intl and URL",
      [
        "const j77 = JSON.parse('{\"a\":[1]}') as { a: number[] };",
        "[j77.a[0], new Date(0).toISOString(), new URL('http://a/b').pathname]",
      ],
      "[ 1, '1970-01-01T00:00:00.000Z', '/b' ]\n",
    ],
    [
      "conditional, mapped and template literal types",
      [
        "type Opt78<T> = { [K in keyof T]?: T[K] }; type Ev78 = `on${Capitalize<'x' | 'y'>}`; type El78<T> = T extends (infer U)[] ? U : never;",
        "const o78: Opt78<{ a: number }> = {}, e78: Ev78 = 'onX', n78: El78<number[]> = 1; [o78, e78, n78]",
      ],
      "[ {}, 'onX', 1 ]\n",
    ],
    [
      "class decorators, also of an exported class and of one that is declared again",
      [
        "const more79 = (v: any, _: ClassDecoratorContext) => class extends v { extra = 1 } as any; @more79 class D79 { a = 1 } @more79 export class E79 {}",
        "@more79 class D79 { b = 2 }",
        "[{ ...new D79() }, { ...new E79() }]",
      ],
      "[ { b: 2, extra: 1 }, { extra: 1 } ]\n",
    ],
    [
      "method, field and accessor decorators",
      [
        "const twice80 = (_: undefined, c: ClassFieldDecoratorContext) => (v: number) => 2 * v; const named80 = (f: any, c: ClassMethodDecoratorContext) => function () { return [c.name, f.call(this)] } as any;",
        "class D80 { @twice80 f = 2; @named80 m() { return this.f } accessor x = 3 }",
        "[new D80().m(), new D80().x]",
      ],
      "[ [ 'm', 4 ], 3 ]\n",
    ],
    [
      "a function assigned to an earlier variable takes its name",
      [
        "let f81: any, g81: any, h81: any, i81: any = 1;",
        "f81 = () => 1; [g81 = function () {}] = [] as any[]; ({ h81 = () => 1 } = {} as any); i81 &&= class {};",
        "[f81, g81, h81, i81].map((each) => each.name)",
      ],
      "[ 'f81', 'g81', 'h81', 'i81' ]\n",
    ],
    [
      "a function behind a type assertion takes the name of the variable that is declared again",
      ["let f82: any;", "let f82 = <any>(() => 1)!;", "f82.name"],
      "f82\n",
    ],
    ["a first line that names an interpreter", ["#!/usr/bin/env node\n83"], "83\n"],
    [
      "using and await using, declared again, and what was declared beside them",
      [
        "const log84: string[] = []; const res84 = (name: string) => ({ name, [Symbol.dispose]() { log84.push(name); } });",
        "using u84 = res84('first'); const beside84 = () => u84.name;",
        "using u84 = res84('second'); log84.push('before');",
        "await using u84 = { name: 'third', async [Symbol.asyncDispose]() { log84.push('third'); } } as any;",
        "[beside84(), log84]",
      ],
      "[ 'third', [ 'first', 'before', 'second', 'third' ] ]\n",
    ],
  ];
  test.each(rows)("%s", async (_title, cells, stdout) => {
    expect(await printed(...cells)).toBe(stdout);
  });
});
