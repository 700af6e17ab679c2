// Whether a console sends what was typed, or waits for more lines.
import { describe, expect, test } from "vitest";
import { completeness } from "../../../src/kernel/compile/unfinished";

describe("completeness", () => {
  test.each([
    ["f(", "  "],
    ["f(1,", ""],
    ["[1, 2", ""],
    ["({ a: 1", ""],
    ["`open", ""],
    ["`open ${1 +", ""],
    ["`open ${a}\n  rest", "  "],
    ["/* open", ""],
    ["function f() {", "  "],
    ["for (;;) {\n  g();", "  "],
    ["class K {", "  "],
    ["if (a) {", "  "],
    ["  if (a) {", "    "],
    ["const f = (x) => {", "  "],
  ])("completeness(%j) is incomplete, and the next line begins with %j", (code, indent) => {
    expect(completeness(code)).toEqual({ status: "incomplete", indent });
  });
  test.each([
    "1",
    "f(1)",
    "const a = 1;",
    "`closed`",
    "`${a}`",
    "/* closed */",
    "// comment",
    "",
    "function f() {}",
    "class K {}",
    "if (a) { b }",
    "wrong wrong wrong",
    "}}",
    "const a: string = 1",
    "await f()",
    "f(\n\n",
    "x => x",
  ])("completeness(%j) is complete", (code) => {
    expect(completeness(code)).toEqual({ status: "complete" });
  });
});
