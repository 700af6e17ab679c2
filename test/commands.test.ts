// The README and package.json name the same commands.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./support/places";

const read = (path: string) => readFileSync(join(root, path), "utf8");
/** What others call: npm, and npm test. */
const unnamed = ["postinstall", "typecheck"];

test("the README names every command of package.json, and no other", () => {
  const named = [...read("README.md").matchAll(/`?npm (?:run )?([a-z:]+)/g)].map(([, name]) => name);
  const there = Object.keys(JSON.parse(read("package.json")).scripts);
  expect([...new Set(named)].sort()).toEqual(there.filter((name) => !unnamed.includes(name)).sort());
});
