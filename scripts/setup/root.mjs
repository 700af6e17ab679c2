// Where the repository is.
import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository, with symbolic links resolved. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Whether a module is the program that Node was asked to run, perhaps by way of a symbolic link. */
export function isProgram({ url }) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);
}
