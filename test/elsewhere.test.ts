// Binder, the development container and VS Code: each brings what the set-up asks for and runs that, with no steps of its own.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./support/notebook";

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

describe("it is set up by a command of the course", () => {
  const { scripts } = JSON.parse(read("package.json"));

  test.each([
    ["Binder", read(".binder/postBuild")],
    ["the development container", container.postCreateCommand],
  ])("%s", (_place, commands) => {
    const ours = [...commands.matchAll(/^npm (.*)$/gm)].map(([, words]) => words);
    expect(ours).toEqual(["run kernel"]);
    expect(scripts).toHaveProperty("kernel");
    expect(commands).not.toMatch(/\b(pip|conda|apt-get|npx|venv)\b/);
  });
});

test("VS Code is told of one and the same extension, on its own and in the container", () => {
  const { recommendations } = JSON.parse(read(".vscode/extensions.json"));
  expect(recommendations).toEqual(["ms-toolsai.jupyter"]);
  expect(container.customizations.vscode.extensions).toEqual(recommendations);
});
