// The notebooks of the course: as they lie here, and as git has them since the last commit.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "./setup/problem.mjs";
import { root } from "./setup/root.mjs";

/** Where the notebooks are. */
export const folder = join(root, "notebooks");

/** Whether a notebook is the course's by its name: not "04-how (mine).ipynb", JupyterLab's "-Copy1" or "Untitled". */
export function isOfCourse(name) {
  return /^\d\d-.*[a-z]\.ipynb$/.test(name);
}

/** The names of the course's notebooks that lie here, in order. */
export function notebooksHere() {
  return existsSync(folder) ? readdirSync(folder).filter(isOfCourse).sort() : [];
}

/**
 * The names of the course's notebooks in the last commit, in order.
 * @returns {string[]}
 * @throws {Problem} where git is not installed, or does not have the course
 */
export function originals() {
  const names = git("ls-tree", "-z", "--name-only", "HEAD", "notebooks/").split("\0");
  const ours = names.map((name) => name.slice("notebooks/".length)).filter(isOfCourse);
  if (ours.length === 0) throw unreachable("the last commit here has no notebooks");
  return ours;
}

/**
 * Those of the course's notebooks, in the last commit or here, that are not the same in both; in order.
 * @returns {string[]}
 * @throws {Problem} as originals()
 */
export function edited() {
  const committed = originals();
  const differing = git(
    "diff",
    "-z",
    "--name-only",
    "--relative",
    "--no-ext-diff",
    "--no-renames",
    "HEAD",
    "--",
    "notebooks/",
  );
  const names = differing.split("\0").map((name) => name.slice("notebooks/".length));
  const added = notebooksHere().filter((name) => !committed.includes(name));
  return [...new Set([...names.filter(isOfCourse), ...added])].sort();
}

/**
 * A notebook as the last commit has it.
 * @returns {string}
 * @throws {Problem} as originals(), or if the last commit does not have it
 */
export function original(name) {
  return git("cat-file", "--filters", `HEAD:./notebooks/${name}`);
}

/** Lets git forget that a file was put down for the next commit. */
export function unstage(name) {
  git("reset", "--quiet", "HEAD", "--", `notebooks/${name}`);
}

function git(...args) {
  const { status, stdout, stderr, error } = spawnSync("git", args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
    maxBuffer: 1e9,
  });
  if (error) throw unreachable(error.code === "ENOENT" ? "git is not installed" : error.message);
  if (status !== 0) throw unreachable(`git says "${stderr.trim().split("\n")[0]}"`);
  return stdout;
}

function unreachable(reason) {
  return new Problem(`The originals are in git, and ${reason}: mend that, or get the course again.`);
}
