// Runs one of our Python programs with the Python of the .venv: node scripts/python.mjs PROGRAM [ARGUMENT ...]
import { spawnSync } from "node:child_process";
import { python, pythonEnvironment } from "./setup/python.mjs";

const { status } = spawnSync(python, process.argv.slice(2), {
  stdio: "inherit",
  env: pythonEnvironment(),
});
process.exitCode = status ?? 1;
