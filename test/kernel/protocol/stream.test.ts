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

describe("each line is shown while the cell runs", () => {
  test.each([
    [
      "the second of two lines at once",
      "console.log('before'); console.log('x is', 3); while (true) {}",
      "x is 3",
    ],
    ["the last of a hundred", "for (let i = 0; i < 100; i++) console.log('i', i); while (true) {}", "i 99"],
    [
      "after a display",
      "import { display } from 'tslab'; display.text('d'); console.log('behind'); while (true) {}",
      "behind",
    ],
    ["a part of a line", "process.stdout.write('part'); while (true) {}", "part"],
  ])("%s [stock too]", async (_title, code, line) => {
    // Stock tslab drops what comes soon after an interrupt.
    if (process.env.TSLAB) await new Promise((go) => setTimeout(go, 400));
    // The cell ends only because the line was seen.
    const { stdout } = await runner().cell(code, { interruptOn: line });
    expect(stdout).toContain(line);
  });
});

describe("what passes Node's own streams by is shown below the cell", () => {
  test.each([
    [
      "a child process that inherits",
      "import { execSync as e1 } from 'child_process'; e1('echo out', { stdio: 'inherit' })",
      "out\n",
    ],
    ["fs.writeSync(1, …)", "import fs2 from 'fs'; fs2.writeSync(1, 'direct\\n');", "direct\n"],
    [
      "a child process that is spawned",
      "import { spawn as s3 } from 'child_process'; await new Promise((go) => s3('echo', ['spawned'], { stdio: 'inherit' }).on('exit', go));",
      "spawned\n",
    ],
  ])("%s", async (_title, code, text) => {
    const { stdout } = await runner().cell(code);
    const late = stdout.includes(text) ? "" : (await runner().later(2, text)).stdout;
    expect(stdout + late).toContain(text);
  });
  test("letters whose bytes come in two pieces are whole", async () => {
    expect(
      await printed(
        "process.stdout.write(Buffer.from([0xc3])); void process.stdout.write(Buffer.from([0xa9, 10]));",
      ),
    ).toBe("é\n");
    expect(
      await printed("for (const b of Buffer.from('∇😀\\n')) void process.stdout.write(Buffer.from([b]));"),
    ).toBe("∇😀\n");
  });
  test("process.stdout.write takes an encoding", async () => {
    expect(
      await printed("process.stdout.write('YQ==', 'base64'); void process.stdout.write('\\n', 'utf8');"),
    ).toBe("a\n");
  });
});
