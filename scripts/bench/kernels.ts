// The two kernels that are compared: the course's, as Jupyter starts it, and tslab as it is published.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Kernel, KernelOptions } from "../../test/support/kernel";
import { root } from "../../test/support/places";
import { withCopyOfTslab } from "../../test/support/tslab";

/** The course's kernel, with the environment that its kernel.json gives it. */
export function ourKernel(): KernelOptions {
  const path = join(root, ".venv/share/jupyter/kernels/tslab/kernel.json");
  return { env: JSON.parse(readFileSync(path, "utf8")).env };
}

/** Lends `use` a copy of tslab without our patch, beside the same packages as ours. */
export function withStockKernel<Result>(use: (stock: KernelOptions) => Promise<Result>): Promise<Result> {
  return withCopyOfTslab((folder) => {
    // Inside a repository git would take the patch's paths as the repository's.
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(folder) };
    execFileSync("git", ["apply", "-R", join(root, "patches/tslab+1.0.22.patch")], { cwd: folder, env });
    return use({ tslab: join(folder, "node_modules/tslab") });
  });
}

/** Runs cells, which must all end well, and returns what the last one printed. */
export async function ran(kernel: Kernel, ...cells: string[]): Promise<string> {
  const results = await kernel.run(...cells);
  for (const { status, stderr } of results)
    if (status !== "ok" || stderr !== "") throw new Error(`a measured cell failed: ${stderr}`);
  return results.at(-1)?.stdout ?? "";
}
