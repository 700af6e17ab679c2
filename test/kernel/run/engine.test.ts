// What a cell leaves behind: names, values, and the word about its error.
import { describe, expect, test } from "vitest";
import { told } from "../../../src/kernel/run/engine";
import { node } from "../../../src/kernel/run/native";
import { sharedSession } from "../../support/cells";

const { run, printed, failure } = sharedSession();

describe("a cell that fails keeps what ran before the error", () => {
  test.each<[title: string, before: string, failing: string, after: string, stdout: string]>([
    ["a constant", "", "const a1 = 5; throw new Error('x');", "a1", "5\n"],
    [
      "a function, a class and an enum",
      "",
      "function f2() { return 1 } class K2 { k = 2 } enum E2 { A = 3 } throw 0;",
      "[f2(), new K2().k, E2.A]",
      "[ 1, 2, 3 ]\n",
    ],
    ["a function below the error, too", "", "throw 0; function f3() { return 1 }", "f3()", "1\n"],
    ["an import", "", "import { sep as sep4 } from 'path'; throw 0;", "sep4", "/\n"],
    [
      "a type",
      "",
      "type T5 = number; interface I5 { a: T5 } throw 0;",
      "const t5: I5 = { a: 1 }; t5.a",
      "1\n",
    ],
    ["a pattern's names", "", "const [a6, { b6 }] = [1, { b6: 2 }]; throw 0;", "[a6, b6]", "[ 1, 2 ]\n"],
    [
      "a new value of an earlier variable",
      "let v7 = 'old'; const read7 = () => v7;",
      "let v7 = 'new'; throw 0;",
      "[v7, read7()]",
      "[ 'new', 'new' ]\n",
    ],
    [
      "an earlier variable whose new declaration was not reached",
      "let v8 = 'old'; const read8 = () => v8;",
      "throw 0; let v8 = 'new';",
      "[v8, read8()]",
      "[ 'old', 'old' ]\n",
    ],
    [
      "an assignment and a change in place",
      "let v9 = 1; const l9 = [1];",
      "v9 = 2; l9.push(2); throw 0;",
      "[v9, l9]",
      "[ 2, [ 1, 2 ] ]\n",
    ],
    [
      "what came before an await that fails",
      "",
      "const a10 = await 1; await Promise.reject(0); const b10 = 2;",
      "a10",
      "1\n",
    ],
    ["a var in a loop", "", "for (var i11 = 0; ; i11++) if (i11 === 3) throw 0;", "i11", "3\n"],
    [
      "what a type error leaves: nothing ran",
      "let v12 = 1;",
      "v12 = 2; const s12: string = 1;",
      "v12",
      "1\n",
    ],
  ])("%s", async (_title, before, failing, after, stdout) => {
    if (before) await run(before);
    await failure(failing);
    expect(await printed(after)).toBe(stdout);
  });
  test.each([
    ["const late21 = (() => { throw new Error('y') })(), never21 = 1;", ["late21", "never21"]],
    ["throw 0; const late22 = 1; let other22 = 2; class K22 {}", ["late22", "other22", "K22"]],
    ["await Promise.reject(0); const late23 = 1;", ["late23"]],
    ["const { a24, b24 = (() => { throw 0 })() } = { a24: 1 } as any;", ["b24"]],
  ])("%s declares nothing that was not reached", async (failing, names) => {
    await failure(failing);
    for (const name of names) {
      expect((await failure(name)).stderr).toContain(`Cannot find name '${name}'`);
      expect(await printed(`const ${name} = 'free'; ${name}`)).toBe("free\n");
    }
  });
});

describe("no name of the kernel's is in the reader's way [stock too]", () => {
  test.each(["value", "kernel", "run", "box", "cell", "data", "result"])(
    "const %s = 10, and later expressions still show [stock too]",
    async (name) => {
      expect(await printed(`const ${name} = 10;`, `${name} + 1`, "'still'")).toBe("still\n");
      expect(await printed(`${name}`)).toBe("10\n");
    },
  );
});

