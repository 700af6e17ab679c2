// The kernel's programs, bundled from src/kernel/ and src/page/, so that every Node which the course names can load them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { run } from "./run.mjs";
import { digest, isStamped, stamp, unstamp } from "./stamp.mjs";

/** Where the programs are. */
const programs = join(root, ".cache", "kernel");

/** The kernel; the others are loaded by it. */
export const kernelProgram = join(programs, "main.cjs");

const entries = ["main=src/kernel/main.ts", "server=src/kernel/server/worker.ts", "page=src/page/index.ts"];

// What is large, has binaries or is loaded when it is first needed stays where it is.
const apart = ["typescript", "typescript/*", "zeromq", "linkedom", "./page.cjs", "./converter"];

function sources() {
  const folders = ["src/kernel", "src/page", "patches"].filter((folder) => existsSync(join(root, folder)));
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  const named = [
    "package-lock.json",
    "scripts/setup/build.mjs",
    ...files.filter((name) => /\.(ts|patch)$/.test(name)).sort(),
  ];
  return digest(...named.flatMap((name) => [name, readFileSync(join(root, name))]));
}

/** Whether the programs are what their sources say. */
export function kernelIsBuilt() {
  return existsSync(kernelProgram) && isStamped(programs, "kernel", sources());
}

/** Makes the programs. */
export async function buildKernel() {
  unstamp(programs, "kernel");
  const bundle = ["--bundle", "--platform=node", "--target=node20", "--format=cjs", "--log-level=error"];
  const out = [`--outdir=${programs}`, "--out-extension:.js=.cjs"];
  const external = apart.map((name) => `--external:${name}`);
  const program = join(root, "node_modules", "esbuild", "bin", "esbuild");
  await run("Building the kernel", [process.execPath, program, ...entries, ...bundle, ...out, ...external]);
  stamp(programs, "kernel", sources());
}
