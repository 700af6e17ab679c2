// `npm run original`: a notebook as it was last committed, with the reader's version beside it; and which the tests take.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Checkout } from "./support/checkout";
import { chooseNotebooks } from "./support/course";
import { python, root } from "./support/places";

const [marble, rate] = ["04-how-does-a-marble.ipynb", "05-how-large-a-step.ipynb"];
const [mine, mine2] = ["04-how-does-a-marble (mine).ipynb", "04-how-does-a-marble (mine 2).ipynb"];
const committed = '{ "cells": ["2 µm"] }\n';

let checkout: Checkout;
beforeEach(() => {
  checkout = new Checkout();
  // The box has no program of the system's but this one.
  const environment = `{ ...process.env, PATH: ${JSON.stringify(process.env.PATH)} }`;
  checkout.write(
    "bin/git",
    `const { spawnSync } = require("node:child_process");
const { status } = spawnSync("git", process.argv.slice(2), { stdio: "inherit", env: ${environment} });
process.exitCode = status;`,
  );
  checkout.remove("course/notebooks");
  write(marble, committed);
  write(rate, committed);
  cpSync(join(root, ".gitignore"), join(checkout.root, ".gitignore"));
});
afterEach(() => checkout.remove("."));

const write = (name: string, text: string) => checkout.write(`course/notebooks/${name}`, text);
const read = (name: string) => checkout.read(`course/notebooks/${name}`);
const names = () => readdirSync(join(checkout.root, "notebooks")).sort();
const original = (...args: string[]) => checkout.run("original.mjs", args);

/** Runs git as somebody with no settings of their own. */
function git(folder: string, ...args: string[]): string {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const env = { ...Object.fromEntries(own), HOME: checkout.box, GIT_CONFIG_NOSYSTEM: "1" };
  const somebody = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"];
  return execFileSync("git", [...somebody, ...args], { cwd: folder, env, encoding: "utf8", stdio: "pipe" });
}

/** Commits everything in a folder, which becomes a repository. */
function commit(folder = checkout.root): void {
  git(folder, "init", "--quiet");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "--message=A course");
}

describe("original", () => {
  test("original without a notebook names those that differ and changes nothing", async () => {
    commit();
    expect((await original()).out).toMatch(/^Every notebook is as it was last committed\. /);
    write(marble, "edited");
    const { code, out } = await original();
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Edited since the last commit:\n {2}04-how-does-a-marble\.ipynb\nnpm run original -- 04 /,
    );
    expect([names(), read(marble)]).toEqual([[marble, rate], "edited"]);
  });

  test.each(["04", "4", marble, "04-how-does-a-marble", `notebooks/${marble}`])(
    "original %s brings it back, keeps the edited one beside it and leaves nothing for git to mind",
    async (word) => {
      commit();
      write(marble, "edited");
      write(rate, "edited too");
      const { code, out } = await original(word);
      expect(code).toBe(0);
      expect(out).toBe(
        `${marble} is as it was last committed, and your version is ${mine}. Where it is open in JupyterLab, choose File, Reload Notebook from Disk.\n`,
      );
      expect([names(), read(marble), read(mine), read(rate)]).toEqual([
        [mine, marble, rate],
        committed,
        "edited",
        "edited too",
      ]);
      expect(git(checkout.root, "status", "--porcelain")).toBe(` M notebooks/${rate}\n`);
    },
  );

  test("original never writes over an earlier version", async () => {
    commit();
    for (const text of ["first", "second"]) {
      write(marble, text);
      await original("04");
    }
    expect([read(mine), read(mine2), read(marble)]).toEqual(["first", "second", committed]);
  });

  test("original of a notebook that is as committed changes nothing", async () => {
    commit();
    expect((await original("04")).out).toBe(`${marble} is as it was last committed: nothing was changed.\n`);
    expect((await original("--all")).out).toMatch(/nothing was changed\.\n$/);
    expect(names()).toEqual([marble, rate]);
  });

  test("original of a notebook that was deleted brings it back alone", async () => {
    commit();
    rmSync(join(checkout.root, "notebooks", marble));
    expect((await original("04")).code).toBe(0);
    expect([names(), read(marble)]).toEqual([[marble, rate], committed]);
  });

  test("original of an edit that was put down for the next commit takes it out of there", async () => {
    commit();
    write(marble, "edited");
    git(checkout.root, "add", ".");
    await original("04");
    expect(git(checkout.root, "status", "--porcelain")).toBe("");
    expect(read(mine)).toBe("edited");
  });

  test("original --all brings every edited one back, and leaves a notebook of the reader's own alone", async () => {
    commit();
    write(marble, "edited");
    write(rate, "edited too");
    write("08-my-own.ipynb", "mine alone");
    expect((await original("--all")).code).toBe(0);
    expect(names()).toEqual([mine, marble, "05-how-large-a-step (mine).ipynb", rate, "08-my-own.ipynb"]);
    expect([read(marble), read(rate)]).toEqual([committed, committed]);
  });

  test("original knows a notebook that git was told has another name", async () => {
    commit();
    git(checkout.root, "mv", `notebooks/${marble}`, "notebooks/04-my-marble.ipynb");
    expect((await original("04")).code).toBe(0);
    expect(read(marble)).toBe(committed);
  });

  test("original knows its notebooks in a repository that the course is only a folder of", async () => {
    commit(checkout.box);
    write(marble, "edited");
    await original("04");
    expect([read(marble), read(mine)]).toEqual([committed, "edited"]);
  });
});

