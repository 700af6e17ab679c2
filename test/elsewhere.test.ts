// Where else than in the course's own JupyterLab it runs, as the README says. Binder, the development container, VS Code
// and a Jupyter of one's own each run commands of the course: they are run here, in a home of their own, and the kernel
// that they register runs the first notebook.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { differences } from "./notebooks/difference";
import { parseNotebook, readNotebooks } from "./support/notebook";
import { programs, python, root } from "./support/places";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const container = JSON.parse(read(".devcontainer/devcontainer.json").replace(/^\s*\/\/.*$/gm, ""));

describe("the Node that it brings is one that the course accepts", () => {
  test.each([
    ["Binder", read(".binder/environment.yml").match(/nodejs=(\d+)$/m)],
    ["the development container", read(".devcontainer/Dockerfile").match(/^FROM node:(\d+)-/m)],
  ])("%s", (_place, found) => {
    // Of a series the newest release is installed.
    const version = `${found?.[1]}.99.0`;
    const pretend = `Object.defineProperty(process, "versions", { value: { node: "${version}" } })`;
    const asked = `${pretend}; require("./scripts/node-version.cjs")`;
    expect(spawnSync(process.execPath, ["-e", asked], { cwd: root, encoding: "utf8" }).stderr).toBe("");
  });
});

describe("its commands register a kernel that runs the first notebook", () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "somebody's home "));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  /** A home with a Jupyter on its PATH, whose settings lie where `npm run kernel` finds them. */
  const environment = (path: string) => {
    const { JUPYTER_PATH, JUPYTER_CONFIG_DIR, VIRTUAL_ENV, ...rest } = process.env;
    return { ...rest, HOME: home, JUPYTER_DATA_DIR: join(home, "jupyter"), PATH: path };
  };
  const withJupyter = () => environment([programs, process.env.PATH].join(delimiter));

  test.each([
    ["Binder", "bash .binder/postBuild"],
    [
      "the development container, as VS Code and a Jupyter that is there already",
      container.postCreateCommand,
    ],
  ])("%s", { timeout: 120_000 }, (_place, command) => {
    execFileSync("sh", ["-c", command], { cwd: root, env: withJupyter(), stdio: "pipe" });
    expect(readdirSync(join(home, "jupyter/kernels"))).toEqual(["tslab"]);

    // An editor that is started from a desktop has nothing of this on its PATH.
    const [committed] = readNotebooks();
    const path = join(home, committed.name);
    writeFileSync(path, committed.json);
    execFileSync(python, ["scripts/notebooks.py", "--to", home, path], {
      cwd: root,
      env: environment(join(home, "nothing")),
      stdio: "pipe",
    });
    const fresh = parseNotebook(committed.name, readFileSync(path, "utf8"));
    expect(differences(committed, fresh)).toEqual([]);
  });

  test("it is the command that the README names for one's own Jupyter", () => {
    expect(container.postCreateCommand).toBe("npm run kernel");
    expect(read(".binder/postBuild")).toMatch(/^npm run kernel$/m);
    expect(read(".binder/postBuild")).not.toMatch(/\b(pip|conda|apt-get|npx|venv|npm (ci|install))\b/);
  });

  test("Binder trusts the notebooks of the course", () => {
    execFileSync("bash", [".binder/postBuild"], { cwd: root, env: withJupyter(), stdio: "pipe" });
    const names = readdirSync(join(root, "notebooks")).filter((name) => name.endsWith(".ipynb"));
    const again = execFileSync("jupyter", ["trust", ...names.map((name) => join(root, "notebooks", name))], {
      env: withJupyter(),
      encoding: "utf8",
    });
    expect(again.match(/already signed/g)).toHaveLength(names.length);
  });
});

test("CI runs npm run test:node on the Node that the README names", () => {
  const named = read("README.md").match(/^\| Node (\S+) on Linux \|/m)?.[1];
  expect(named).toMatch(/^\d+\.\d+\.\d+$/);
  expect(read(".ci/run")).toContain(`\nnpx --yes --package=node@${named} -- npm run test:node\n`);
});

test("VS Code is told of one and the same extension, on its own and in the container", () => {
  const { recommendations } = JSON.parse(read(".vscode/extensions.json"));
  expect(recommendations).toEqual(["ms-toolsai.jupyter"]);
  expect(container.customizations.vscode.extensions).toEqual(recommendations);
});
