// What expressions become that name variables of earlier cells.
import { describe, expect, test } from "vitest";
import { sharedSession } from "../../support/cells";

const { printed } = sharedSession();

describe("the shorthand { rate } for a variable of an earlier cell", () => {
  test("{ rate } takes the earlier value", async () => {
    expect(await printed("const rate1 = 0.1;", "console.log({ rate1 }.rate1)")).toBe("0.1\n");
  });
  test("{ rate } inside a function takes the value at the time of the call", async () => {
    expect(
      await printed(
        "let rate2 = 1;",
        "const options2 = () => ({ rate2, other: 0 });",
        "rate2 = 2; options2()",
      ),
    ).toBe("{ rate2: 2, other: 0 }\n");
  });
});
