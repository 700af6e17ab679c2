// What earlier cells declared: the last declaration of each name, the value and the type of it apart.
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { Earlier } from "../../../src/kernel/compile/earlier";
import { project } from "../../support/project";
import { Session } from "../../support/session";

const folder = project({
  "src/kinds.ts":
    "export const val = 1;\nexport type Typ = 't';\nexport class Both { b = 1 }\nexport default function def() { return 'd' }\n",
});
let session: Session;
beforeAll(() => {
  session = new Session({ cwd: join(folder, "notebooks") });
});

/** Each kind of declaration of the name N, and what N means by it. */
const kinds = {
  let: ["let N = 1;", "V"],
  function: ["function N() { return 1 }", "V"],
  class: ["class N { c = 1 }", "VT"],
  enum: ["enum N { A }", "VT"],
  interface: ["interface N { i: 1 }", "T"],
  type: ["type N = 't';", "T"],
  namespace: ["namespace N { export const z = 1 }", "V"],
  "import of a value": ["import { val as N } from '../src/kinds';", "V"],
  "import of a default": ["import N from '../src/kinds';", "V"],
  "import of a module": ["import * as N from '../src/kinds';", "V"],
  "import of a type": ["import { type Typ as N } from '../src/kinds';", "T"],
  "import type": ["import type { Typ as N } from '../src/kinds';", "T"],
  "import of a class": ["import { Both as N } from '../src/kinds';", "VT"],
  "import type of a class": ["import type { Both as N } from '../src/kinds';", "T"],
} as const;
type Kind = keyof typeof kinds;

/** Every pair of kinds, and what a name means after one cell has declared it the first way, the next one the second. */
const pairs = Object.keys(kinds).flatMap((first) =>
  Object.keys(kinds).map((second) => [first, second] as [Kind, Kind]),
);
const meanings = new Map<string, string>();
beforeAll(async () => {
  const declare = (which: 0 | 1) =>
    pairs.map((pair, i) => kinds[pair[which]][0].replace("N", `N${i}_`)).join("\n");
  for (const which of [0, 1] as const) {
    const { stderr } = await session.cell(declare(which));
    expect(stderr).toBe("");
  }
  const refused = (cell: string) => {
    const compiled = session.compiler.compile(cell);
    return new Set("errors" in compiled ? compiled.errors.map(({ line }) => line - 1) : []);
  };
  const noValue = refused(pairs.map((_, i) => `let v${i} = N${i}_;`).join("\n"));
  const noType = refused(pairs.map((_, i) => `let t${i}: N${i}_;`).join("\n"));
  pairs.forEach((pair, i) => {
    meanings.set(pair.join(), (noValue.has(i) ? "" : "V") + (noType.has(i) ? "" : "T"));
  });
});
const meaning = (first: Kind, second: Kind) => meanings.get([first, second].join());

describe("a name that is declared anew means at least what the new declaration means", () => {
  test.each(pairs)("%s, then %s", (first, second) => {
    const means = meaning(first, second);
    for (const letter of kinds[second][1]) expect(means).toContain(letter);
    // The value is there in any case: a box holds it.
    if (kinds[first][1].includes("V")) expect(means).toContain("V");
  });
});

describe("what stays of a name when only its value or its type is declared anew", () => {
  test.each<[Kind, Kind, string]>([
    ["let", "type", "VT"],
    ["function", "interface", "VT"],
    ["type", "let", "VT"],
    ["interface", "function", "VT"],
    ["class", "let", "V"],
    ["enum", "function", "V"],
    ["class", "type", "VT"],
    ["enum", "interface", "VT"],
    ["import of a value", "interface", "VT"],
    ["import of a type", "let", "VT"],
    ["import of a class", "let", "V"],
    ["import of a class", "type", "VT"],
    ["import type of a class", "function", "VT"],
  ])("%s, then %s: %s", (first, second, left) => {
    expect(meaning(first, second)).toBe(left);
  });
  test("the value of a class whose name now is a type is any", async () => {
    const [, , used] = await session.run("class Any1 { a = 1 }", "type Any1 = string;", "Any1.whatever");
    expect(used).toMatchObject({ status: "ok", stderr: "" });
  });
});

