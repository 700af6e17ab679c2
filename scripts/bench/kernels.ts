// The two kernels that are compared: the course's, as Jupyter starts it, and tslab as it is published.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Kernel, KernelOptions } from "../../test/support/kernel";
import { root } from "../../test/support/places";
import { stockTslab } from "../stock.mjs";

/** The course's kernel, with the environment that its kernel.json gives it. */
export function ourKernel(): KernelOptions {
  const path = join(root, ".venv/share/jupyter/kernels/tslab/kernel.json");
  return { env: JSON.parse(readFileSync(path, "utf8")).env };
}

/** tslab as it is published. */
export function stockKernel(): KernelOptions {
  return { tslab: stockTslab() };
}

/** Runs cells, which must all end well, and returns what the last one printed. */
export async function ran(kernel: Kernel, ...cells: string[]): Promise<string> {
  const results = await kernel.run(...cells);
  for (const { status, stderr } of results)
    if (status !== "ok" || stderr !== "") throw new Error(`a measured cell failed: ${stderr}`);
  return results.at(-1)?.stdout ?? "";
}

/** What a kernel holds in memory, in megabytes. */
export async function resident(kernel: Kernel): Promise<number> {
  const pid = String(await kernel.pid());
  return Number(execFileSync("ps", ["-o", "rss=", "-p", pid], { encoding: "utf8" })) / 1024;
}
