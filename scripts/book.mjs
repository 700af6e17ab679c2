// `npm run book`: the notebooks as a site to read, in site/ or in the folder that is named.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { python } from "./setup/python.mjs";
import { root } from "./setup/run.mjs";

const program = join(root, "scripts", "book.py");
const { status } = spawnSync(python, [program, ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
