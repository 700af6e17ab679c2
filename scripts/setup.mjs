// Sets up what is missing or stale, and nothing else: the npm packages, the TypeScript kernel, the Python packages.
// Plain Node without a dependency, because node_modules may not exist yet.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { buildKernel, kernelIsBuilt } from "./setup/build.mjs";
import { kernelIsFresh, registerKernel } from "./setup/kernelspec.mjs";
import { withLock } from "./setup/lock.mjs";
import { installPackages, packagesAreFresh } from "./setup/packages.mjs";
import { log, main } from "./setup/problem.mjs";
import { installPython, pythonIsFresh } from "./setup/python.mjs";
import { isProgram, root } from "./setup/root.mjs";

/** The Jupyter data folder of the .venv. */
export const data = join(root, ".venv", "share", "jupyter");

const isFresh = () => packagesAreFresh() && kernelIsBuilt() && pythonIsFresh() && kernelIsFresh(data);

/**
 * Brings the checkout up to date; when it is, that costs a few file reads.
 * @returns {Promise<void>}
 * @throws {Problem} whose message says in one sentence what is wrong and what to do
 */
export async function setUp() {
  if (isFresh()) return;
  await withLock(async () => {
    rmSync(log, { force: true });
    if (!packagesAreFresh()) await installPackages();
    if (!kernelIsBuilt()) await buildKernel();
    if (!pythonIsFresh()) await installPython();
    if (!kernelIsFresh(data)) registerKernel(data);
  });
}

if (isProgram(import.meta)) await main(setUp);
