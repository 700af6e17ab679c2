// A runtime error, and the lines of its stack as the reader wrote them.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are cells, not templates.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sharedKernel } from "../../support/cells";
import { runCells } from "../../support/kernel";
import { project } from "../../support/project";

const { run, printed, failure } = sharedKernel();

describe("a runtime error", () => {
  /** stderr with the execution counts, which depend on the cases before, replaced by N. */
  const trace = async (...cells: string[]) => (await failure(...cells)).stderr.replace(/\[\d+\]/g, "[N]");

  test("shows the message and the cell's own frames with the lines as written", async () => {
    expect(
      await trace(`// a comment
interface Point13 { x: number }
function inner13(p: Point13): number {
  if (p.x < 0) throw new RangeError("inner13: x must not be negative, got " + p.x);
  return p.x;
}

enum Side13 { Left, Right }
const outer13 = (x: number) =>
  inner13({ x });
outer13(Side13.Right - 2);`),
    ).toBe(
      "RangeError: inner13: x must not be negative, got -1\n    at inner13 (cell [N], line 4)\n    at outer13 (cell [N], line 10)\n    at cell [N], line 11\n",
    );
  });
  test("shows frames of an earlier cell and of functions called back by built-ins", async () => {
    expect(
      await trace(
        "const fail14 = (x: number) => {\n  throw new Error(`no ${x}`);\n};",
        "\n[1].map((x) =>\n  fail14(x));",
      ),
    ).toBe(
      "Error: no 1\n    at fail14 (cell [N], line 2)\n    at cell [N], line 3\n    at Array.map (<anonymous>)\n    at cell [N], line 2\n".replace(
        "    at Array.map (<anonymous>)\n",
        "",
      ),
    );
  });
  test("after an await shows the lines as written", async () => {
    expect(
      await trace(
        "async function late15() {\n  await null;\n  throw new TypeError('late');\n}",
        "await null;\nawait late15();",
      ),
    ).toBe("TypeError: late\n    at late15 (cell [N], line 3)\n    at async cell [N], line 2\n");
  });
  test("keeps the cause and the properties of the error", async () => {
    const stderr = await trace(
      "throw Object.assign(new Error('outer', { cause: new Error('inner') }), { code: 42 });",
    );
    expect(stderr).toMatch(
      /^Error: outer\n {4}at cell \[N\], line 1 \{\n {2}code: 42,\n {2}\[cause\]: Error: inner\n/,
    );
    expect(stderr).not.toMatch(/tslab|node:/);
  });
  test.each([
    ["'a string'", "Uncaught 'a string'\n"],
    ["{ reason: 1 }", "Uncaught { reason: 1 }\n"],
    ["undefined", "Uncaught undefined\n"],
  ])("throw %s shows %j", async (thrown, shown) => {
    expect(await trace(`throw ${thrown};`)).toBe(shown);
  });
  test("endless recursion shows its message and ten frames", async () => {
    const stderr = await trace("const again16 = (): number => 1 + again16();\nagain16();");
    expect(stderr.split("\n").slice(0, 2)).toEqual([
      "RangeError: Maximum call stack size exceeded",
      "    at again16 (cell [N], line 1)",
    ]);
    expect(stderr.trim().split("\n")).toHaveLength(11);
  });
  test("inside an imported file shows that file's line as written", async () => {
    const folder = project({
      "src/deep.ts":
        "type Unused = { a: number };\n\nexport function deep(x: Unused): number {\n  throw new RangeError(`deep: ${x.a}`);\n}\n",
    });
    const [, result] = await runCells(['import { deep } from "../src/deep";', "\n\ndeep({ a: 1 })"], {
      cwd: join(folder, "notebooks"),
    });
    expect(result?.stderr).toBe(
      "RangeError: deep: 1\n    at deep (../src/deep.ts:4:9)\n    at cell [2], line 3\n",
    );
  });
  test("caught and printed as error.stack shows the same frames", async () => {
    expect(
      (
        await printed(
          "try {\n  throw new Error('mine');\n} catch (error) {\n  console.log((error as Error).stack);\n}",
        )
      ).replace(/\[\d+\]/g, "[N]"),
    ).toBe("Error: mine\n    at cell [N], line 2\n");
  });
});

describe("each frame has the line that the reader sees", () => {
  test.each<[code: string, ...lines: number[]]>([
    ['const a = 1;\n\n(globalThis as any).alert("Hello");', 3],
    ["\n\n\nthrow new Error('x')", 4],
    ["const g1 = () => {\n  (null as any).x;\n};\n\n\ng1()", 2, 6],
    ["// one\n// two\n(undefined as any).x", 3],
    ["type T = 1;\ninterface I {}\n\nthrow new Error('x')", 4],
    ["import { sep } from 'path';\n\n(sep as any).no()", 3],
    ["class K1 {\n  m() {\n    throw new Error('x');\n  }\n}\nnew K1()\n  .m();", 3, 7],
    ["await null;\n\nthrow new Error('x')", 3],
    ["const h2 = async () => {\n  await null;\n  throw new Error('x');\n};\n\nawait h2();", 3, 6],
    ["[1].forEach(() => {\n  throw new Error('x');\n});", 2, 1],
    ["{\n  using r = { [Symbol.dispose]() {} };\n  throw new Error('x');\n}", 3],
    ["enum E3 {\n  A,\n}\nthrow new Error(`${E3.A}`)", 4],
    ["#!/usr/bin/env node\nthrow new Error('x')", 2],
    ["'\\u{1F600}';\r\n\r\nthrow new Error('x')", 3],
    ["`a\nb\n${(() => {\n  throw new Error('x');\n})()}`", 4, 5],
  ])("%j: %i", async (code, ...lines) => {
    const { stderr } = await failure(code);
    const seen = [...stderr.matchAll(/cell \[\d+\], line (\d+)/g)].map(([, line]) => Number(line));
    expect(seen).toEqual(lines);
  });
});

describe("console.trace and Error.captureStackTrace are Node's own", () => {
  test("console.trace('hello') prints its text [stock too]", async () => {
    const [{ stderr }] = await run("console.trace('hello', 1)");
    expect(stderr).toMatch(/^Trace: hello 1\n {4}at /);
  });
  test("Error.captureStackTrace(object) gives it a stack [stock too]", async () => {
    expect(
      await printed(
        "const o29: any = { name: 'Mine', message: 'm' }; Error.captureStackTrace(o29); o29.stack.split('\\n')[0]",
      ),
    ).toBe("Mine: m\n");
  });
  test.each([
    ["{}", "Error"],
    ["{ name: 'Only' }", "Only"],
    ["{ message: 'only' }", "Error: only"],
    ["function named() {}", "named"],
  ])("a stack captured for %s begins with %s [stock too]", async (object, first) => {
    expect(
      await printed(
        `const o: any = Object(${object}); Error.captureStackTrace(o); String(o.stack).split('\\n')[0]`,
      ),
    ).toBe(`${first}\n`);
  });
  test("console.trace shows where, as the reader wrote it", async () => {
    const [{ stderr }] = await run("\nconsole.trace('here')");
    expect(stderr).toMatch(/^Trace: here\n {4}at cell \[\d+\], line 2\n$/);
  });
});
