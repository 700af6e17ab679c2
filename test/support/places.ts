// Where things are.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** The folder of the programs in the .venv. */
export const programs = join(root, ".venv", process.platform === "win32" ? "Scripts" : "bin");

/** The Python of the .venv. */
export const python = join(programs, process.platform === "win32" ? "python.exe" : "python");
