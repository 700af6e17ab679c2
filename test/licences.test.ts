// `npm run licences` names what the notebooks run on, and not what only the tests need.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./support/places";

test("licences names every dependency with its version and its licence, and JupyterLab, but no tool for tests", () => {
  const said = execFileSync(process.execPath, ["scripts/licences.mjs"], { cwd: root, encoding: "utf8" });
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const [name, version] of Object.entries<string>(dependencies)) {
    // A package may go by another name here: "npm:NAME@VERSION".
    const [, real = name, exact = version] = /^npm:(.+)@(.+)$/.exec(version) ?? [];
    expect(said).toMatch(new RegExp(`^npm\t${real}\t${exact}\t[A-Z].+$`, "m"));
  }
  expect(said).toMatch(/^pip\tjupyterlab\t[\d.]+\tBSD/m);
  expect(said).not.toMatch(/^npm\t(vitest|playwright-core)\t/m);
});
