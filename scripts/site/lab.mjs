// JupyterLab in the browser, with the kernel and all notebooks: a folder that any static server can serve, under any path.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder as notebooks, notebooksHere } from "../course.mjs";
import { python, pythonEnvironment } from "../setup/python.mjs";
import { root } from "../setup/root.mjs";
import { run } from "../setup/run.mjs";
import { buildBrowserKernel } from "./kernel.mjs";

/** Writes JupyterLab into `folder`: `lab/index.html?path=notebooks/NAME.ipynb` in it opens a notebook. */
export async function buildLab(folder) {
  mkdirSync(join(root, ".cache"), { recursive: true });
  const work = mkdtempSync(join(root, ".cache", "site-"));
  try {
    await buildBrowserKernel(join(work, "kernel"));
    stageContents(join(work, "contents"));
    writeFileSync(join(work, "jupyter-lite.json"), JSON.stringify(page));
    writeFileSync(join(work, "overrides.json"), JSON.stringify(settings));
    writeFileSync(join(work, "jupyter_lite_config.json"), JSON.stringify({ LiteBuildConfig: build }));
    rmSync(folder, { recursive: true, force: true });
    const lite = [python, "-m", "jupyterlite_core", "build", `--lite-dir=${work}`, `--output-dir=${folder}`];
    await run("Building JupyterLab for the browser", lite, { env: pythonEnvironment(), cwd: work });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const build = {
  apps: ["lab"],
  contents: ["contents"],
  federated_extensions: ["kernel"],
  ignore_sys_prefix: true,
  no_sourcemaps: true,
  no_unused_shared_packages: true,
  // Otherwise it would be taken for a film.
  extra_file_types: {
    typescript: {
      name: "typescript",
      extensions: [".ts"],
      mimeTypes: ["text/typescript"],
      fileFormat: "text",
    },
  },
};

const page = {
  "jupyter-lite-schema-version": 0,
  "jupyter-config-data": {
    appName: "Downhill",
    defaultKernelName: "tslab",
    // It would take requests of the whole site into its hands, for kernels that read files as our own does not.
    disabledExtensions: ["@jupyterlite/application-extension:service-worker-manager"],
  },
};

/** A reader who closes the page loses no more than the last seconds. */
const settings = {
  "@jupyterlab/apputils-extension:notification": { fetchNews: "false" },
  "@jupyterlab/docmanager-extension:plugin": { autosaveInterval: 5 },
};

/** A text in one piece: on disk it may be an array of lines, which a Jupyter server joins, and here is none. */
function joined(text) {
  return Array.isArray(text) ? text.join("") : text;
}

/** The notebooks, and the files that they link to. */
function stageContents(folder) {
  mkdirSync(join(folder, "notebooks"), { recursive: true });
  for (const name of notebooksHere()) {
    const notebook = JSON.parse(readFileSync(join(notebooks, name), "utf8"));
    for (const cell of notebook.cells) {
      cell.source = joined(cell.source);
      for (const output of cell.outputs ?? []) {
        if (output.text) output.text = joined(output.text);
        for (const type of Object.keys(output.data ?? {})) output.data[type] = joined(output.data[type]);
      }
      // On their own site they may show at once what moves.
      if (cell.cell_type === "code") cell.metadata.trusted = true;
    }
    writeFileSync(join(folder, "notebooks", name), JSON.stringify(notebook));
  }
  for (const part of ["src", "src/notebook", "src/page"])
    for (const name of readdirSync(join(root, part), { recursive: part !== "src", encoding: "utf8" }))
      if (name.endsWith(".ts")) cpSync(join(root, part, name), join(folder, part, name));
}
