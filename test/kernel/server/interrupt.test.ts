// Stop: by signal and by message, wherever the reader's code is.
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Kernel, type Way } from "../../support/kernel";
import { project } from "../../support/project";

const told = "Interrupted: the cell was stopped before its end.\n";
const ways: Way[] = ["signal", "control", "shell"];

let kernel: Kernel;
beforeAll(async () => {
  const folder = project({
    "src/loops.ts": `
export async function forever(each: () => void) { for (;;) { each(); await new Promise((r) => setTimeout(r, 2)); } }
export async function spin(each: () => void) { for (;;) { each(); await null; } }
export async function* ticks() { for (;;) { await new Promise((r) => setTimeout(r, 2)); yield 1; } }
export function still(each: () => void) { for (;;) each(); }
`,
  });
  kernel = await Kernel.start({ cwd: join(folder, "notebooks") });
  await kernel.run(
    "let n = 0; let keep = 'kept'; const sleep = (ms: number) => new Promise((go) => setTimeout(go, ms));",
  );
}, 60_000);
afterAll(() => kernel.stop());

/** Stops a cell when it has printed "go"; afterwards what it changed must stay as it is, and the state be kept. */
async function stops(code: string, by: Way): Promise<void> {
  const result = await kernel.cell(code, { interruptOn: "go", by });
  expect({ status: result.status, stderr: result.stderr, ename: result.error?.ename }).toEqual({
    status: "error",
    stderr: told,
    ename: "Interrupted",
  });
  const [grows] = await kernel.run("const before = n; await sleep(40); [keep, n > 0, n - before]");
  expect(grows.stdout + grows.stderr).toBe("[ 'kept', true, 0 ]\n");
}

const cells: [title: string, code: string][] = [
  ["a loop that never waits", "console.log('go'); while (true) n++;"],
  ["a loop in a function of an earlier cell", "console.log('go'); loop();"],
  [
    "a loop that catches everything",
    "console.log('go'); for (;;) { try { n++; throw n; } catch { n++; } finally { n++; } }",
  ],
  ["a loop after an await", "await null; console.log('go'); while (true) n++;"],
  ["a loop after a sleep", "await sleep(5); console.log('go'); while (true) n++;"],
  ["a loop of await null", "console.log('go'); for (;;) { n++; await null; }"],
  ["a loop of sleeps", "console.log('go'); for (;;) { n++; await sleep(1); }"],
  [
    "a loop of sleeps that catches everything",
    "console.log('go'); for (;;) { try { n++; await sleep(1); } catch { n++; } finally { n++; } }",
  ],
  [
    "a loop of for await",
    "async function* from() { for (;;) { n++; yield n; await sleep(1); } } console.log('go'); for await (const each of from()) n++;",
  ],
  ["a cell that waits for ever", "n++; console.log('go'); await new Promise(() => {});"],
  ["a cell that sleeps", "n++; console.log('go'); await sleep(20_000); n = -1;"],
  ["a loop in a timer", "setTimeout(() => { console.log('go'); for (;;) n++; }, 5); await sleep(20_000);"],
  [
    "a loop in an interval",
    "setInterval(() => { console.log('go'); for (;;) n++; }, 5); await sleep(20_000);",
  ],
  [
    "a loop in an immediate",
    "setImmediate(() => { console.log('go'); for (;;) n++; }); await sleep(20_000);",
  ],
  [
    "a loop in a microtask",
    "queueMicrotask(() => { console.log('go'); for (;;) n++; }); await sleep(20_000);",
  ],
  ["a loop in a tick", "process.nextTick(() => { console.log('go'); for (;;) n++; }); await sleep(20_000);"],
  [
    "a loop in a promise's callback",
    "console.log('go'); await Promise.resolve().then(() => { for (;;) n++; });",
  ],
  ["an interval that counts", "setInterval(() => n++, 1); console.log('go'); await sleep(20_000);"],
  [
    "an awaited function of src/ that loops and sleeps",
    "import { forever } from '../src/loops'; console.log('go'); await forever(() => n++);",
  ],
  [
    "an awaited function of src/ that loops",
    "import { spin } from '../src/loops'; console.log('go'); await spin(() => n++);",
  ],
  [
    "a function of src/ that never waits",
    "import { still } from '../src/loops'; console.log('go'); await null; still(() => n++);",
  ],
  [
    "a generator of src/ that never ends",
    "import { ticks } from '../src/loops'; console.log('go'); for await (const each of ticks()) n += each;",
  ],
  [
    "an awaited function of the cell",
    "const own = async () => { for (;;) { n++; await sleep(1); } }; console.log('go'); await own();",
  ],
  [
    "many functions at once",
    "const many = async () => { for (;;) { n++; await sleep(1); } }; console.log('go'); await Promise.all([many(), many(), many()]);",
  ],
  [
    "sleeps of node:timers/promises",
    "import { setTimeout as pause } from 'node:timers/promises'; console.log('go'); for (;;) { n++; await pause(1); }",
  ],
  [
    "a loop after such a sleep",
    "import { setTimeout as pause } from 'node:timers/promises'; await pause(2); console.log('go'); for (;;) n++;",
  ],
  [
    "a loop of promises' callbacks",
    "const chain = (): any => Promise.resolve().then(() => { n++; return chain(); }); console.log('go'); await chain();",
  ],
  [
    "a loop of file operations",
    "import fs from 'node:fs/promises'; console.log('go'); for (;;) { n++; await fs.stat('.'); }",
  ],
  ["a regular expression that never ends", "n++; console.log('go'); /^(a+)+$/.test('a'.repeat(40) + 'b');"],
  ["a sort that never ends", "console.log('go'); for (;;) [3, 1, 2].sort(() => { n++; for (;;) n++; });"],
];

