// `npm run licences`: the licence of every package that the notebooks run on, as npm and Python know it.
import { execFileSync } from "node:child_process";
import { python, pythonEnvironment } from "./setup/python.mjs";
import { root } from "./setup/root.mjs";

function ask(program, args, env = process.env) {
  return JSON.parse(
    execFileSync(program, args, { cwd: root, env, maxBuffer: 1e8, stdio: ["ignore", "pipe", "ignore"] }),
  );
}

// Newer packages state an expression; older ones a classifier, or the first line of a whole text.
const everyDistribution = `
import importlib.metadata, json
def licence(told):
    classified = [line.split(" :: ")[-1] for line in told.get_all("Classifier", []) if line.startswith("License ::")]
    return told["License-Expression"] or ", ".join(classified) or (told["License"] or "not stated").splitlines()[0]
told = [distribution.metadata for distribution in importlib.metadata.distributions()]
print(json.dumps(sorted(["pip", it["Name"], it["Version"], licence(it)] for it in told)))
`;

const npm = ask(process.execPath, [process.env.npm_execpath, "sbom", "--omit=dev", "--sbom-format=spdx"]);
for (const row of [
  ...npm.packages.map((it) => ["npm", it.name, it.versionInfo, it.licenseDeclared]),
  ...ask(python, ["-c", everyDistribution], pythonEnvironment()),
]) {
  console.log(row.join("\t"));
}
