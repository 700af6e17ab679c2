// Loops that ask, and the guard that they ask.
import ts from "typescript";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compileFile } from "../../src/kernel/compile/modules";
import { bounded } from "../../src/lite/bounded";
import { Guard } from "../../src/lite/clock";
import { guarded, guardName } from "../../src/lite/guard";

const place = Symbol.for(guardName);
beforeEach(() => void Object.assign(globalThis, { [place]: new Guard() }));
afterEach(() => void Object.assign(globalThis, { [place]: undefined }));

const options = { target: ts.ScriptTarget.ES2024 };
const compiled = (text: string) => compileFile("/x/a.ts", text, options, guarded).code;

/** The value that a text exports as `value`. */
function run(text: string): unknown {
  const exports: { value?: unknown } = {};
  new Function("exports", compiled(text))(exports);
  return exports.value;
}

const endless = [
  "while (true);",
  "do; while (true)",
  "for (;;);",
  "for (;;) { continue; }",
  "for (const x of (function* () { let i = 0; for (;;) yield i++; })()) x;",
  "for (;;) try { while (true); } catch {}",
  "try { for (;;); } finally { for (;;); }",
  "outer: for (;;) { for (;;) continue outer; }",
  "[1].map(() => { while (true); });",
  "for (const x in { a: 1 }) while (x) { switch (x) { case 'a': continue; } }",
];

describe("a compiled loop", () => {
  test.each(endless)("%s ends when the time is over", (loop) => {
    const answer = run(`export const value = () => { ${loop} };`) as () => void;
    expect(bounded(answer, () => "late", 20)).toBe("late");
  });

  test.each([
    ["let n = 0; for (let i = 0; i < 5; i++) n += i;", "n", 10],
    ["let n = 0; while (n < 7) n++;", "n", 7],
    ["let n = 0; do n += 2; while (n < 7);", "n", 8],
    ["const k = []; for (const x of 'ab') k.push(x);", "k.join()", "a,b"],
    ["const k = []; for (const x in { a: 1, b: 2 }) k.push(x);", "k.join()", "a,b"],
    [
      "const k = []; outer: for (const x of [1, 2, 3]) { for (;;) { if (x === 2) continue outer; break; } k.push(x); }",
      "k.join()",
      "1,3",
    ],
    [
      "const k: (() => number)[] = []; for (let i = 0; i < 3; i++) k.push(() => i);",
      "k.map((f) => f()).join()",
      "0,1,2",
    ],
  ])("%s does what it did", (loop, value, expected) => {
    expect(run(`${loop}\nexport const value = ${value};`)).toBe(expected);
  });

  test("a file without a loop stays as it was", () => {
    const text = "export const value = 1;";
    expect(compiled(text)).toBe(compileFile("/x/a.ts", text, options).code);
  });
});

describe("bounded(run, late)", () => {
  test("gives what run returns, and throws what it throws", () => {
    expect(
      bounded(
        () => 3,
        () => 4,
      ),
    ).toBe(3);
    expect(() =>
      bounded(
        () => {
          throw new RangeError("mine");
        },
        () => 4,
      ),
    ).toThrow(RangeError);
  });
  test("afterwards loops run as long as they like", () => {
    const long = run(
      "export const value = () => { let n = 0; while (n < 1e5) n++; return n; };",
    ) as () => number;
    expect(bounded<unknown>(long, () => "late", 0)).toBe("late");
    expect(long()).toBe(1e5);
    expect(bounded<unknown>(long, () => "late", 60_000)).toBe(1e5);
  });
  test("what run returns too late does not count", () => {
    const caught = run(
      "export const value = () => { try { for (;;); } catch { return 'caught'; } };",
    ) as () => string;
    expect(bounded(caught, () => "late", 20)).toBe("late");
  });
});
