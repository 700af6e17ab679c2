// What the compiler refuses, in which words and with which lines.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Runs, sharedSession, startSession } from "../../support/cells";
import { project } from "../../support/project";

const { run, failure } = sharedSession();

describe("what is refused", () => {
  const shown = async (...cells: string[]) => (await failure(...cells)).stderr;
  test("a syntax or type error shows line, column and message", async () => {
    expect(await shown("const a18 = 1;\nconst b18: string = a18;")).toBe(
      "2:7 - Type 'number' is not assignable to type 'string'.\n",
    );
    expect(await shown("const c18 = (1 + ;")).toContain("1:18 - Expression expected.\n");
    expect(await shown("\nnowhere18")).toBe("2:1 - Cannot find name 'nowhere18'.\n");
  });
  test("a variable used above its declaration in the same cell is refused as in any TypeScript", async () => {
    expect((await failure("early81; let early81 = 1;")).stderr).toContain(
      "Block-scoped variable 'early81' used before its declaration.",
    );
    expect((await failure("const f81 = () => late81; f81(); let late81 = 1;")).stderr).toContain(
      "Cannot access 'late81' before initialization",
    );
  });
  test("an assignment to an earlier const is refused before the cell runs", async () => {
    expect(await failure("const fixed82 = 1;", "console.log('ran'); fixed82 = 2;")).toMatchObject({
      stdout: "",
      stderr: "1:21 - Cannot assign to 'fixed82' because it is a constant.\n",
    });
  });
  test("await in a method that is not async is refused with its line", async () => {
    for (const cell of ["({ m() { await 1; } })", "const K84 = class { m() { await 1; } };"])
      expect((await failure(cell)).stderr).toMatch(
        /^1:\d+ - 'await' expressions are only allowed within async functions/,
      );
  });
});

describe("a syntax error", () => {
  test.each([
    ["function f( {\n return 1;\n}", 2],
    ["const = 5; let = ;;; (((", 2],
    ["}}}}}}", 2],
    ["a b c d e", 2],
    ["let x = [1, 2", 1],
    ["if (", 1],
    ["`unterminated", 1],
    ["'unterminated", 1],
    ["/* unterminated", 1],
    ["function () {}", 1],
    ["import { from 'x'", 1],
    ["x => {", 1],
    ["class { }", 1],
  ])("%j is told in at most two lines, and in %i", async (code, count) => {
    const { error, stderr } = await failure(code);
    expect(error?.traceback).toHaveLength(count);
    for (const line of stderr.trim().split("\n")) expect(line).toMatch(/^[1-3]:\d+ - \S/);
  });
  test("errors of types are told all, each with its line", async () => {
    const { error } = await failure("const e1: string = 1;\nconst e2: number = 's';\nnowhere1;\nnowhere2");
    expect(error?.traceback.map((line) => line.slice(0, 3))).toEqual(["1:7", "2:7", "3:1", "4:1"]);
  });
  test("no error speaks of a line that the reader did not write", async () => {
    for (const code of [
      "let a9 = 1; let a9 = 2;",
      "export { nowhere9 };",
      "type B9 = 1; export type { B9, B9 };",
    ])
      for (const line of (await failure(code)).error?.traceback ?? []) expect(line).toMatch(/^1:/);
  });
});

describe("a cell that TypeScript cannot swallow leaves the kernel as it was", () => {
  test.each([
    ["20,000 nested brackets", `${"[".repeat(20_000)}${"]".repeat(20_000)}`],
    ["50,000 nested parentheses", `${"(".repeat(50_000)}1${")".repeat(50_000)}`],
    ["100,000 terms", Array(100_000).fill("1").join("+")],
    ["20,000 nested calls", `${"f(".repeat(20_000)}${")".repeat(20_000)}`],
    ["20,000 nested functions", `${"()=>".repeat(20_000)}1`],
  ])("%s", async (_title, code) => {
    await run("const before10 = 'here';");
    const [result] = await run(code);
    // It may be able to; it must not be the last cell.
    if (result.status === "error") expect(result.error?.traceback.join("\n").length).toBeLessThan(300);
    expect((await run("before10"))[0].stdout).toBe("here\n");
  });
});

describe("what comes from a file is any, unless the cell says what it is", () => {
  // Only compiled: the functions that would read are never called.
  const unread = async (imports: string, body: string) =>
    (
      await run(
        `import { ${imports} } from "${imports === "feature" ? "topojson-client" : imports === "html" ? "htl" : "d3"}"; {\nasync () => { ${body} };\n}`,
      )
    )[0].stderr;
  test.each([
    ["rows", "csv, autoType", 'const rows = await csv("x.csv", autoType); rows[0].weight; rows.columns'],
    ["rows with another separator", "tsv, autoType", '(await tsv("x.tsv", autoType)).map(({ a }) => a)'],
    ["JSON", "json", '(await json("x.json")).objects'],
    ["JSON of a response", "json", 'const { x } = await fetch("x.json").then((each) => each.json()); x'],
    ["features", "feature", "const world: any = {}; feature(world, world.objects.land).features"],
    ["an element of a template", "html", "const area = html`<input>`; area.value"],
  ])("%s", async (_what, imports, body) => {
    expect(await unread(imports, body)).toBe("");
  });
  test("rows that the cell describes have the properties it says, and no other", async () => {
    const rows = 'const rows = await csv("x.csv", ({ a }) => ({ a: +a! })); rows[0].a.toFixed(); rows[0].b';
    expect(await unread("csv", rows)).toMatch(
      /^2:\d+ - Property 'b' does not exist on type '\{ a: number; \}'\.\n$/,
    );
  });
  test("features of a topology whose type is known have theirs", async () => {
    const body =
      'const world = {} as import("topojson-specification").Topology; feature(world, world.objects.land).nothing';
    expect(await unread("feature", body)).toMatch(/^2:\d+ - Property 'nothing' does not exist/);
  });
});

describe("an error in an imported file", () => {
  const cells = ['import { slope } from "../src/slope";', "slope(1)"] as const;
  const folder = project({
    "src/slope.ts":
      "import { factor } from './factor';\nexport const slope = (x: number) => 10 * factor * x;\n",
  });
  let kernel: Runs;
  beforeAll(async () => {
    kernel = await startSession({ cwd: join(folder, "notebooks") });
  });
  afterAll(() => kernel.stop());
  test("a syntax error in an imported file names the file and its line, and is gone once mended", async () => {
    writeFileSync(join(folder, "src/factor.ts"), "export const factor = 1;\nexport const = 2;\n");
    const [broken] = await kernel.run(cells[0]);
    expect(broken.status).toBe("error");
    expect(broken.stderr).toContain("../src/factor.ts 2:14 - ");
    writeFileSync(join(folder, "src/factor.ts"), "export const factor = 4;\n");
    expect((await kernel.run(...cells))[1].stdout).toBe("40\n");
  });
  test("a type error in an imported file names the file and its line", async () => {
    writeFileSync(join(folder, "src/factor.ts"), "export const factor: number = 'four';\n");
    const [broken] = await kernel.run(cells[0]);
    expect(broken.stderr).toBe("../src/factor.ts 1:14 - Type 'string' is not assignable to type 'number'.\n");
    writeFileSync(join(folder, "src/factor.ts"), "export const factor = 4;\n");
    expect((await kernel.run(...cells))[1].stdout).toBe("40\n");
  });
});
