// The compiler as a whole: what it keeps of a cell, and that a cell which is not run leaves nothing.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Compiler } from "../../../src/kernel/compile/compiler";
import { Session } from "../../support/session";

let compiler: Compiler;
beforeAll(() => {
  ({ compiler } = new Session());
});

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const heap = () => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

/** Compiles a cell as if it had run to its end. */
function take(code: string): void {
  const cell = compiler.compile(code);
  if ("errors" in cell) throw new Error(cell.errors[0]?.message);
  compiler.commit([...cell.fresh, ...cell.renewed]);
}

describe("Compiler", () => {
  test("compile(code) alone declares nothing: commit(names) does, and only these names", () => {
    compiler.compile("const a1 = 1, b1 = 2;");
    expect(compiler.knows("a1")).toBe(false);
    compiler.compile("const a1 = 1, b1 = 2;");
    compiler.commit(["a1"]);
    expect([compiler.knows("a1"), compiler.knows("b1")]).toEqual([true, false]);
  });
  test("commit(names) takes over one cell once", () => {
    compiler.compile("const a2 = 1;");
    compiler.compile("const b2: string = 1;");
    compiler.commit(["a2", "b2"]);
    expect([compiler.knows("a2"), compiler.knows("b2")]).toEqual([false, false]);
  });
  test("compile(code) tells fresh from renewed names, and types from both", () => {
    take("let a3 = 1;");
    expect(
      compiler.compile("let a3 = 2, b3 = 3; type T3 = 1; import type { ParsedPath } from 'path';"),
    ).toMatchObject({
      fresh: ["b3"],
      renewed: ["a3"],
      isAsync: false,
    });
  });
  test("help between compile and commit disturbs neither", () => {
    compiler.compile("const a4 = 1;");
    compiler.complete("Math.", 5);
    compiler.inspect("Math", 2);
    compiler.commit(["a4"]);
    expect(compiler.knows("a4")).toBe(true);
  });
  test("60 cells of new names leave at most 50 kB each on the heap, the limit for 2,000 within 100 MB", () => {
    const cell = (i: number) =>
      `const m${i} = ${i}, n${i} = { c: [m${i}] }; function f${i}(x: number) { return x + m${i}; } class K${i} { v = f${i}(1); }`;
    for (let i = 0; i < 10; i++) take(cell(i));
    const before = heap();
    for (let i = 10; i < 70; i++) take(cell(i));
    expect((heap() - before) / 60).toBeLessThan(0.05);
  });
});
