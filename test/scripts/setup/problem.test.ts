// A set-up that cannot go on says so in one sentence that says what to do, and ends with exit code 1.
import { describe, expect } from "vitest";
import { type Checkout, everything, test, withoutSignals } from "../../support/checkout";

// Each row: the step, what its tool says, what is otherwise amiss, and what the person is told.
const broken: [string, string, (checkout: Checkout) => void, RegExp][] = [
  [
    "without Python",
    "",
    (c) => c.remove("bin/python3"),
    /Python 3\.10 or newer, and no Python was found: install/,
  ],
  ["with an old Python", "", (c) => c.write("version", "3.9.18"), /python3 is Python 3\.9\.18: install/],
  [
    "without venv",
    "",
    (c) => c.write("no-venv", ""),
    /Python 3\.12\.1 \(python3\) has no venv module: .*python3-venv/,
  ],
  ["without npm", "", (c) => c.remove("bin/npm"), /^Installing the npm packages failed: npm was not found/],
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

describe("setup that cannot go on", () => {
  test.for(broken)("setup: %s %s", async ([step, complaint, change, sentence], { checkout }) => {
    change(checkout);
    if (complaint) checkout.write(`says-${step}`, complaint);
    const { code, err } = await checkout.run("setup.mjs");
    expect(err).toMatch(sentence);
    expect(err).toMatch(/then run the command again\.$/);
    expect(err.split("\n")).toHaveLength(1);
    expect(code).toBe(1);
    expect(checkout.has("course/.venv/.set-up-python")).toBe(false);
  });

  test.skipIf(withoutSignals)(
    "setup whose tool is killed says that it was, and keeps that in its log",
    async ({ checkout }) => {
      checkout.write("dies-npm", "");
      const { code, err } = await checkout.run("setup.mjs");
      expect(err).toMatch(
        /^Installing the npm packages failed: it was ended from outside, perhaps for want of memory/,
      );
      expect(checkout.read("course/.cache/setup.log")).toBe("npm was ended by SIGKILL\n");
      expect(code).toBe(1);
    },
  );

  test("setup does not trust an npm that ran out of disk and ended well all the same", async ({
    checkout,
  }) => {
    checkout.write("warns-npm", "npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write\n");
    const { code, err } = await checkout.run("setup.mjs");
    expect(err).toMatch(/^Installing the npm packages failed: the disk is full/);
    expect(code).toBe(1);
    checkout.remove("warns-npm");
    expect(await checkout.setUp()).toEqual(["npm ci", ...everything]);
  });

  test("setup gives up on an npm that asks in vain twenty times in a row, and not before", async ({
    checkout,
  }) => {
    const inVain = "npm http fetch GET x attempt 1 failed with FETCH_ERROR\n";
    checkout.write("prints-npm", `${inVain.repeat(19)}npm http fetch GET 200 x\n${inVain.repeat(19)}`);
    expect(await checkout.setUp()).toEqual(everything);

    checkout.remove("course/node_modules");
    checkout.write("prints-npm", inVain.repeat(20));
    checkout.write("hangs-npm", "");
    const { err } = await checkout.run("setup.mjs");
    expect(err).toMatch(/^Installing the npm packages failed: .* does not answer/);
  });
});