describe("declarations of several names go their own ways", () => {
  const rows: [title: string, cells: string[], stdout: string][] = [
    [
      "the middle one of three variables",
      ["let a1 = 1, b1 = 2, c1 = 3;", "const b1 = 'two';", "[a1, b1.length, c1]"],
      "[ 1, 3, 3 ]\n",
    ],
    [
      "a variable out of a pattern",
      ["const { a2, b2: [c2] } = { a2: 1, b2: ['x'] };", "let c2 = 5;", "[a2, c2 + 1]"],
      "[ 1, 6 ]\n",
    ],
    [
      "one of an import's names, its default and its namespace",
      [
        "import d3, { val as v3, Both as B3 } from '../src/kinds'; import e3, * as n3 from '../src/kinds';",
        "const v3 = 'own'; function e3() { return 'e' }",
        "[d3(), v3, new B3().b, e3(), n3.val]",
      ],
      "[ 'd', 'own', 1, 'e', 1 ]\n",
    ],
    [
      "an interface is replaced, not merged",
      ["interface I4 { a: number }", "interface I4 { b: number }", "const i4: I4 = { b: 1 }; i4"],
      "{ b: 1 }\n",
    ],
    [
      "two interfaces of one name in one cell are merged, and kept so",
      ["interface I5 { a: number } interface I5 { b: number }", "const i5: I5 = { a: 1, b: 2 }; i5"],
      "{ a: 1, b: 2 }\n",
    ],
    [
      "a class and its interface, a function and its namespace",
      [
        "interface C6 { extra?: number } class C6 { own = 1 } function f6() { return 1 } namespace f6 { export const more = 2 }",
        "const c6 = new C6(); c6.extra = 3;",
        "[c6, f6() + f6.more]",
      ],
      "[ C6 { own: 1, extra: 3 }, 3 ]\n",
    ],
    [
      "overloads are replaced as a whole",
      [
        "function o7(a: number): number; function o7(a: string): string; function o7(a: any) { return a }",
        "o7('s').length + o7(1)",
        "function o7(a: boolean) { return !a }",
        "o7(true)",
      ],
      "false\n",
    ],
    [
      "a type that another cell's type is built on",
      ["type T8 = number;", "type U8 = T8[];", "type T8 = string;", "const u8: U8 = ['x']; u8"],
      "[ 'x' ]\n",
    ],
    [
      "a generic class, an abstract one, and an enum that is const",
      [
        "class G9<T extends object = {}> { constructor(readonly v: T) {} } abstract class A9 { abstract m(): number } const enum E9 { X = 4 }",
        "class K9 extends A9 { m() { return E9.X } } [new G9({ a: 1 }).v.a, new K9().m()]",
      ],
      "[ 1, 4 ]\n",
    ],
    ["letters that are written as escapes", ["const \\u0061b10 = 6;", "ab10"], "6\n"],
    [
      "what is added to the globals",
      [
        "declare global { interface Array<T> { last11(): T } } Array.prototype.last11 = function () { return this.at(-1) };",
        "declare global { interface Array<T> { last11(): T } }",
        "[1, 2].last11()",
      ],
      "2\n",
    ],
    [
      "an alias of a namespace's member, of a value and of a type",
      [
        "namespace N12 { export namespace In { export const v = 1 } export type T = string }",
        "import Al12 = N12.In; import Ty12 = N12.T;",
        "const t12: Ty12 = 's'; [Al12.v, t12]",
        "let Al12 = 2;",
        "import Al12 = N12.In;",
        "Al12.v",
      ],
      "1\n",
    ],
    [
      "names that are exported in a list, under other names too",
      [
        "type T13 = number; let a13 = 1, b13 = 2; export type { T13 }; export { a13 as b13, b13 as a13, b13 as default };",
        "const t13: T13 = 3; [a13, b13, t13]",
      ],
      "[ 1, 2, 3 ]\n",
    ],
  ];
  test.each(rows)("%s", async (_title, cells, stdout) => {
    const results = await session.run(...cells);
    for (const { stderr } of results) expect(stderr).toBe("");
    expect(results.at(-1)?.stdout).toBe(stdout);
  });
});

describe("Earlier", () => {
  const imports = () => ({ isValue: true, isType: false });
  test("add(declarations) does not grow when a cell is run again and again", () => {
    const earlier = new Earlier();
    const cell =
      "declare const a: number;\ndeclare class K {\n}\ninterface I {\n}\nimport { sep } from 'path';\nexport {};\n";
    earlier.add(cell, () => true, imports);
    const { text } = earlier;
    for (let round = 0; round < 5; round++) earlier.add(cell, () => true, imports);
    expect(earlier.text).toBe(text);
    expect(["K", "a", "sep", "I"].map((name) => earlier.has(name))).toEqual([true, true, true, false]);
  });
  test("add(declarations, isKept) leaves out the values that did not come about, and keeps all types", () => {
    const earlier = new Earlier();
    earlier.add("declare const a: number, b: number;\ninterface I {\n}\n", (name) => name === "a", imports);
    expect([earlier.has("a"), earlier.has("b")]).toEqual([true, false]);
    expect(earlier.text).toContain("interface I");
  });
});
