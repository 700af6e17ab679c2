// A copy of the course in a temporary folder: a test may edit what it likes and the checkout stays as it is.
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readNotebooks } from "../../support/notebook";
import { root } from "../../support/places";

/** Where a test leaves pictures to be looked at; git ignores it. */
export const artifacts = join(root, "artifacts");

/** Copies every file that is tracked, or would be, and the notebooks as the other tests take them. */
export function copyCourse(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "downhill-lab-")));
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  for (const file of execFileSync("git", list, { cwd: root, encoding: "utf8" }).split("\0"))
    if (file && existsSync(join(root, file)) && !file.endsWith(".ipynb"))
      cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  for (const name of ["notebooks", "scratch"]) mkdirSync(join(folder, name));
  for (const { name, json } of readNotebooks()) writeFileSync(join(folder, "notebooks", name), json);
  return folder;
}
