// What is installed: exactly what the lockfiles name, each with its hash, and nothing that no code uses.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./support/places";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const manifest = JSON.parse(read("package.json"));
const asked: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };

/** All our code, and the commands of package.json. */
const code = ["src", "scripts", "test"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((path) => /\.(ts|mjs|py)$/.test(path))
  .map(read)
  .concat(Object.values<string>(manifest.scripts))
  .join("\n");

test("package.json names one version of each package, and the lockfile that one", () => {
  const { packages } = JSON.parse(read("package-lock.json"));
  for (const [name, asks] of Object.entries(asked)) {
    // A package may go by another name than its own: npm:@types/node@26.1.0.
    const version = asks.replace(/^npm:.+@/, "");
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
    expect([name, packages[`node_modules/${name}`].version]).toEqual([name, version]);
  }
});

test("package-lock.json has a hash of every package, and no address", () => {
  const { packages } = JSON.parse(read("package-lock.json"));
  const installed = Object.entries<{ integrity?: string; resolved?: string }>(packages).filter(
    ([path]) => path,
  );
  expect(installed.length).toBeGreaterThan(Object.keys(asked).length);
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).toEqual([]);
  expect(installed.filter(([, { resolved }]) => resolved)).toEqual([]);
});

test("requirements.txt has one version of every package, and its hashes", () => {
  const entries = read("requirements.txt")
    .split(/\n(?=\S)/)
    .filter((entry) => !entry.startsWith("#"));
  expect(entries.length).toBeGreaterThan(50);
  expect(
    entries.filter((entry) => !/^[\w.-]+==[\w.]+( ; [^\\]+)? \\\n {4}--hash=sha256:[0-9a-f]{64}/.test(entry)),
  ).toEqual([]);
});

test.each(Object.keys(asked))("%s is used: imported, run, or the types of what is", (name) => {
  const { bin } = JSON.parse(read(`node_modules/${name}/package.json`));
  const names = [name.replace("@types/", ""), ...Object.keys(bin ?? {})].map((one) => one.replace("/", "."));
  expect(new RegExp(`["'/ ](${names.join("|")})["'/: ]`).test(code)).toBe(true);
});
