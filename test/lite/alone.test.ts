// What runs in the browser reaches no module of Node, by whatever way.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { root } from "../support/places";

/** The modules that are imported by a file, and by all that it imports; those that are types alone are not there. */
function reach(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const source = readFileSync(path, "utf8");
  for (const [, from] of source.matchAll(/^(?:import|export)\b(?! type)[^;]*?from "([^"]+)"/gm)) {
    const file = [`${join(dirname(path), from)}.ts`, join(dirname(path), from, "index.ts")].find(existsSync);
    if (from.startsWith(".") && file) reach(file, seen);
    else seen.add(from);
  }
  return seen;
}

test.each(["worker", "plugin"])("src/lite/%s.ts imports nothing of Node", (name) => {
  const all = [...reach(join(root, "src/lite", `${name}.ts`))];
  const ours = all.filter((path) => path.startsWith(root)).map((path) => relative(root, path));
  expect(ours.length).toBeGreaterThan(4);
  expect(all.filter((path) => path.startsWith("node:"))).toEqual([]);
});

test("the kernel for Node does, so it is not what the worker imports", () => {
  expect([...reach(join(root, "src/kernel/main.ts"))]).toContain("node:worker_threads");
});
