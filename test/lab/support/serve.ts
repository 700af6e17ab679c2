// Once for all browser tests: JupyterLab as `npm start` starts it, on a copy of the course, and one browser.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { root } from "../../support/notebook";
import { launchBrowser } from "./browser";
import { artifacts, copyCourse } from "./course";

declare module "vitest" {
  interface ProvidedContext {
    /** The copy that JupyterLab serves. */
    folder: string;
    /** JupyterLab's address as `npm start` printed it, with the token. */
    address: string;
    /** Where the browser listens for tests. */
    browser: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  rmSync(artifacts, { recursive: true, force: true });
  mkdirSync(artifacts, { recursive: true });
  const browser = await launchBrowser();
  const folder = copyCourse();
  const { lab, address } = await startLab(folder).catch(async (error) => {
    await browser.close();
    throw error;
  });
  provide("folder", folder);
  provide("address", address);
  provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    const ended = new Promise((resolve) => lab.once("close", resolve));
    lab.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Resolves with the address once it is printed; what the server says is kept among the artifacts. */
function startLab(folder: string): Promise<{ lab: ChildProcess; address: string }> {
  const own = { JUPYTERLAB_SETTINGS_DIR: join(folder, ".settings") };
  const lab = spawn(
    process.execPath,
    ["scripts/start.mjs", "--no-browser", `--ServerApp.root_dir=${folder}`],
    { cwd: root, env: { ...process.env, ...own }, stdio: ["ignore", "pipe", "pipe"] },
  );
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk;
      writeFileSync(join(artifacts, "jupyterlab.log"), said);
      const address = /JupyterLab is open at\s+(http:\S+)/.exec(said)?.[1];
      if (address) resolve({ lab, address });
    };
    lab.stdout.on("data", hear);
    lab.stderr.on("data", hear);
    lab.once("close", (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}
