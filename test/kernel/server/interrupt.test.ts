// Stop.
import { describe, expect, test } from "vitest";
import { sharedKernel } from "../../support/cells";

const { printed, run, runner } = sharedKernel();

describe("a cell that is interrupted", () => {
  // A cell that awaits prints after its first await: Node.js can lose a SIGINT at the very end of the synchronous part.
  test.each([
    ["an endless loop", "console.log('go'); while (true) {}"],
    ["an endless loop in a function of an earlier cell", "console.log('go'); spin();"],
    ["a cell that awaits for ever", "await null; console.log('go'); await new Promise(() => {});"],
    [
      "an endless loop that awaits",
      "await null; console.log('go'); while (true) await new Promise((next) => setTimeout(next, 1));",
    ],
  ])("%s is interrupted, says so, and the next cell runs", async (_title, code) => {
    await run("let survivor = 91; function spin() { for (;;) survivor++; }");
    const result = await runner().cell(code, { interruptOn: "go" });
    expect(result.status).toBe("error");
    expect(result.stderr).toBe("Interrupted: the cell was stopped before its end.\n");
    expect(await printed("survivor > 90")).toBe("true\n");
  });
  test("an interrupt between cells does nothing", async () => {
    await runner().interrupt();
    expect(await printed("92")).toBe("92\n");
  });
});
