// How a last expression shows itself.
import { describe, expect, test } from "vitest";
import { sharedSession } from "../../support/cells";

const { printed } = sharedSession();

describe("what a cell prints", () => {
  test.each([
    ["Float64Array.of(0.1, -0, 1e-21)", "Float64Array(3) [ 0.1, -0, 1e-21 ]\n"],
    ["[[1, 2], { a: { b: { c: { d: 1 } } } }]", "[ [ 1, 2 ], { a: { b: [Object] } } ]\n"],
    ["'text'", "text\n"],
    ["-0", "-0\n"],
    ["false", "false\n"],
    ["new Error('shown, not thrown').message", "shown, not thrown\n"],
    ["'x'.repeat(300_000).length", "300000\n"],
  ])("%s prints %j", async (code, stdout) => {
    expect(await printed(code)).toBe(stdout);
  });
  test("console.table draws a table", async () => {
    expect(await printed("console.table([{ h: 0.1, error: 2 }])")).toMatch(/│ \(index\) │ +h +│ error │/);
  });
  test("a line of a million letters beyond ASCII arrives whole", async () => {
    expect((await printed("console.log('∇'.repeat(1e6))")) === `${"∇".repeat(1e6)}\n`).toBe(true);
  });
});
