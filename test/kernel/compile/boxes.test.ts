// One variable for each name, whichever cell reads it or writes it.
import { describe, expect, test } from "vitest";
import { sharedSession } from "../../support/cells";

const { printed } = sharedSession();

describe("a closure and a later assignment to its variable", () => {
  test("h = 1; f(0) after let h = 1e-3; const f = (x) => x + h gives 1", async () => {
    expect(await printed("let h8 = 1e-3; const f8 = (x: number) => x + h8;", "h8 = 1; f8(0)")).toBe("1\n");
  });
  test("a counter that changes an earlier variable is seen by later cells", async () => {
    expect(
      await printed(
        "let count9 = 0; function tick9() { count9++; }",
        "tick9(); tick9();",
        "count9 += 10; tick9();",
        "count9",
      ),
    ).toBe("13\n");
  });
  test("a variable from a pattern is shared with its closures too", async () => {
    expect(
      await printed(
        "let { low: low10, high: [top10] } = { low: 1, high: [9] }; const span10 = () => top10 - low10;",
        "low10 = 4; top10 = 5; span10()",
      ),
    ).toBe("1\n");
  });
  test("what a timer of an earlier cell assigns is seen by a later cell", async () => {
    expect(
      await printed(
        "let done11 = false; const timer11 = new Promise<void>((end) => setTimeout(() => { done11 = true; end(); }, 20));",
        "await timer11; done11",
      ),
    ).toBe("true\n");
  });
});
