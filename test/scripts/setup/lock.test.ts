// One set-up at a time: what a second one does, and what is left of one that was ended.
import { join } from "node:path";
import { expect } from "vitest";
import { everything, test, withoutSignals } from "../../support/checkout";

test("two setups at once take every step once", async ({ checkout }) => {
  const both = await Promise.all([checkout.run("setup.mjs"), checkout.run("setup.mjs")]);
  expect(both.map(({ code, err }) => [code, err])).toEqual([
    [0, ""],
    [0, ""],
  ]);
  expect(checkout.steps()).toEqual(everything);
});

test("setup takes over a dead lock that bears its own number", async ({ checkout }) => {
  const lock = JSON.stringify(join(checkout.root, ".cache/setup.lock"));
  checkout.write("course/.cache/setup.log", "");
  checkout.write(
    "lock.cjs",
    `if (process.argv[1].endsWith("setup.mjs")) require("fs").writeFileSync(${lock}, String(process.pid))`,
  );
  const { code } = await checkout.run("setup.mjs", [], { NODE_OPTIONS: checkout.loads("lock.cjs") });
  expect(code).toBe(0);
  expect(checkout.steps()).toEqual(everything);
});

test("setup after one was killed waits until that one's tool has ended", async ({ checkout }) => {
  checkout.write("hangs-npm", "");
  const { child, ended } = checkout.start("setup.mjs");
  const tool = Number(await checkout.appears("hanging"));
  await checkout.appears("course/.cache/setup.lock", `${tool}`);
  child.kill("SIGKILL");
  checkout.remove("hangs-npm");
  const next = checkout.start("setup.mjs");
  await new Promise((resolve) => next.child.stdout.once("data", resolve));
  checkout.write("journal", "the first tool ended\n");
  process.kill(tool);
  await Promise.all([ended, next.ended]);
  expect((await next.ended).out).toMatch(/^Another set-up is running here/);
  expect(checkout.steps()).toEqual(["the first tool ended", ...everything]);
});

test.skipIf(withoutSignals)(
  "setup ended by Ctrl-C ends its tool too and gives up its lock",
  async ({ checkout }) => {
    checkout.write("hangs-npm", "");
    const { child, ended } = checkout.start("setup.mjs");
    const tool = Number(await checkout.appears("hanging"));
    child.kill("SIGINT");
    expect((await ended).code).toBe(130);
    expect(() => process.kill(tool, 0)).toThrow("ESRCH");
    expect(checkout.has("course/.cache/setup.lock")).toBe(false);
  },
);
