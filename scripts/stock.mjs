// tslab as it is published, in a tree of its own: the benchmark measures it, and tests of what it does right run on it.
// Installed on first use; prints where it is.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { isProgram, root } from "./setup/root.mjs";

const folder = join(root, ".cache", "stock");

/** The folder of the published package. */
export function stockTslab() {
  const place = join(folder, "node_modules", "tslab");
  if (existsSync(join(place, "dist", "main.js"))) return place;
  mkdirSync(folder, { recursive: true });
  for (const name of ["package.json", "package-lock.json"])
    cpSync(join(root, "scripts", "bench", "stock", name), join(folder, name));
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", ["ci", ...quiet], {
    cwd: folder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("stock: npm could not install tslab as it is published.");
  return place;
}

if (isProgram(import.meta)) console.log(stockTslab());
