// A small checkout for testing the set-up: the real scripts, with an npm and a Python that only pretend.
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "vitest";
import { root as repository } from "../places";

const tools = join(repository, "test/support/checkout");

/** Every step of the set-up, in order. */
export const everything = ["npm ci", "patch", "build", "venv", "pip"];

/** Where the kernel is registered, seen from the box. */
export const kernel = "course/.venv/share/jupyter/kernels/tslab/kernel.json";

/** Windows ends a process without telling it: there are no signals, so no Ctrl-C that a test could send. */
export const withoutSignals = process.platform === "win32";

/** A test with a checkout of its own. */
export const test = base.extend<{ checkout: Checkout }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from it which other fixtures this one needs
  checkout: async ({}, use) => {
    const checkout = new Checkout();
    await use(checkout);
    checkout.remove(".");
  },
});

/** A checkout in a temporary folder whose name has a space and letters beyond ASCII. */
export class Checkout {
  box = realpathSync(mkdtempSync(join(tmpdir(), "Übung eins ")));
  root = join(this.box, "course");

  constructor() {
    cpSync(join(repository, "scripts"), join(this.root, "scripts"), { recursive: true });
    this.write("course/package.json", '{ "dependencies": { "tslab": "1" } }');
    this.write("course/package-lock.json", "{}");
    this.write("course/requirements.txt", "jupyterlab");
    this.write("course/patches/tslab.patch", "a patch");
    this.write("course/notebooks/01-a.ipynb", "{}");
    this.write("version", "3.12.1");
    this.write("course/src/kernel/main.ts", "a kernel");
    for (const name of ["pretend.cjs", "patch-package.cjs", "esbuild.cjs", "spawn.cjs"])
      cpSync(join(tools, name), join(this.box, name));
    cpSync(join(tools, "npm.cjs"), join(this.box, "bin/npm"));
    cpSync(join(tools, "python.cjs"), join(this.box, "bin/python3"));
  }

  /** Writes a file beside or inside the checkout. */
  write(path: string, text: string) {
    mkdirSync(join(this.box, path, ".."), { recursive: true });
    writeFileSync(join(this.box, path), text);
  }

  read(path: string) {
    return readFileSync(join(this.box, path), "utf8");
  }

  has(path: string) {
    return existsSync(join(this.box, path));
  }

  remove(path: string) {
    rmSync(join(this.box, path), { recursive: true, force: true });
  }

  /** What Node is told so that it loads a file of the box first; it reads backslashes as escapes. */
  loads(path: string) {
    return `-r ${JSON.stringify(join(this.box, path))}`;
  }

  /** What the pretended tools were asked since the last time, in order. */
  steps() {
    const lines = this.has("journal") ? this.read("journal").trim().split("\n") : [];
    this.remove("journal");
    return lines;
  }

  /** Starts one of the scripts; `ended` tells how it ended. */
  start(script: string, args: string[] = [], variables: Record<string, string> = {}) {
    const { SystemRoot = "", ComSpec = "" } = process.env;
    const needed = process.platform === "win32" ? { SystemRoot, ComSpec, USERPROFILE: this.box } : {};
    const first = [join(this.box, "spawn.cjs"), join(this.root, "scripts/node-version.cjs")];
    const child = spawn(
      process.execPath,
      [...first.flatMap((path) => ["-r", path]), join(this.root, "scripts", script), ...args],
      { env: { PATH: join(this.box, "bin"), HOME: this.box, BOX: this.box, ...needed, ...variables } },
    );
    let out = "";
    let err = "";
    child.stdout.on("data", (text) => (out += text));
    child.stderr.on("data", (text) => (err += text));
    const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
      child.on("close", (code) => resolve({ code, out, err: err.trim() })),
    );
    return { child, ended };
  }

  run(script: string, args: string[] = [], variables: Record<string, string> = {}) {
    return this.start(script, args, variables).ended;
  }

  /** Runs the set-up, which must succeed, and returns the steps that it took. */
  async setUp() {
    const { code, err } = await this.run("setup.mjs");
    if (code !== 0 || err !== "") throw new Error(`setup.mjs ended with ${code}: ${err}`);
    return this.steps();
  }

  /** Waits for a file to appear and to say this, or anything, and returns what it says. */
  async appears(path: string, said = "") {
    while (!this.has(path) || this.read(path) === "" || !this.read(path).includes(said)) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return this.read(path);
  }
}
