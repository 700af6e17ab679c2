// A browser's worker round the code that runs: files that the page brings, its packages, and no Node.
import { inspect } from "node-inspect-extracted";
import { dirname, extname, isAbsolute, join, relative, resolve } from "pathe";
import type { Disk } from "../kernel/compile/world";
import type { Outside, Packages } from "../kernel/run/outside";
import { packageOf } from "./packages";
import { missing } from "./reword";

/** How many lines of a script are not the reader's: the head of the function that it is. */
export const linesBefore = 1;

export function browser(disk: Disk): Outside {
  return {
    path: { dirname, extname, isAbsolute, join, relative, resolve, sep: "/" },
    url: {
      toPath: (address) => decodeURIComponent(new URL(address).pathname),
      fromPath: (path) => `file://${encodeURI(path)}`,
    },
    read: (path) => disk.readFile(path),
    isFile: (path) => disk.fileExists(path),
    packages: () => packages,
    // Evaluated from afar, it sees what is global and nothing else. A name with a space would be no name.
    evaluate: (expression, file) =>
      // biome-ignore lint/security/noGlobalEval: a notebook is there to run what the reader writes.
      globalThis.eval(`${expression}\n//# sourceURL=${file.replaceAll(" ", "%20")}`),
    call: (run) => run(),
    isInterruption: () => false,
    isError: (value): value is Error => value instanceof Error,
    inspect,
  };
}

const packages: Packages = {
  require: found,
  import: async (specifier) =>
    /^https?:/.test(specifier) ? import(/* @vite-ignore */ specifier) : found(specifier),
  resolve: (specifier) => specifier,
  address: (specifier) => specifier,
  has: () => false,
  extras: {},
};

function found(specifier: string): unknown {
  const exports = packageOf(specifier);
  if (exports !== undefined) return exports;
  throw new Error(missing(specifier));
}
