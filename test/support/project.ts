// Throw-away projects: a folder with a package.json, `notebooks/` and `src/`, and whatever files a test needs.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Makes a project with these files, path → text; it is removed after the tests of the file that calls this. */
export function project(files: Record<string, string>, name = "project"): string {
  const above = realpathSync(mkdtempSync(join(tmpdir(), "downhill-")));
  folders.push(above);
  const folder = join(above, name);
  for (const made of ["notebooks", "src"]) mkdirSync(join(folder, made), { recursive: true });
  for (const [path, text] of Object.entries({ "package.json": "{}", ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
