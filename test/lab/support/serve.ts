// Once for all browser tests: JupyterLab as `npm start` starts it, on a copy of the course, and one browser.
import { mkdirSync, rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { launchBrowser } from "./browser";
import { artifacts, copyCourse } from "./course";
import { startLab } from "./start";

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
  const { address, end } = await startLab(folder).catch(async (error) => {
    await browser.close();
    throw error;
  });
  provide("folder", folder);
  provide("address", address);
  provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await end();
    rmSync(folder, { recursive: true, force: true });
  };
}
