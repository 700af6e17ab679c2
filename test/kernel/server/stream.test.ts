// Much output in one cell.
import { describe, expect, test } from "vitest";
import { sharedKernel } from "../../support/cells";

const { printed, run, runner } = sharedKernel();

describe("much output in one cell", () => {
  const lines = (count: number, label = "") =>
    Array.from({ length: count }, (_, i) => `${label}${i}\n`).join("");

  test("100,000 console.log calls all arrive, in order, and the cell ends", async () => {
    const [many] = await run("for (let i = 0; i < 100_000; i++) console.log(i);");
    expect(many.status).toBe("ok");
    expect(many.stdout === lines(100_000)).toBe(true);
    // One message each would be cut off by the Jupyter server, which passes 1000 a second.
    expect(many.messages).toBeLessThan(1000);
  });
  test("console.log, console.error and display arrive in the order of the program, 2000 times each", async () => {
    const [mixed] = await run(
      'import { display } from "tslab"; for (let i = 0; i < 2000; i++) { console.log("log", i); display.html(`<b>${i}</b>`); console.error("error", i); }',
    );
    expect(mixed.status).toBe("ok");
    expect(mixed.outputs).toEqual(
      Array.from({ length: 2000 }, (_, i) => [
        ["stdout", `log ${i}\n`],
        ["display", { "text/html": `<b>${i}</b>` }],
        ["stderr", `error ${i}\n`],
      ]).flat(),
    );
  });
  test("100,000 lines printed between awaits all arrive, in order", async () => {
    const [many] = await run(
      "for (let i = 0; i < 100_000; i++) { console.log(i); if (i % 1000 === 0) await new Promise((go) => setImmediate(go)); }",
    );
    expect(many.stdout === lines(100_000)).toBe(true);
  });
  test("what timers print after the cell has ended arrives too", async () => {
    await run("for (let i = 0; i < 3000; i++) setTimeout(() => console.log('later', i), 50);");
    const { stdout } = await runner().later(20, "later 2999\n");
    expect(stdout).toBe(lines(3000, "later "));
  });
  test("a line is shown while the cell that printed it still runs, awaiting or not", async () => {
    // Each cell ends only because its output was seen while it ran.
    const awaiting = await runner().cell('await null; console.log("one"); await new Promise(() => {});', {
      interruptOn: "one",
    });
    const looping = await runner().cell(
      'for (let end = performance.now() + 200; performance.now() < end; ) {} console.log("two"); while (true) {}',
      { interruptOn: "two" },
    );
    expect([awaiting.stdout, looping.stdout]).toEqual(["one\n", "two\n"]);
  });
  test("a cell's first line is shown before an endless loop, also right after another output", async () => {
    await run('const ticking15 = setInterval(() => console.log("tick"), 1);');
    const looping = await runner().cell('console.log("first"); while (true) {}', { interruptOn: "first" });
    await run("clearInterval(ticking15);");
    expect(looping.stdout).toContain("first\n");
  });
  test("process.stdout.write(text, callback) calls back", async () => {
    expect(await printed('await new Promise<void>((go) => process.stdout.write("x", () => go()));')).toBe(
      "x",
    );
  });
});
