// Which file imports which: never in a circle, and the mathematics nothing but the mathematics.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./support/places";

/** Every module, and which of its neighbours each imports; what is only looked up as a type counts as well. */
const imports = new Map(
  ["src", "scripts", "test"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((path) => /\.(ts|mjs)$/.test(path) && !path.includes(join("gallery", "charts")))
    .map((path) => {
      const source = readFileSync(join(root, path), "utf8");
      const named = [...source.matchAll(/^(?:import|export)\b[^;]*? from "(\.[^"]*)"/gm)];
      return [path, named.flatMap(([, from]) => found(join(dirname(path), from)))];
    }),
);

/** The file that an import leads to. */
function found(path: string): string[] {
  const candidates = [path, `${path}.ts`, join(path, "index.ts")];
  return candidates.filter((one) => /\.(ts|mjs)$/.test(one) && existsSync(join(root, one))).slice(0, 1);
}

test("no file of src/, scripts/ and test/ imports in a circle", () => {
  const done = new Set<string>();
  const circle = (path: string, way: string[]): string[] | undefined => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const neighbour of imports.get(path) ?? []) {
      const round = circle(neighbour, [...way, path]);
      if (round) return round;
    }
    done.add(path);
  };
  expect(imports.get(join("src", "difference.ts"))).toContain(join("src", "derivative.ts"));
  expect(imports.get(join("scripts", "setup.mjs"))).toContain(join("scripts", "setup", "lock.mjs"));
  for (const path of imports.keys()) expect(circle(path, [])).toBeUndefined();
});

test("the mathematics imports nothing but the mathematics", () => {
  const files = readdirSync(join(root, "src")).filter((name) => name.endsWith(".ts"));
  expect(files).toContain("gradient.ts");
  for (const name of files) {
    const source = readFileSync(join(root, "src", name), "utf8");
    for (const [, from] of source.matchAll(/ from "([^"]+)"/g)) expect(from, name).toMatch(/^\.\/[a-z-]+$/);
  }
});
