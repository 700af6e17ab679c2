// Node round the code that runs: its files, its packages and modules, its scripts.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inspect, types } from "node:util";
import { constants, Script } from "node:vm";
import type { Outside, Packages } from "./outside";

export const node: Outside = {
  path,
  url: { toPath: fileURLToPath, fromPath: (path) => pathToFileURL(path).href },
  read(path) {
    try {
      return readFileSync(path, "utf8");
    } catch {
      return undefined;
    }
  },
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  packages,
  evaluate: (expression, filename) => new Script(expression, { filename, lineOffset: -1 }).runInThisContext(),
  call: (run, isListening) => (isListening ? run() : interruptible(run)),
  isInterruption: (error) =>
    (error as { code?: unknown } | undefined)?.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED",
  isError: (value): value is Error => types.isNativeError(value) || value instanceof Error,
  inspect,
};

function packages(file: string): Packages {
  const require = createRequire(file);
  return {
    require: (specifier) => require(specifier.startsWith("file:") ? fileURLToPath(specifier) : specifier),
    import: (specifier, options) => nativeImport(file, specifier, options),
    resolve: require.resolve,
    address(specifier) {
      const found = require.resolve(specifier);
      if (path.isAbsolute(found)) return pathToFileURL(found).href;
      return found.startsWith("node:") ? found : `node:${found}`;
    },
    has(specifier) {
      const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
      const places = require.resolve.paths(specifier) ?? [path.dirname(file)];
      return places.some((place) => existsSync(path.join(place, name, "package.json")));
    },
    extras: {
      paths: require.resolve.paths,
      cache: require.cache,
      main: require.main,
      extensions: require.extensions,
    },
  };
}

const call = Symbol.for("downhill.kernel.call");
const caller = new Script(`globalThis[Symbol.for("downhill.kernel.call")]()`);

/**
 * Calls a function that SIGINT ends; Node offers that for scripts only. Afterwards this thread takes signals again, and
 * so from whoever was listening.
 */
function interruptible(run: () => unknown): unknown {
  Object.defineProperty(globalThis, call, { value: run, configurable: true });
  return caller.runInThisContext({ breakOnSigint: true, displayErrors: false });
}

// Node 20 and 22 call the constant below experimental, which is no news for whoever reads a cell.
const { emitWarning } = process;
process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
  if (!String(warning).includes("USE_MAIN_CONTEXT_DEFAULT_LOADER"))
    (emitWarning as (...args: unknown[]) => void).call(process, warning, ...rest);
};

/** Node's own `import()`, as if written in `file`. */
function nativeImport(file: string, specifier: string, options?: ImportCallOptions): Promise<unknown> {
  const script = new Script("(specifier, options) => import(specifier, options)", {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  return script.runInThisContext()(specifier, options);
}
