// The gallery's cells in a kernel, as a reader would paste them into a new notebook: each draws, and says nothing else.
import { afterAll, beforeAll, expect, test } from "vitest";
import { Kernel } from "../support/kernel";
import { gallery } from "./gallery";

let kernel: Kernel;
beforeAll(async () => {
  kernel = await Kernel.start();
}, 60_000);
afterAll(() => kernel.stop());

test.each([...gallery])("%s", async (_name, cell) => {
  const { status, stderr, displays } = await kernel.cell(cell);
  expect({ status, stderr }).toEqual({ status: "ok", stderr: "" });
  expect(displays).toHaveLength(1);
  expect(displays[0]["text/html"]).toMatch(/<img alt="[^"]*"[^>]* src="data:image\/(svg\+xml|png)/);
});
