// A small checkout for testing the set-up: the real scripts, with an npm and a Python that only pretend.
import { spawn } from "node:child_process";
import {
  chmodSync,
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
import { fileURLToPath } from "node:url";

const scripts = fileURLToPath(new URL("../../scripts", import.meta.url));

// Both note what they were asked. A file `says-STEP` is their complaint; a file `hangs-STEP` makes them stop half-way.
const prelude = `#!/bin/sh
note() { echo "$1" >> "$BOX/journal"; }
stumble() {
  [ ! -e "$BOX/hangs-$1" ] || { echo $$ > "$BOX/hanging"; exec /bin/sleep 60; }
  [ ! -e "$BOX/says-$1" ] || { /bin/cat "$BOX/says-$1" >&2; exit 1; }
}
`;

const npm = `${prelude}
note "npm $1"
/bin/mkdir -p node_modules
stumble npm
/bin/rm -rf node_modules
/bin/mkdir -p node_modules/tslab node_modules/patch-package node_modules/esbuild/bin
/bin/cp "$BOX/patch-package.js" node_modules/patch-package/index.js
/bin/cp "$BOX/esbuild.js" node_modules/esbuild/bin/esbuild
`;

const patchPackage = `
const { appendFileSync, existsSync, unlinkSync, writeFileSync } = require("node:fs");
process.chdir(process.env.BOX);
appendFileSync("journal", "patch\\n");
if (existsSync("hangs-patch")) {
  writeFileSync("hanging", String(process.pid));
  setTimeout(() => {}, 60_000);
} else if (existsSync("refuses-patch")) {
  unlinkSync("refuses-patch");
  process.exit(1);
}
`;

const esbuild = `
const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
appendFileSync(join(process.env.BOX, "journal"), "build\\n");
if (existsSync(join(process.env.BOX, "hangs-build"))) {
  writeFileSync(join(process.env.BOX, "hanging"), String(process.pid));
  setTimeout(() => {}, 60_000);
} else {
  const folder = process.argv.find((word) => word.startsWith("--outdir=")).slice("--outdir=".length);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "main.cjs"), "");
}
`;

const python = `${prelude}
case "$*" in
  *ensurepip*) /bin/cat "$BOX/version"; [ ! -e "$BOX/no-venv" ] ;;
  "-m venv "*) note venv; /bin/mkdir -p "$3/bin"; stumble venv; /bin/ln -s "$0" "$3/bin/python" ;;
  "-m pip "*) note pip; stumble pip ;;
  *jupyter_data_dir*) echo "$BOX/own jupyter" ;;
  "-m jupyterlab "*)
    note "lab $*"
    echo "$$" > "$BOX/lab"
    /bin/mkdir -p "$JUPYTER_RUNTIME_DIR"
    echo "{ \\"url\\": \\"http://localhost:8889/\\", \\"token\\": \\"$JUPYTER_TOKEN\\" }" > "$JUPYTER_RUNTIME_DIR/jpserver-$$.json"
    trap 'note stopped; exit 0' TERM
    while :; do /bin/sleep 0.05; done ;;
esac
`;

/** A checkout in a temporary folder whose name has a space and letters beyond ASCII. */
export class Checkout {
  box = realpathSync(mkdtempSync(join(tmpdir(), "Übung eins ")));
  root = join(this.box, "course");

  constructor() {
    cpSync(scripts, join(this.root, "scripts"), { recursive: true });
    this.write("course/package.json", '{ "dependencies": { "tslab": "1" } }');
    this.write("course/package-lock.json", "{}");
    this.write("course/requirements.txt", "jupyterlab");
    this.write("course/patches/tslab.patch", "a patch");
    this.write("course/notebooks/01-a.ipynb", "{}");
    this.write("version", "3.12.1");
    this.write("course/src/kernel/main.ts", "a kernel");
    this.write("patch-package.js", patchPackage);
    this.write("esbuild.js", esbuild);
    this.program("npm", npm);
    this.program("python3", python);
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

  /** Puts a program on the PATH; without a text, takes it away. */
  program(name: string, text?: string) {
    if (text === undefined) return this.remove(`bin/${name}`);
    this.write(`bin/${name}`, text);
    chmodSync(join(this.box, "bin", name), 0o755);
  }

  remove(path: string) {
    rmSync(join(this.box, path), { recursive: true, force: true });
  }

  /** What the pretended tools were asked since the last time, in order. */
  steps() {
    const lines = this.has("journal") ? this.read("journal").trim().split("\n") : [];
    this.remove("journal");
    return lines;
  }

  /** Starts one of the scripts; `ended` tells how it ended. */
  start(script: string, args: string[] = [], variables: Record<string, string> = {}) {
    const child = spawn(
      process.execPath,
      ["-r", join(this.root, "scripts/node-version.cjs"), join(this.root, "scripts", script), ...args],
      { env: { PATH: join(this.box, "bin"), HOME: this.box, BOX: this.box, ...variables } },
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

  /** Waits for a file to appear and to say this, or anything, and returns what it says. */
  async appears(path: string, said = "") {
    while (!this.has(path) || this.read(path) === "" || !this.read(path).includes(said)) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return this.read(path);
  }
}
