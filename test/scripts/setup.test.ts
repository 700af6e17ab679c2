// `npm run setup`: what it does, and when it does nothing.
import { symlinkSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { type Checkout, everything, kernel, test } from "../support/checkout";

describe("setup does what is missing or stale, and nothing else", () => {
  test("setup on a fresh checkout takes every step, and the second time none", async ({ checkout }) => {
    expect(await checkout.setUp()).toEqual(everything);
    expect(await checkout.setUp()).toEqual([]);
  });

  test("setup registers the TypeScript kernel with absolute paths", async ({ checkout }) => {
    await checkout.setUp();
    const { argv, display_name, language } = JSON.parse(checkout.read(kernel));
    expect(argv).toEqual([
      process.execPath,
      join(checkout.root, ".cache/kernel/main.cjs"),
      "{connection_file}",
    ]);
    expect([display_name, language]).toEqual(["TypeScript", "typescript"]);
  });

  // Each row: what changes, how, and the steps that it makes necessary.
  test.for<[string, (checkout: Checkout) => void, string[]]>([
    ["the lockfile", (c) => c.write("course/package-lock.json", "{ }"), ["npm ci", "patch", "build"]],
    ["a patch", (c) => c.write("course/patches/tslab.patch", "another"), ["patch", "build"]],
    ["a new patch", (c) => c.write("course/patches/zeromq.patch", "another"), ["patch", "build"]],
    ["the kernel's source", (c) => c.write("course/src/kernel/main.ts", "another"), ["build"]],
    ["the kernel's programs that are gone", (c) => c.remove("course/.cache/kernel"), ["build"]],
    ["a package that is gone", (c) => c.remove("course/node_modules/tslab"), ["npm ci", "patch"]],
    ["node_modules that is gone", (c) => c.remove("course/node_modules"), ["npm ci", "patch"]],
    ["requirements.txt", (c) => c.write("course/requirements.txt", "jupyterlab==4"), ["venv", "pip"]],
    [".venv that is gone", (c) => c.remove("course/.venv"), ["venv", "pip"]],
    ["the kernel's registration", (c) => c.write(kernel, "{}"), []],
  ])("setup after a change of %s redoes only that", async ([, change, steps], { checkout }) => {
    await checkout.setUp();
    const registered = checkout.read(kernel);
    change(checkout);
    expect(await checkout.setUp()).toEqual(steps);
    expect(checkout.read(kernel)).toBe(registered);
    expect(await checkout.setUp()).toEqual([]);
  });

  test("setup with a changed patch that does not fit begins from the published packages", async ({
    checkout,
  }) => {
    await checkout.setUp();
    checkout.write("course/patches/tslab.patch", "another");
    checkout.write("refuses-patch", "");
    expect(await checkout.setUp()).toEqual(["patch", "npm ci", "patch", "build"]);
  });

  test("setup in a moved folder makes the .venv and the registration anew", async ({ checkout }) => {
    await checkout.setUp();
    await rename(checkout.root, `${checkout.root} 2`);
    checkout.root += " 2";
    expect(await checkout.setUp()).toEqual(["venv", "pip"]);
    const { argv } = JSON.parse(checkout.read(kernel.replace("course", "course 2")));
    expect(argv[1]).toBe(join(checkout.root, ".cache/kernel/main.cjs"));
  });

  // There a .venv holds a copy of its Python.
  test.skipIf(process.platform === "win32")(
    "setup after the Python under the .venv was replaced makes the .venv anew",
    async ({ checkout }) => {
      await checkout.setUp();
      checkout.write("bin/python3.13", checkout.read("bin/python3"));
      checkout.remove("bin/python3");
      expect(await checkout.setUp()).toEqual(["venv", "pip"]);
    },
  );

  test("setup uses a newer Python beside one that is too old or has no venv", async ({ checkout }) => {
    checkout.write("bin/python", checkout.read("bin/python3"));
    checkout.write("bin/python3", 'console.log("3.8.2")');
    expect(await checkout.setUp()).toEqual(everything);
  });

  test("setup started through a symbolic link sets up the folder that it leads to", async ({ checkout }) => {
    const link = join(checkout.box, "link");
    symlinkSync(checkout.root, link, "junction");
    checkout.root = link;
    expect(await checkout.setUp()).toEqual(everything);
    expect(checkout.has("course/node_modules/tslab")).toBe(true);
  });
});

test.for([
  ["npm", everything],
  ["patch", everything],
  ["build", ["build", "venv", "pip"]],
  ["venv", ["venv", "pip"]],
  ["pip", ["venv", "pip"]],
] as const)(
  "setup killed during %s redoes that step and those after it",
  async ([step, rest], { checkout }) => {
    checkout.write(`hangs-${step}`, "");
    const { child, ended } = checkout.start("setup.mjs");
    const tool = Number(await checkout.appears("hanging"));
    child.kill("SIGKILL");
    process.kill(tool, "SIGKILL");
    await ended;
    checkout.remove(`hangs-${step}`);
    checkout.steps();
    expect(await checkout.setUp()).toEqual(rest);
  },
);
