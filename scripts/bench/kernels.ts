// The two kernels that are compared: the course's, as Jupyter starts it, and tslab as it is published.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Kernel, KernelOptions } from "../../test/support/kernel";
import { root } from "../../test/support/notebook";

/** The course's kernel, with the environment that its kernel.json gives it. */
export function ourKernel(): KernelOptions {
  const path = join(root, ".venv/share/jupyter/kernels/tslab/kernel.json");
  return { env: JSON.parse(readFileSync(path, "utf8")).env };
}

/** Lends `use` a copy of tslab without our patch, beside the same packages as ours. */
export async function withStockKernel<Result>(use: (stock: KernelOptions) => Promise<Result>) {
  const folder = mkdtempSync(join(tmpdir(), "downhill-stock-"));
  try {
    const [from, to] = [root, folder].map((place) => join(place, "node_modules"));
    mkdirSync(to);
    for (const name of readdirSync(from))
      if (name !== "tslab") symlinkSync(join(from, name), join(to, name), "junction");
    cpSync(join(from, "tslab"), join(to, "tslab"), { recursive: true });
    // Inside a repository git would take the patch's paths as the repository's.
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(folder) };
    execFileSync("git", ["apply", "-R", join(root, "patches/tslab+1.0.22.patch")], { cwd: folder, env });
    return await use({ tslab: join(to, "tslab") });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs cells, which must all end well, and returns what the last one printed. */
export async function ran(kernel: Kernel, ...cells: string[]): Promise<string> {
  const results = await kernel.run(...cells);
  for (const { status, stderr } of results)
    if (status !== "ok" || stderr !== "") throw new Error(`a measured cell failed: ${stderr}`);
  return results.at(-1)?.stdout ?? "";
}
