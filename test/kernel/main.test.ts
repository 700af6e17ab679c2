// What only the kernel's process shows: errors that nobody catches, start and end.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sharedKernel } from "../support/cells";
import { Kernel } from "../support/kernel";

const { run } = sharedKernel();

describe("an error that nobody catches", () => {
  test("in a promise that nobody awaits is shown, and the kernel goes on", async () => {
    await run("void Promise.reject(new Error('unheard'));");
    const [shown] = await run("await new Promise((go) => setTimeout(go, 100)); 17");
    expect(shown.stdout).toBe("17\n");
  });
  test("an unhandled rejection is written to stderr", async () => {
    const [result] = await run(
      "setTimeout(() => { throw new Error('timer'); }, 1); void Promise.reject(new Error('unheard')); await new Promise((go) => setTimeout(go, 100));",
    );
    expect(result.stderr).toContain("Error: unheard\n    at cell [");
    expect(result.stderr).toContain("Error: timer\n    at Timeout._onTimeout (cell [");
    expect(result.stderr).not.toMatch(/tslab|node:/);
  });
});

describe("start, restart and the end", () => {
  let own: Kernel;
  beforeAll(async () => {
    own = await Kernel.start();
  });
  afterAll(() => own.stop());

  test("a restart leaves at once, even with timers running, and forgets every variable", async () => {
    await own.run("const before = 1; setInterval(() => {}, 10);");
    expect(await own.restart()).toBeLessThan(4);
    const [after] = await own.run("before");
    expect(after.stderr).toMatch(/^1:1 - Cannot find name 'before'\.\n/);
  });
  test("a restart ends a loop that no interrupt can reach", async () => {
    await own.run("setTimeout(() => { while (true) {} });");
    await own.restart(); // Jupyter kills what does not leave when asked.
    const [after] = await own.run("6 * 7");
    expect(after.stdout).toBe("42\n");
  });
  test("the kernel ends when its parent is gone", async () => {
    const pid = await own.pid();
    own.orphan();
    const alive = () => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    for (let i = 0; i < 200 && alive(); i++) await new Promise((go) => setTimeout(go, 100));
    const left = !alive();
    if (!left) process.kill(pid, "SIGKILL");
    expect(left).toBe(true);
  });
});

test.todo("2,000 cells that each declare new names add at most 100 MB to the process");
