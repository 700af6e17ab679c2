// Declarations and patterns over names that an earlier cell declared.
import { describe, expect, test } from "vitest";
import { sharedSession } from "../../support/cells";

const { printed } = sharedSession();

describe("a destructuring assignment to variables of an earlier cell", () => {
  test("({ a, b } = result) assigns both and leaks no global", async () => {
    expect(
      await printed(
        "let a3 = 0, b3 = 0;",
        "({ a3, b3 } = { a3: 1, b3: 2 });",
        "console.log(a3, b3, 'a3' in globalThis)",
      ),
    ).toBe("1 2 false\n");
  });
  test("({ a = 5, b: [c], ...rest } = result) fills defaults, nested patterns and the rest", async () => {
    expect(
      await printed(
        "let a4 = 0, c4 = 0, rest4: object = {}, d4 = 7;",
        "({ a4 = d4, b: [c4], ...rest4 } = { b: [6], e: 1, f: 2 } as any);",
        "console.log(a4, c4, rest4)",
      ),
    ).toBe("7 6 { e: 1, f: 2 }\n");
  });
  test("[a, b] = [b, a] exchanges two earlier variables", async () => {
    expect(await printed("let a5 = 1, b5 = 2;", "[a5, b5] = [b5, a5];", "console.log(a5, b5)")).toBe("2 1\n");
  });
});

describe("the property names of a pattern over an earlier variable", () => {
  test("const { q: { r } } = earlier takes the inner value", async () => {
    expect(await printed("const earlier6 = { q6: { r6: 3 } };", "const { q6: { r6 } } = earlier6; r6")).toBe(
      "3\n",
    );
  });
  test("const { q: renamed = 1 } = earlier, where q is also an earlier variable, takes the property", async () => {
    expect(
      await printed(
        "const q7 = 'variable', earlier7 = { q7: 'property' };",
        "const { q7: renamed7 = q7 } = earlier7; renamed7",
      ),
    ).toBe("property\n");
  });
});
