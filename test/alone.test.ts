// A reader may begin with any file of the course: each can be imported alone, in a cell that imports nothing else.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Kernel } from "./support/kernel";
import { root } from "./support/places";

// The kernel itself, here or in a browser, is no module for a cell.
const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts") && !/^(kernel|lite)\//.test(name));

let kernel: Kernel;
beforeAll(async () => {
  kernel = await Kernel.start();
}, 60_000);
afterAll(() => kernel.stop());

test("there are files to import", () => expect(files.length).toBeGreaterThan(20));

test.each(files)("import * as it from src/%s", async (name) => {
  const { status, stderr } = await kernel.cell(
    `import * as it from "../src/${name.replace(/\.ts$/, "")}";\nObject.keys(it).length`,
  );
  expect({ status, stderr }).toEqual({ status: "ok", stderr: "" });
});
