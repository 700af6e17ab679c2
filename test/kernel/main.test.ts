// What only the kernel's process shows: errors that nobody catches, start and end.
import { describe, expect, test } from "vitest";
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
  test("a restart leaves at once, even with timers running, and forgets every variable", async () => {
    const own = await Kernel.start();
    try {
      await own.run("const before = 1; setInterval(() => {}, 10);");
      expect(await own.restart()).toBeLessThan(4);
      const [after] = await own.run("before");
      expect(after.stderr).toMatch(/^1:1 - Cannot find name 'before'\.\n/);
    } finally {
      await own.stop();
    }
  });
  test("a restart ends a loop that no interrupt can reach", async () => {
    const own = await Kernel.start();
    try {
      await own.run("setTimeout(() => { while (true) {} });");
      await own.restart(); // Jupyter kills what does not leave when asked.
      const [after] = await own.run("6 * 7");
      expect(after.stdout).toBe("42\n");
    } finally {
      await own.stop();
    }
  });
  test("the kernel ends when its parent is gone", async () => {
    const own = await Kernel.start();
    const pid = await own.pid();
    own.orphan();
    const alive = () => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    for (let i = 0; i < 50 && alive(); i++) await new Promise((go) => setTimeout(go, 100));
    const left = !alive();
    if (!left) process.kill(pid, "SIGKILL");
    expect(left).toBe(true);
  });
});

describe("many cells", () => {
  test("120 cells that each declare new names cost little memory", async () => {
    const own = await Kernel.start();
    try {
      const size = async () =>
        Number((await own.cell("Math.round(process.memoryUsage().rss / 2 ** 20)")).stdout);
      const declare = (i: number) =>
        `const a${i} = ${i}, b${i} = { c: [a${i}] }; function f${i}(x: number) { return x + a${i}; } class K${i} { v = f${i}(1); } type T${i} = K${i}[];`;
      for (let i = 0; i < 20; i++) await own.cell(declare(i));
      const before = await size();
      for (let i = 20; i < 140; i++) await own.cell(declare(i));
      // The first edition took 1.2 MB a cell, garbage included.
      expect((await size()) - before).toBeLessThan(100);
      expect((await own.cell("[f0(1), new K139().v]")).stdout).toBe("[ 1, 140 ]\n");
    } finally {
      await own.stop();
    }
  });
});
