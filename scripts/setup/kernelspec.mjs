// The TypeScript kernel as Jupyter knows it: a folder with one kernel.json.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { kernelProgram } from "./build.mjs";
import { root } from "./root.mjs";
import { writeWhole } from "./stamp.mjs";

/** The kernel's name: every notebook of the course carries it. */
export const kernelName = "tslab";

/**
 * What kernel.json says. Every path is absolute: an editor started from a desktop has no Node on its PATH.
 * @returns {{ argv: string[], display_name: string, language: string, metadata: { course: string } }}
 */
function kernelSpec() {
  return {
    argv: [process.execPath, kernelProgram, "{connection_file}"],
    display_name: "TypeScript",
    language: "typescript",
    interrupt_mode: "message",
    env: {
      // From Node 22 on, compiled modules are kept, and a kernel starts sooner.
      NODE_COMPILE_CACHE: join(root, ".cache", "node"),
      // So are the files of the course that a notebook imports, once checked and compiled, until they change.
      TSLAB_CACHE: join(root, ".cache", "tslab"),
      // Of memory that it has freed, glibc otherwise keeps some for each thread.
      MALLOC_ARENA_MAX: "1",
      // A number prints as the same bytes whether Jupyter was started in a terminal or not.
      FORCE_COLOR: "0",
    },
    metadata: { course: "downhill" },
  };
}

const folderIn = (data) => join(data, "kernels", kernelName);
const text = () => `${JSON.stringify(kernelSpec(), null, 2)}\n`;

/** The kernel.json registered in a Jupyter data folder, as text, or undefined. */
export function registered(data) {
  try {
    return readFileSync(join(folderIn(data), "kernel.json"), "utf8");
  } catch {
    return undefined;
  }
}

/** Whether that folder's kernel is this one, started by this Node. */
export function kernelIsFresh(data) {
  return registered(data) === text();
}

/** Registers the kernel in a Jupyter data folder and returns where. */
export function registerKernel(data) {
  const folder = folderIn(data);
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, "kernel.json"), text());
  return folder;
}
