// The plugin that gives JupyterLite the kernel of the notebooks, by the name that they carry.
import { IKernelClient, IKernelSpecs, type KernelClient, type KernelSpecs } from "@jupyterlite/services";
import type { App } from "./jupyterlab";
import { BrowserKernel } from "./kernel";
import { addOriginal } from "./original";

/** The folder of this program on the site, which the build writes round it. */
declare const folderOfProgram: string;

const name = "tslab";
const kernels = new Map<string, BrowserKernel>();

function activate(app: App, specs: KernelSpecs, client: KernelClient): void {
  addOriginal(app);
  // What JupyterLite calls its storage when the site does not name it.
  const { baseUrl } = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}");
  const storage = `JupyterLite Storage - ${baseUrl}`;
  specs.register({
    spec: { name, display_name: "TypeScript", language: "typescript", argv: [], resources: {} },
    async create(options) {
      const worker = new URL("worker.js", folderOfProgram).href;
      const given = {
        files: new URL("files.json", folderOfProgram).href,
        contents: new URL("../../../files/", folderOfProgram).href,
        folder: options.location,
        storage,
      };
      const kernel = new BrowserKernel(options, () => new Worker(worker, { name: JSON.stringify(given) }));
      kernels.set(options.id, kernel);
      return kernel;
    },
  });
  // JupyterLite itself only forgets the cells that wait.
  const interrupt = client.interrupt.bind(client);
  client.interrupt = async (id) => {
    const kernel = kernels.get(id);
    if (!kernel || kernel.isDisposed) return interrupt(id);
    kernel.stop();
  };
}

export default {
  id: "downhill-kernel:plugin",
  autoStart: true,
  requires: [IKernelSpecs, IKernelClient],
  activate,
};
