// The project that a notebook belongs to.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The nearest folder, upwards, with a package.json: a notebook may import whatever lies in it. */
export function findProject(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, "package.json"))) return at;
    if (dirname(at) === at) return folder;
  }
}
