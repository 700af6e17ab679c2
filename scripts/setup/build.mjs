// The kernel's programs, made of src/kernel/ and src/page/: every Node that the course names can load them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { digest, isStamped, stamp, unstamp } from "./stamp.mjs";

/** Where the programs are: main.cjs is the kernel. */
export const programs = join(root, ".cache", "kernel");

const entries = { main: "src/kernel/main.ts", server: "src/kernel/server/worker.ts", page: "src/page/index.ts" };

function sources() {
  const files = ["src/kernel", "src/page"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  const made = ["package-lock.json", "scripts/setup/build.mjs", ...readdirSync(join(root, "patches")).map((name) => `patches/${name}`)];
  return digest(...[...files.sort(), ...made.map((path) => join(root, path))].map((path) => readFileSync(path)));
}

/** Whether the programs are what the sources say. */
export function kernelIsBuilt() {
  return existsSync(join(programs, "main.cjs")) && isStamped(programs, "kernel", sources());
}

/** Bundles the programs: a few hundred milliseconds. */
export async function buildKernel() {
  const { build } = await import("esbuild");
  unstamp(programs, "kernel");
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: programs,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    // A compiler and what has binaries or is large stay where they are.
    external: ["typescript", "typescript/*", "zeromq", "linkedom", "jsdom", "./page.cjs", "./converter"],
    logLevel: "error",
  });
  stamp(programs, "kernel", sources());
}