describe("original that cannot go on says so in one sentence, with exit code 1, and changes nothing", () => {
  test.each<[string, () => void, string[], RegExp]>([
    [
      "an unknown number",
      commit,
      ["04", "11"],
      /^There is no original of "11": name a notebook by its number \(04, 05\) or by its file\.$/,
    ],
    ["a reader's version", commit, [mine], /^There is no original of "04-how-does-a-marble \(mine\)\.ipynb"/],
    ["an unknown option", commit, ["--al"], /^There is no original of "--al"/],
    [
      "no git",
      () => checkout.remove("bin/git"),
      ["04"],
      /^The originals are in git, and git is not installed: mend that, or get the course again\.$/,
    ],
    [
      "no repository",
      () => {},
      ["04"],
      /^The originals are in git, and git says "fatal: not a git repository/,
    ],
    [
      "another's repository around it",
      () => {
        const elsewhere = join(checkout.box, "elsewhere");
        renameSync(checkout.root, elsewhere);
        mkdirSync(checkout.root);
        checkout.write("course/mine.txt", "");
        commit();
        renameSync(elsewhere, join(checkout.root, "course"));
        checkout.root = join(checkout.root, "course");
      },
      ["04"],
      /^The originals are in git, and the last commit here has no notebooks: /,
    ],
    [
      "an index that another git holds",
      () => {
        commit();
        checkout.write("course/.git/index.lock", "");
      },
      ["04"],
      /^The originals are in git, and git says ".*index\.lock': .*": mend that, /,
    ],
  ])("original with %s", async (_, change, args, sentence) => {
    change();
    const folder = join(checkout.root, "notebooks");
    checkout.write(join(folder.slice(checkout.box.length), marble), "edited");
    const { code, out, err } = await original(...args);
    expect(err).toMatch(sentence);
    expect(err.split("\n")).toHaveLength(1);
    expect([code, out]).toEqual([1, ""]);
    expect(readdirSync(folder).sort()).toEqual([marble, rate]);
    expect(readFileSync(join(folder, marble), "utf8")).toBe("edited");
  });
});

test("after original, git pull has nothing to conflict with", async () => {
  commit();
  const [upstream, branch] = [checkout.root, git(checkout.root, "branch", "--show-current").trim()];
  git(checkout.box, "clone", "--quiet", upstream, "clone");
  checkout.root = join(checkout.box, "clone");
  write(marble, "mended");
  git(upstream, "commit", "--quiet", "--all", "--message=Mend it");

  checkout.write(`clone/notebooks/${marble}`, "edited");
  const pull = () => git(checkout.root, "pull", "--quiet", "origin", branch);
  expect(pull).toThrow(/local changes/);
  await original("--all");
  pull();
  const here = (name: string) => checkout.read(`clone/notebooks/${name}`);
  expect([here(marble), here(mine)]).toEqual(["mended", "edited"]);
});

describe("the tests take", () => {
  const choose = async (ci: boolean) => {
    const module = pathToFileURL(join(checkout.root, "scripts/course.mjs")).href;
    const { files, ...rest } = chooseNotebooks(ci, await import(/* @vite-ignore */ module));
    return { ...rest, files: files.map(({ name, json }) => [name, json]) };
  };
  const asCommitted = [
    [marble, committed],
    [rate, committed],
  ];

  test("what was committed, and say nothing where that is what lies here", async () => {
    commit();
    write(mine, "edited");
    expect(await choose(false)).toEqual({ files: asCommitted, edited: [], notice: undefined });
  });

  test("what was committed, and say in a sentence that something else lies here", async () => {
    commit();
    write(marble, "edited");
    write("08-my-own.ipynb", "new");
    rmSync(join(checkout.root, "notebooks", rate));
    const { files, edited, notice } = await choose(false);
    expect(files).toEqual(asCommitted);
    expect(edited).toEqual([marble, rate, "08-my-own.ipynb"]);
    expect(notice).toMatch(/^04-\S+, 05-\S+, 08-\S+ were edited since the last commit, [^.]*\.$/);
  });

  test("what lies here, in CI", async () => {
    commit();
    write(marble, "edited");
    const files = [[marble, "edited"], asCommitted[1]];
    expect(await choose(true)).toEqual({ files, edited: [], notice: undefined });
  });

  test("what lies here where there is no git, and say so", async () => {
    write(marble, "edited");
    const { files, notice } = await choose(false);
    expect(files).toEqual([[marble, "edited"], asCommitted[1]]);
    expect(notice).toMatch(/^The notebooks were tested as they lie here, since git .*\.$/);
  });
});

test("the Python programs take the notebooks of the course, and none of the reader's beside them", () => {
  for (const name of [mine, mine2, "04-how-does-a-marble-Copy1.ipynb", "Untitled.ipynb"]) write(name, "{}");
  const code = "from course import notebooks; print(*(path.name for path in notebooks()))";
  const cwd = join(checkout.root, "scripts");
  expect(execFileSync(python, ["-c", code], { cwd, encoding: "utf8" })).toBe(`${marble} ${rate}\n`);
});
