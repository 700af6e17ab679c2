// Files of the project: checked and compiled once, and kept from one kernel to the next.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { project } from "../../support/project";
import { Session } from "../../support/session";

describe("imported files kept in a cache from one kernel to the next", () => {
  const files = {
    "src/slope.ts":
      "import { factor } from './factor';\nexport const slope = (x: number): number => factor * x;\n",
    "src/factor.ts": "export const factor = 2;\n",
  };
  /** What a new kernel says to `slope(1)`, after another kernel and then `between`. */
  async function secondKernel(
    between: (folder: string) => void,
    { cache = "kept", versions = ["1", "1"] }: { cache?: string; versions?: [string, string] } = {},
  ): Promise<string> {
    const folder = project(files);
    const [first, second] = versions.map(
      (version) => new Session({ cwd: join(folder, "notebooks"), cache: join(folder, cache), version }),
    );
    const cell = 'import { slope } from "../src/slope"; slope(1)';
    expect(await first.run(cell)).toMatchObject([{ stdout: "2\n", stderr: "" }]);
    between(folder);
    const { stdout, stderr } = await second.cell(cell);
    return stdout + stderr;
  }
  /** Changes what is kept, so that one sees whether it is used. */
  const mark = (folder: string) => {
    const path = join(folder, "kept/src_slope.ts.json");
    writeFileSync(path, readFileSync(path, "utf8").replace("* x", "* x + 40"));
  };
  test("a file that did not change is not compiled again", async () => {
    expect(await secondKernel(mark)).toBe("42\n");
  });
  test("a kernel of another version compiles again", async () => {
    expect(await secondKernel(mark, { versions: ["1", "2"] })).toBe("2\n");
  });
  test("an edit, also one import further, is seen", async () => {
    const edit = (folder: string) =>
      writeFileSync(join(folder, "src/factor.ts"), "export const factor = 3;\n");
    expect(await secondKernel(edit)).toBe("3\n");
  });
  test("a file that an edit elsewhere makes wrong is refused", async () => {
    const edit = (folder: string) =>
      writeFileSync(join(folder, "src/factor.ts"), "export const factor = 'a';\n");
    expect(await secondKernel(edit)).toMatch(/^..\/src\/slope\.ts 2:45 - .* must be of type 'any', 'number'/);
  });
  test("a kept file that is cut off is made again", async () => {
    const cut = (folder: string) => writeFileSync(join(folder, "kept/src_slope.ts.json"), '{ "digest": ');
    expect(await secondKernel(cut)).toBe("2\n");
  });
  test("a folder that cannot be made is done without", async () => {
    expect(await secondKernel(() => {}, { cache: "package.json/kept" })).toBe("2\n");
  });
});
