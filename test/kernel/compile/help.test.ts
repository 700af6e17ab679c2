// Help while typing: completion and inspection.
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { project } from "../../support/project";
import { Session } from "../../support/session";

let session: Session;
beforeAll(() => {
  session = new Session();
});

function atCursor(code: string): [code: string, position: number] {
  const position = code.indexOf("|");
  if (position < 0) throw new RangeError(`atCursor: code has no "|" to mark the cursor: ${code}`);
  return [code.slice(0, position) + code.slice(position + 1), position];
}
const complete = (code: string, { compiler } = session) => compiler.complete(...atCursor(code)).matches;
const inspect = (code: string, { compiler } = session) => compiler.inspect(...atCursor(code));
/** The code after the first match has been taken. */
const taken = (code: string, match: string, { compiler } = session) => {
  const { start, end, matches } = compiler.complete(...atCursor(code));
  expect(matches).toContain(match);
  const [text] = atCursor(code);
  return text.slice(0, start) + match + text.slice(end);
};

describe("complete", () => {
  test("Tab after Math. offers its functions", () => {
    expect(complete("const x = Math.|")).toEqual(expect.arrayContaining(["cbrt", "hypot"]));
  });
  test("Tab completes a variable of an earlier cell and its members", async () => {
    await session.run("const learningRate90 = { initial: 1 };");
    expect(complete("const y = learningR|")).toContain("learningRate90");
    expect(complete("learningRate90.|")).toEqual(["initial"]);
  });
});

describe("inspect", () => {
  test("Shift-Tab shows type and documentation of an import from ../src, in its cell and in later ones", async () => {
    const folder = project({
      "src/doc.ts":
        "/** The slope of f at x. */\nexport function slope(f: (x: number) => number, x: number): number {\n  return f(x);\n}\n",
    });
    const own = new Session({ cwd: join(folder, "notebooks") });
    const cell = 'import { slope } from "../src/doc";';
    expect(complete('import { sl| } from "../src/doc";', own)).toContain("slope");
    expect(inspect(`${cell} slope|;`, own)).toContain("The slope of f at x.");
    await own.run(cell);
    expect(inspect("slo|pe(Math.sin, 0)", own)).toMatch(/slope\(f: .*number[\s\S]*The slope of f at x\./);
    expect(complete("slo|", own)).toContain("slope");
  });
});
