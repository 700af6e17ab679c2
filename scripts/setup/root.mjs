// Where the repository is.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository, with symbolic links resolved. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
