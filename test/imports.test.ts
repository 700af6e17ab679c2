import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./support/places";

/** The files of the mathematics, and which of their neighbours each imports. */
const folder = join(root, "src");
const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
const imports = new Map(
  files.map((name) => {
    const source = readFileSync(join(folder, name), "utf8");
    return [name, [...source.matchAll(/from "\.\/([^"]+)"/g)].map(([, neighbour]) => `${neighbour}.ts`)];
  }),
);

test("no file of src/ imports in a circle", () => {
  const circle = (name: string, path: string[]): string[] | undefined => {
    if (path.includes(name)) return [...path, name];
    for (const neighbour of imports.get(name) ?? []) {
      const found = circle(neighbour, [...path, name]);
      if (found) return found;
    }
  };
  expect(imports.get("difference.ts")).toContain("derivative.ts");
  for (const name of files) expect(circle(name, [])).toBeUndefined();
});

test("the mathematics imports nothing but the mathematics", () => {
  for (const name of files) {
    const source = readFileSync(join(folder, name), "utf8");
    for (const [, from] of source.matchAll(/ from "([^"]+)"/g)) expect(from, name).toMatch(/^\.\/[a-z-]+$/);
  }
});