describe("what is declared anew is what earlier cells use", () => {
  test.each<[title: string, cells: string[], stdout: string]>([
    [
      "a function that another of its own cell calls",
      ["function f31() { return 1 } function g31() { return f31() }", "function f31() { return 2 }", "g31()"],
      "2\n",
    ],
    [
      "as an arrow function, a class, an import",
      [
        "function f32(): any { return 1 } const g32 = () => f32;",
        "const f32 = () => 2;",
        "g32()()",
        "class f32 { static n = 3 }",
        "(g32() as any).n",
        "import { sep as f32 } from 'path';",
        "g32()",
      ],
      "/\n",
    ],
    ["a constant", ["const c33 = 1; const g33 = () => c33;", "const c33 = 2;", "g33()"], "2\n"],
    [
      "a class that its own methods name",
      [
        "class K34 { static make() { return new K34() } v = 1 } const make34 = () => K34.make();",
        "class K34 { static make() { return new K34() } v = 2 }",
        "make34().v",
      ],
      "2\n",
    ],
    [
      "a function that calls itself",
      [
        "function f35(n: number): number { return n && 1 + f35(n - 1) } const old35 = f35;",
        "function f35(n: number): number { return 100 }",
        "old35(5)",
      ],
      "101\n",
    ],
    [
      "a method, a getter and a default value",
      [
        "let v36 = 1; class K36 { get g() { return v36 } m(x = v36) { return x } } const k36 = new K36();",
        "let v36 = 2;",
        "[k36.g, k36.m()]",
      ],
      "[ 2, 2 ]\n",
    ],
    [
      "a generator that is under way",
      [
        "let v37 = 1; function* g37() { for (;;) yield v37 } const i37 = g37(); i37.next();",
        "let v37 = 2;",
        "i37.next().value",
      ],
      "2\n",
    ],
    [
      "a timer of an earlier cell",
      [
        "let v38 = 1; const seen38: number[] = []; const t38 = new Promise<void>((go) => setTimeout(() => { seen38.push(v38); go() }, 30));",
        "let v38 = 2;",
        "await t38; seen38",
      ],
      "[ 2 ]\n",
    ],
    [
      "three times over",
      [
        "let v39 = 1; const g39 = () => v39;",
        "let v39 = 2; const h39 = () => v39;",
        "let v39 = 3;",
        "v39++; [g39(), h39(), v39]",
      ],
      "[ 4, 4, 4 ]\n",
    ],
    [
      "an enum and a namespace",
      [
        "enum E40 { A = 1 } namespace N40 { export const v = 1 } const g40 = () => [E40.A, N40.v];",
        "enum E40 { A = 2 } namespace N40 { export const v = 2 }",
        "g40()",
      ],
      "[ 2, 2 ]\n",
    ],
  ])("%s", async (_title, cells, stdout) => {
    expect(await printed(...cells)).toBe(stdout);
  });
});

describe("names that a loop or a default export makes are there afterwards [stock too]", () => {
  test.each<[cells: string[], stdout: string]>([
    [["export default function f41() { return 3 }", "f41()"], "3\n"],
  ])("%j gives %j [stock too]", async (cells, stdout) => {
    expect(await printed(...cells)).toBe(stdout);
  });
});

describe("names that a loop or a default export makes are there afterwards", () => {
  test.each<[cells: string[], stdout: string]>([
    [["export default class K42 { v = 4 }", "new K42().v"], "4\n"],
    [["for (var i43 = 0; i43 < 3; i43++) {}", "i43"], "3\n"],
    [["export default async function f44() { return 3 }", "await f44()"], "3\n"],
    [["for (var k45 in { a: 1 }) {}", "k45"], "a\n"],
    [["for (var [p46, q46] of [[1, 2]]) {}", "[p46, q46]"], "[ 1, 2 ]\n"],
    [["if (true) { var c47 = 1 } else { var d47 = 2 }", "[c47, d47]"], "[ 1, undefined ]\n"],
    [["try { throw 1 } catch (e) { var e48 = e }", "e48"], "1\n"],
    [["for (var i49 = 0; i49 < 3; i49++) {}", "for (var i49 = 10; i49 < 12; i49++) {}", "i49"], "12\n"],
    [["export default 5"], "5\n"],
    [["export default { a: 1 }"], "{ a: 1 }\n"],
  ])("%j gives %j", async (cells, stdout) => {
    expect(await printed(...cells)).toBe(stdout);
  });
});

describe("told", () => {
  test.each<[title: string, thrown: unknown, ename: string, first: string]>([
    ["a string", "text", "Uncaught", "Uncaught 'text'"],
    ["nothing", undefined, "Uncaught", "Uncaught undefined"],
    ["a symbol", Symbol("s"), "Uncaught", "Uncaught Symbol(s)"],
    [
      "an object without a prototype",
      Object.create(null),
      "Uncaught",
      "Uncaught [Object: null prototype] {}",
    ],
    ["an error of a given name", Object.assign(new Error("m"), { name: "Custom" }), "Custom", "Custom: m"],
    ["an error without a stack", Object.assign(new Error("m"), { stack: undefined }), "Error", "Error: m"],
    [
      "an error whose message throws",
      Object.defineProperty(new Error("m"), "message", {
        get: () => {
          throw 0;
        },
      }),
      "Uncaught",
      "Uncaught: something that throws when it is looked at.",
    ],
    [
      "a proxy that refuses everything",
      new Proxy(
        {},
        {
          get() {
            throw 0;
          },
          getPrototypeOf() {
            throw 0;
          },
        },
      ),
      "Uncaught",
      "Uncaught: something that throws when it is looked at.",
    ],
  ])("told(%s) says so", (_title, thrown, ename, first) => {
    const failure = told(thrown, node);
    expect([failure.ename, failure.traceback[0]?.split("\n")[0]]).toEqual([ename, first]);
  });
});

describe("no name of the kernel's is in the reader's way", () => {
  test.each([
    "tsLastExpr",
    "exports",
    "require",
    "module",
    "__filename",
    "__dirname",
    "$_kernel",
    "$_run",
    "$_value",
    "$_module0",
    "Promise",
    "Symbol",
    "Object",
    "undefined_",
    "globalThis_",
  ])("const %s = 10, in its cell and in later ones", async (name) => {
    expect(await printed(`const ${name} = 10; ${name}`)).toBe("10\n");
    expect(
      await printed("import { sep } from 'path'; await null; [sep, 1].length", `[${name}, await 2]`),
    ).toBe("[ 10, 2 ]\n");
  });
});
