// Variables that cells share.
import { describe, expect, test } from "vitest";
import { sharedSession } from "../../support/cells";

const { printed } = sharedSession();

describe("a loop over a top-level let", () => {
  test("1e6 rounds over a let of an earlier cell give the sum", async () => {
    expect(await printed("let sum13 = 0;", "for (let i = 0; i < 1e6; i++) sum13 += i;", "sum13")).toBe(
      "499999500000\n",
    );
  });
});
