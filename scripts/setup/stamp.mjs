// A stamp says from what a folder was made. It lies in that folder, so it goes when the folder goes, and is
// written last, so an interrupted step leaves none.
import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const stampIn = (folder, step) => join(folder, `.set-up-${step}`);

/** One short text for any number of texts or file contents, in order. */
export function digest(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/** Whether the step was done in this folder, to its end, from this. */
export function isStamped(folder, step, value) {
  try {
    return readFileSync(stampIn(folder, step), "utf8") === value;
  } catch {
    return false;
  }
}

/** Marks the step as done from this. */
export function stamp(folder, step, value) {
  writeWhole(stampIn(folder, step), value);
}

/** Takes the mark away, before the folder is changed. */
export function unstamp(folder, step) {
  rmSync(stampIn(folder, step), { force: true });
}

/** Writes a file so that nobody ever reads half of it. */
export function writeWhole(path, text) {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