describe.each(ways)("by %s", (by) => {
  beforeAll(() => kernel.run("function loop() { for (;;) n++; }"));
  test.each(cells)("%s ends, keeps the state, and changes nothing any more", async (_title, code) => {
    await stops(code, by);
  });
  test("ten Stops in a row do no harm", async () => {
    for (let round = 0; round < 10; round++) {
      const code =
        round % 2 ? "n++; console.log('go'); for (;;) await null;" : "console.log('go'); for (;;) n++;";
      expect((await kernel.cell(code, { interruptOn: "go", by })).stderr).toBe(told);
    }
    expect((await kernel.cell("keep")).stdout).toBe("kept\n");
  });
  test("ten Stops of an idle kernel do no harm", async () => {
    for (let round = 0; round < 10; round++) await kernel.interrupt(by);
    expect(await kernel.cell("keep")).toMatchObject({ status: "ok", stdout: "kept\n", stderr: "" });
  });
  test("a Stop of an idle kernel ends a loop in a timer that outlived its cell", async () => {
    await kernel.run("setTimeout(() => { console.log('late'); for (;;) n++; }, 20);");
    await kernel.later(5, "late");
    await kernel.interrupt(by);
    expect((await kernel.cell("keep")).stdout).toBe("kept\n");
  });
});

describe("after a Stop", () => {
  test("the interrupted run declares nothing at its end, and what it set stays as it was at Stop", async () => {
    const cell = (rate: number, rounds: number, ms: number) =>
      `let rate = ${rate}; const seen: number[] = []; console.log('go'); for (let i = 0; i < ${rounds}; i++) { seen.push(rate); await sleep(${ms}); }`;
    await kernel.cell(cell(0.5, 20, 30), { interruptOn: "go" });
    await kernel.run(cell(0.1, 3, 1), "await sleep(700);");
    expect((await kernel.cell("[rate, seen]")).stdout).toBe("[ 0.1, [ 0.1, 0.1, 0.1 ] ]\n");
  });
  test("what was declared before the Stop is kept, and what was not is not there", async () => {
    await kernel.cell(
      "const early = 1; let half = [1]; console.log('go'); half.push(2); await new Promise(() => {}); const late = 2;",
      {
        interruptOn: "go",
      },
    );
    expect((await kernel.cell("[early, half]")).stdout).toBe("[ 1, [ 1, 2 ] ]\n");
    expect((await kernel.cell("late")).stderr).toContain("Cannot find name 'late'");
  });
  test("an earlier variable that the stopped cell declares anew keeps the value that it had at Stop", async () => {
    await kernel.run("let model = 'old'; const ask = () => model;");
    await kernel.cell("let model = 'new'; console.log('go'); await new Promise(() => {}); model = 'never';", {
      interruptOn: "go",
    });
    expect((await kernel.cell("[model, ask()]")).stdout).toBe("[ 'new', 'new' ]\n");
  });
  test("timers of cells that have ended go on", async () => {
    await kernel.run("let ticks2 = 0; const ticking = setInterval(() => ticks2++, 2);");
    await kernel.cell("console.log('go'); for (;;) await sleep(1);", { interruptOn: "go" });
    const [goes] = await kernel.run(
      "const was = ticks2; await sleep(60); clearInterval(ticking); ticks2 > was",
    );
    expect(goes.stdout).toBe("true\n");
  });
  test("a function of an earlier cell that awaits can be called again", async () => {
    await kernel.run(
      "const rounds = async (count: number) => { for (let i = 0; i < count; i++) await sleep(1); return count; };",
    );
    await kernel.cell("console.log('go'); await rounds(1e9);", { interruptOn: "go" });
    expect((await kernel.cell("await rounds(3)")).stdout).toBe("3\n");
  });
  test("a module that waited at its top level is loaded anew", async () => {
    expect(
      (
        await kernel.cell("console.log('go'); await import('node:path'); await new Promise(() => {});", {
          interruptOn: "go",
        })
      ).stderr,
    ).toBe(told);
    expect((await kernel.cell("(await import('node:path')).sep")).stdout).toBe("/\n");
  });
});
