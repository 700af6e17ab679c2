// `npm run original -- 04`: brings a notebook back as it was last committed, and keeps the reader's version beside it.
// Without a notebook it says which ones differ, and changes nothing; --all is every one that does.
import { constants, copyFileSync, existsSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { edited, folder, original, originals, unstage } from "./course.mjs";
import { main, Problem } from "./setup/problem.mjs";
import { writeWhole } from "./setup/stamp.mjs";

const usage =
  "npm run original -- 04 brings one back and keeps your version beside it; --all does so for each.";

await main(() => {
  const asked = process.argv.slice(2);
  const known = originals();
  const differing = edited().filter((name) => known.includes(name));
  if (asked.length === 0) return tell(differing);
  const chosen = asked.flatMap((word) => (word === "--all" ? differing : find(word, known)));
  if (chosen.length === 0) console.log("Every notebook is as it was last committed: nothing was changed.");
  for (const name of new Set(chosen)) {
    if (differing.includes(name)) bringBack(name);
    else console.log(`${name} is as it was last committed: nothing was changed.`);
  }
}, "Bringing the original back");

function tell(differing) {
  if (differing.length === 0) return console.log(`Every notebook is as it was last committed. ${usage}`);
  console.log(["Edited since the last commit:", ...differing.map((name) => `  ${name}`), usage].join("\n"));
}

/** A word is a number, a name, or a path. */
function find(word, known) {
  const name = basename(word).replace(/\.ipynb$/, "");
  const start = /^\d+$/.test(name) ? `${name.padStart(2, "0")}-` : `${name}.`;
  const found = known.find((one) => one.startsWith(start));
  if (found) return found;
  const numbers = known.map((one) => one.slice(0, 2)).join(", ");
  throw new Problem(
    `There is no original of "${word}": name a notebook by its number (${numbers}) or by its file.`,
  );
}

function bringBack(name) {
  unstage(name);
  const path = join(folder, name);
  const kept = existsSync(path) ? keep(name) : undefined;
  writeWhole(path, original(name));
  console.log(
    `${name} is as it was last committed${kept ? `, and your version is ${kept}` : ""}. Where it is open in JupyterLab, choose File, Reload Notebook from Disk.`,
  );
}

/** Copies the reader's version to the first name that is free, and returns that. */
function keep(name) {
  for (let count = 1; ; count++) {
    const copy = name.replace(/\.ipynb$/, ` (mine${count > 1 ? ` ${count}` : ""}).ipynb`);
    try {
      copyFileSync(join(folder, name), join(folder, copy), constants.COPYFILE_EXCL);
      return copy;
    } catch (error) {
      if (error.code === "EEXIST") continue;
      rmSync(join(folder, copy), { force: true });
      throw error;
    }
  }
}
