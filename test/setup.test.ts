// The two commands: what set-up does, when it does nothing, and what it says when it cannot.
import { existsSync, symlinkSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Checkout } from "./support/checkout";

const everything = ["npm ci", "patch", "build", "venv", "pip"];
const kernel = "course/.venv/share/jupyter/kernels/tslab/kernel.json";

let checkout: Checkout;
beforeEach(() => {
  checkout = new Checkout();
});
afterEach(() => checkout.remove("."));

/** Runs the set-up, which must succeed, and returns the steps that it took. */
async function setUp() {
  const { code, err } = await checkout.run("setup.mjs");
  expect(err).toBe("");
  expect(code).toBe(0);
  return checkout.steps();
}

describe("setup does what is missing or stale, and nothing else", () => {
  test("setup on a fresh checkout takes every step, and the second time none", async () => {
    expect(await setUp()).toEqual(everything);
    expect(await setUp()).toEqual([]);
  });

  test("setup registers the TypeScript kernel with absolute paths", async () => {
    await setUp();
    const { argv, display_name, language } = JSON.parse(checkout.read(kernel));
    expect(argv).toEqual([
      process.execPath,
      join(checkout.root, ".cache/kernel/main.cjs"),
      "{connection_file}",
    ]);
    expect([display_name, language]).toEqual(["TypeScript", "typescript"]);
  });

  // Each row: what changes, how, and the steps that it makes necessary.
  test.each<[string, (checkout: Checkout) => void, string[]]>([
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
  ])("setup after a change of %s redoes only that", async (_, change, steps) => {
    await setUp();
    const registered = checkout.read(kernel);
    change(checkout);
    expect(await setUp()).toEqual(steps);
    expect(checkout.read(kernel)).toBe(registered);
    expect(await setUp()).toEqual([]);
  });

  test("setup with a changed patch that does not fit begins from the published packages", async () => {
    await setUp();
    checkout.write("course/patches/tslab.patch", "another");
    checkout.write("refuses-patch", "");
    expect(await setUp()).toEqual(["patch", "npm ci", "patch", "build"]);
  });

  test("setup in a moved folder makes the .venv and the registration anew", async () => {
    await setUp();
    await rename(checkout.root, `${checkout.root} 2`);
    checkout.root += " 2";
    expect(await setUp()).toEqual(["venv", "pip"]);
    expect(checkout.read(kernel.replace("course", "course 2"))).toContain(`${checkout.root}/.cache`);
  });

  test("setup after the Python under the .venv was replaced makes the .venv anew", async () => {
    await setUp();
    checkout.program("python3.13", checkout.read("bin/python3"));
    checkout.program("python3");
    expect(await setUp()).toEqual(["venv", "pip"]);
  });

  test("setup started through a symbolic link sets up the folder that it leads to", async () => {
    const link = join(checkout.box, "link");
    symlinkSync(checkout.root, link);
    checkout.root = link;
    expect(await setUp()).toEqual(everything);
    expect(checkout.has("course/node_modules/tslab")).toBe(true);
  });

  test("setup takes over a dead lock that bears its own number", async () => {
    const lock = JSON.stringify(join(checkout.root, ".cache/setup.lock"));
    checkout.write("course/.cache/setup.log", "");
    checkout.write(
      "lock.cjs",
      `if (process.argv[1].endsWith("setup.mjs")) require("fs").writeFileSync(${lock}, String(process.pid))`,
    );
    const { code } = await checkout.run("setup.mjs", [], {
      NODE_OPTIONS: `-r "${join(checkout.box, "lock.cjs")}"`,
    });
    expect(code).toBe(0);
    expect(checkout.steps()).toEqual(everything);
  });

  test("two setups at once take every step once", async () => {
    const both = await Promise.all([checkout.run("setup.mjs"), checkout.run("setup.mjs")]);
    expect(both.map(({ code, err }) => [code, err])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    expect(checkout.steps()).toEqual(everything);
  });
});

describe("an interrupted setup is redone, not trusted", () => {
  test.each([
    ["npm", everything],
    ["patch", everything],
    ["venv", ["venv", "pip"]],
    ["pip", ["venv", "pip"]],
  ])("setup killed during %s redoes that step and those after it", async (step, rest) => {
    checkout.write(`hangs-${step}`, "");
    const { child, ended } = checkout.start("setup.mjs");
    const tool = Number(await checkout.appears("hanging"));
    child.kill("SIGKILL");
    process.kill(tool, "SIGKILL");
    await ended;
    checkout.remove(`hangs-${step}`);
    checkout.steps();
    expect(await setUp()).toEqual(rest);
  });

  test("setup after one was killed waits until that one's tool has ended", async () => {
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

  test("setup ended by Ctrl-C ends its tool too and gives up its lock", async () => {
    checkout.write("hangs-npm", "");
    const { child, ended } = checkout.start("setup.mjs");
    const tool = Number(await checkout.appears("hanging"));
    child.kill("SIGINT");
    expect((await ended).code).toBe(130);
    expect(() => process.kill(tool, 0)).toThrow("ESRCH");
    expect(checkout.has("course/.cache/setup.lock")).toBe(false);
  });
});

describe("setup that cannot go on says so in one sentence, with exit code 1", () => {
  const broken: [string, string, (checkout: Checkout) => void, RegExp][] = [
    [
      "without Python",
      "",
      (c) => c.program("python3"),
      /Python 3\.10 or newer, and no Python was found: install/,
    ],
    ["with an old Python", "", (c) => c.write("version", "3.9.18"), /python3 is Python 3\.9\.18: install/],
    [
      "without venv",
      "",
      (c) => c.write("no-venv", ""),
      /Python 3\.12\.1 \(python3\) has no venv module: .*python3-venv/,
    ],
    ["without npm", "", (c) => c.program("npm"), /^Installing the npm packages failed: npm was not found/],
    ["npm", "npm error code ENOTFOUND", () => {}, /^Installing the npm packages failed: .* does not answer/],
    ["npm", "npm error network timeout at: x", () => {}, /does not answer/],
    ["npm", "npm error code UNABLE_TO_VERIFY_LEAF_SIGNATURE", () => {}, /a certificate is not trusted/],
    ["npm", "npm error code E403", () => {}, /refused a request/],
    ["npm", "npm error code ENOSPC", () => {}, /the disk is full/],
    ["npm", "npm error code EINTEGRITY", () => {}, /is not the file that the lockfile names/],
    ["npm", "npm error something new", () => {}, /the reason stands at the end of .*setup\.log/],
    [
      "pip",
      "WARNING: Retrying (…) after connection broken\nERROR: No matching distribution found for x",
      () => {},
      /^Installing JupyterLab failed: .* does not answer/,
    ],
    ["pip", "ERROR: No matching distribution found for pyzmq", () => {}, /offered no file that fits/],
    [
      "pip",
      "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES",
      () => {},
      /is not the file that the lockfile names/,
    ],
    ["pip", "OSError: [Errno 28] No space left on device", () => {}, /the disk is full/],
    ["venv", "OSError: [Errno 30] Read-only file system: 'x'", () => {}, /cannot be written to/],
    [
      "venv",
      "Error: Refusing to create a venv in a:b because it contains the PATH separator :.",
      () => {},
      /has a colon in it: move/,
    ],
    [
      "a file for .cache",
      "",
      (c) => c.write("course/.cache", ""),
      /^Setting up failed: a file stands where a folder belongs/,
    ],
    [
      "a Python that prints garbage",
      "",
      (c) => c.write("version", "garbage 3.x"),
      /no Python was found: install/,
    ],
    ["venv", "PermissionError: [Errno 13] Permission denied: 'x'", () => {}, /may not be written/],
  ];
  test.each(broken)("setup: %s %s", async (step, complaint, change, sentence) => {
    change(checkout);
    if (complaint) checkout.write(`says-${step}`, complaint);
    const { code, err } = await checkout.run("setup.mjs");
    expect(err).toMatch(sentence);
    expect(err).toMatch(/then run the command again\.$/);
    expect(err.split("\n")).toHaveLength(1);
    expect(code).toBe(1);
    expect(checkout.has("course/.venv/.set-up-python")).toBe(false);
  });

  test("setup whose tool is killed says that it was, and keeps that in its log", async () => {
    checkout.program("npm", "#!/bin/sh\nkill -9 $$");
    const { code, err } = await checkout.run("setup.mjs");
    expect(err).toMatch(
      /^Installing the npm packages failed: it was ended from outside, perhaps for want of memory/,
    );
    expect(checkout.read("course/.cache/setup.log")).toBe("npm was ended by SIGKILL\n");
    expect(code).toBe(1);
  });

  test("setup does not trust an npm that ran out of disk and ended well all the same", async () => {
    const npm = checkout.read("bin/npm");
    checkout.program(
      "npm",
      `${npm}\necho "npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write" >&2`,
    );
    const { code, err } = await checkout.run("setup.mjs");
    expect(err).toMatch(/^Installing the npm packages failed: the disk is full/);
    expect(code).toBe(1);
    checkout.program("npm", npm);
    expect(await setUp()).toEqual(["npm ci", ...everything]);
  });

  test("setup gives up on an npm that asks in vain twenty times in a row, and not before", async () => {
    const inVain = "npm http fetch GET x attempt 1 failed with FETCH_ERROR\n";
    const npm = checkout.read("bin/npm");
    checkout.write("answers", `${inVain.repeat(19)}npm http fetch GET 200 x\n${inVain.repeat(19)}`);
    checkout.program("npm", npm.replace("note", '/bin/cat "$BOX/answers"; note'));
    expect(await setUp()).toEqual(everything);

    checkout.remove("course/node_modules");
    checkout.write("answers", inVain.repeat(20));
    checkout.program("npm", '#!/bin/sh\n/bin/cat "$BOX/answers"; exec /bin/sleep 60');
    const { err } = await checkout.run("setup.mjs");
    expect(err).toMatch(/^Installing the npm packages failed: .* does not answer/);
  });

  test.each(["0.10.48", "12.22.9", "18.20.4", "20.18.3", "21.7.3", "22.12.0", "23.11.1"])(
    "setup with Node %s names the version that is needed",
    async (version) => {
      checkout.write(
        "old.cjs",
        `Object.defineProperty(process, "versions", { value: { node: "${version}" } })`,
      );
      const { code, err } = await checkout.run("setup.mjs", [], {
        NODE_OPTIONS: `-r "${join(checkout.box, "old.cjs")}"`,
      });
      expect(err).toBe(
        `This course needs Node 20.19, 22.13, 24 or newer and was started with Node ${version}: install a newer Node (its site is nodejs.org), then run the command again.`,
      );
      expect(code).toBe(1);
      expect(checkout.steps()).toEqual([]);
    },
  );

  test("setup uses a newer Python beside one that is too old or has no venv", async () => {
    checkout.program("python", checkout.read("bin/python3"));
    checkout.program("python3", "#!/bin/sh\necho 3.8.2");
    expect(await setUp()).toEqual(everything);
  });
});

describe("start opens JupyterLab", () => {
  test("start prints the address with its token, passes arguments on, and one Ctrl-C ends it all", async () => {
    checkout.write("course/notebooks/01-a (mine).ipynb", "{}");
    const { child, ended } = checkout.start("start.mjs", ["--port=9999"]);
    const lab = Number(await checkout.appears("lab"));
    await new Promise((resolve) =>
      child.stdout.on("data", (text) => `${text}`.includes("token=") && resolve(0)),
    );
    child.kill("SIGINT");
    const { code, out } = await ended;
    expect(out).toMatch(/http:\/\/localhost:8889\/lab\/tree\/notebooks\/01-a\.ipynb\?token=[0-9a-f]{48}\n/);
    expect(code).toBe(0);
    expect(() => process.kill(lab, 0)).toThrow("ESRCH");
    const steps = checkout.steps();
    expect(steps.slice(0, 5)).toEqual(everything);
    expect(steps[5]).toContain("--LabApp.default_url=/lab/tree/notebooks/01-a.ipynb");
    expect(steps[5]).toMatch(/ --port=9999$/);
    expect(steps[5]?.includes("--allow-root")).toBe(process.getuid?.() === 0);
    expect(steps[6]).toBe("stopped");
  });

  test.runIf(existsSync("/dev/full"))("start on a full disk says so in one sentence", async () => {
    await setUp();
    checkout.write("course/.cache/jupyter/runtime/none", "");
    symlinkSync("/dev/full", join(checkout.root, ".cache/jupyter/room"));
    const { code, err } = await checkout.run("start.mjs");
    expect(err).toMatch(/^Setting up failed: the disk is full: .*, then run the command again\.$/);
    expect(code).toBe(1);
    expect(checkout.steps()).toEqual([]);
  });

  test("start opens a browser only where there is a screen", async () => {
    for (const [variables, headless] of [
      [{}, process.platform === "linux"],
      [{ DISPLAY: ":0" }, false],
      [{ DISPLAY: ":0", CI: "true" }, true],
    ] as const) {
      checkout.remove("lab");
      const { child, ended } = checkout.start("start.mjs", ["notebooks/02-b.ipynb"], variables);
      await checkout.appears("lab");
      child.kill("SIGTERM");
      await ended;
      const asked = checkout.steps().find((step) => step.startsWith("lab"));
      expect(asked?.includes("--no-browser")).toBe(headless);
      expect(asked).toContain("--LabApp.default_url=/lab/tree/notebooks/02-b.ipynb");
    }
  });
});

describe("kernel registers in the Jupyter that a person has", () => {
  const own = "own jupyter/kernels/tslab/kernel.json";

  test("kernel writes the same registration and says how to undo it; twice is once", async () => {
    for (const _ of [1, 2]) {
      const { code, out } = await checkout.run("kernel.mjs");
      expect(code).toBe(0);
      expect(out).toContain(`delete the folder ${join(checkout.box, "own jupyter/kernels/tslab")}\n`);
      expect(checkout.read(own)).toBe(checkout.read(kernel));
    }
  });

  test("kernel leaves another kernel of that name alone, unless --force", async () => {
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
});
