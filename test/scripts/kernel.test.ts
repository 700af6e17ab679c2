// `npm run kernel`: registers the kernel in the Jupyter that a person has.
import { join } from "node:path";
import { expect } from "vitest";
import { kernel, test } from "../support/checkout";

const own = "own jupyter/kernels/tslab/kernel.json";

test("kernel writes the same registration and says how to undo it; twice is once", async ({ checkout }) => {
  for (const _ of [1, 2]) {
    const { code, out } = await checkout.run("kernel.mjs");
    expect(code).toBe(0);
    expect(out).toContain(`delete the folder ${join(checkout.box, "own jupyter/kernels/tslab")}\n`);
    expect(checkout.read(own)).toBe(checkout.read(kernel));
  }
});

test("kernel leaves another kernel of that name alone, unless --force", async ({ checkout }) => {
  checkout.write(own, '{ "argv": ["tslab"] }');
  const { code, err } = await checkout.run("kernel.mjs");
  expect(err).toMatch(
    /^A kernel named tslab that is not the course's is registered in .*: to replace it, .*--force\.$/,
  );
  expect(code).toBe(1);
  expect(checkout.read(own)).toBe('{ "argv": ["tslab"] }');
  expect((await checkout.run("kernel.mjs", ["--force"])).code).toBe(0);
  expect(checkout.read(own)).toBe(checkout.read(kernel));
});
