// A copy of the kernel that may be changed.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./places";

/** Lends `use` a folder whose `node_modules/tslab` is a copy of the patched one, beside the same packages as ours. */
export async function withCopyOfTslab<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "downhill-tslab-")));
  try {
    const [from, to] = [root, folder].map((place) => join(place, "node_modules"));
    mkdirSync(to);
    for (const name of readdirSync(from))
      if (name !== "tslab") symlinkSync(join(from, name), join(to, name), "junction");
    cpSync(join(from, "tslab"), join(to, "tslab"), { recursive: true });
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
