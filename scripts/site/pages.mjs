// The pages of the site, from a fresh run of the notebooks: what answers a Predict is not in the committed ones.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../setup/problem.mjs";
import { python, pythonEnvironment } from "../setup/python.mjs";
import { root } from "../setup/root.mjs";
import { digest, isStamped, stamp } from "../setup/stamp.mjs";
import { typeset, writeStyle } from "./formulas.mjs";

/** Runs the notebooks, unless they were run as they and the sources are now, and returns the folder of the results. */
export function runNotebooks() {
  const folder = join(root, ".cache", "site", "notebooks");
  const made = madeFrom();
  if (isStamped(folder, "run", made)) return folder;
  rmSync(folder, { recursive: true, force: true });
  program("scripts/notebooks.py", "--answers", "--to", folder);
  stamp(folder, "run", made);
  return folder;
}

/**
 * Writes the pages from a folder of notebooks that were run.
 * @param {string} notebooks
 * @param {string} site emptied first
 * @throws {Problem} if it is something other than a site
 */
export function buildPages(notebooks, site) {
  if (existsSync(site) && readdirSync(site).length > 0 && !existsSync(join(site, "style", "site.css")))
    throw new Problem(
      `${site} holds something other than the site, which would be lost: name another folder.`,
    );
  rmSync(site, { recursive: true, force: true });
  program("scripts/site/pages.py", notebooks, site);
  for (const page of readdirSync(site, { recursive: true, encoding: "utf8" })) {
    if (!page.endsWith(".html")) continue;
    const html = readFileSync(join(site, page), "utf8");
    writeFileSync(join(site, page), typeset(html, page));
  }
  writeStyle(join(site, "style", "formulas"));
}

// What goes wrong in it, it says itself.
function program(...args) {
  const options = { cwd: root, env: pythonEnvironment(), stdio: "inherit" };
  const { status } = spawnSync(python, args, options);
  if (status !== 0) throw new Problem(`${args[0]} did not finish.`);
}

function madeFrom() {
  const files = ["notebooks", "src"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  const named = [
    "package-lock.json",
    "scripts/notebooks.py",
    ...files.filter((name) => /\.(ts|ipynb)$/.test(name)).sort(),
  ];
  return digest(...named.flatMap((name) => [name, readFileSync(join(root, name))]));
}
