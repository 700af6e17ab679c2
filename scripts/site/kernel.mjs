// The kernel for the browser as an extension of JupyterLab, ready to be loaded: a folder with a package.json, the plugin,
// the worker's program and the files that it brings.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../setup/root.mjs";

const require = createRequire(import.meta.url);
const name = "downhill-kernel";
const shared = "@jupyterlite/services";

/**
 * JupyterLab loads an extension as webpack's module federation has it: a global with `init`, which is handed the shared
 * packages, and `get`, which promises a maker of the module. All that our plugin shares is one package.
 */
const banner = `(() => {
const folderOfProgram = new URL(".", document.currentScript.src).href;
let packages;
window._JUPYTERLAB = window._JUPYTERLAB || {};
window._JUPYTERLAB[${JSON.stringify(name)}] = {
init(scope) { packages = scope; },
async get() {
const [{ get }] = Object.values(packages[${JSON.stringify(shared)}]);
const services = (await get())();
const require = () => services;
const module = { exports: {} };
`;
const footer = "return () => module.exports;\n},\n};\n})();";

/** Where JupyterLab shows the plugin's command. */
const schema = {
  title: "Downhill",
  description: "The notebooks of the course.",
  "jupyter.lab.menus": {
    main: [{ id: "jp-mainmenu-file", items: [{ command: "downhill:original", rank: 4.5 }] }],
  },
  properties: {},
  additionalProperties: false,
  type: "object",
};

/** Writes the extension into a folder. */
export async function buildBrowserKernel(folder) {
  const out = join(folder, "static");
  mkdirSync(out, { recursive: true });
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    platform: "browser",
  };
  await build({
    ...common,
    entryPoints: ["src/lite/plugin.ts"],
    outfile: join(out, "remoteEntry.js"),
    format: "cjs",
    external: [shared],
    banner: { js: banner },
    footer: { js: footer },
  });
  await build({
    ...common,
    entryPoints: ["src/lite/worker.ts"],
    outfile: join(out, "worker.js"),
    format: "iife",
    // Its edition for workers, whole in one file and without a canvas.
    alias: { linkedom: "linkedom/worker" },
    // A class keeps the name that it prints.
    keepNames: true,
  });
  writeFileSync(join(out, "files.json"), JSON.stringify(await brought(folder)));
  mkdirSync(join(folder, "schemas", name), { recursive: true });
  writeFileSync(join(folder, "schemas", name, "plugin.json"), JSON.stringify(schema));
  const manifest = {
    name,
    version: "1.0.0",
    jupyterlab: {
      extension: true,
      schemaDir: "schemas",
      _build: { load: "static/remoteEntry.js", extension: "./extension" },
    },
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}

/** What the site brings for the kernel, made by the compiler's own program. */
async function brought(folder) {
  const outfile = join(folder, "..", "brought.cjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["scripts/site/brought.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["typescript"],
    logLevel: "error",
  });
  return require(outfile).bring(root);
}
