// The protocol, as the Jupyter messaging document has it.
import { describe, expect, test } from "vitest";
import { sharedKernel } from "../../support/cells";

const { printed, runner } = sharedKernel();

describe("Run All", () => {
  test("Run All drops the cells behind a failing one, and a cell that is run later works", async () => {
    expect(await runner().runAll("93", "throw new Error('second');", "console.log('third')", "94")).toEqual([
      "ok",
      "error",
      "aborted",
      "aborted",
    ]);
    await new Promise((go) => setTimeout(go, 300)); // tslab drops what arrives within 200 ms
    expect(await printed("95")).toBe("95\n");
  });
});
