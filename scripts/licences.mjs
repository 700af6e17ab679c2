// `npm run licences`: the licence of every package that the notebooks run on, as npm and Python know it.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { python, pythonEnvironment } from "./setup/python.mjs";
import { root } from "./setup/root.mjs";

// Newer packages state an expression; older ones a classifier, or the first line of a whole text.
const everyDistribution = `
import importlib.metadata, json
def licence(told):
    classified = [line.split(" :: ")[-1] for line in told.get_all("Classifier", []) if line.startswith("License ::")]
    return told["License-Expression"] or ", ".join(classified) or (told["License"] or "not stated").splitlines()[0]
told = [distribution.metadata for distribution in importlib.metadata.distributions()]
print(json.dumps(sorted(["pip", it["Name"], it["Version"], licence(it)] for it in told)))
`;

// What npm has installed; its own list (npm sbom) leaves out what a tool for developers needs as well.
const { packages } = JSON.parse(readFileSync(join(root, "node_modules", ".package-lock.json"), "utf8"));
const npm = Object.entries(packages)
  .filter(([, it]) => !it.dev && !it.devOptional)
  .map(([path, it]) => [
    "npm",
    it.name ?? path.split("node_modules/").at(-1),
    it.version,
    it.license ?? "not stated",
  ]);
const options = { encoding: "utf8", env: pythonEnvironment() };
const pip = JSON.parse(execFileSync(python, ["-c", everyDistribution], options));
for (const row of [...npm, ...pip]) console.log(row.join("\t"));
