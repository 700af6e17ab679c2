// Once for all browser tests: JupyterLab as `npm start` starts it, on a copy of the course; one browser; one site.
import { mkdirSync, rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { launchBrowser } from "./browser";
import { artifacts, copyCourse } from "./course";
import { offerSite } from "./site";
import { startLab } from "./start";

declare module "vitest" {
  interface ProvidedContext {
    /** The copy that JupyterLab serves. */
    folder: string;
    /** JupyterLab's address as `npm start` printed it, with the token. */
    address: string;
    /** Where the browser listens for tests. */
    browser: string;
    /** Where the site of the course is asked for. */
    site: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  rmSync(artifacts, { recursive: true, force: true });
  mkdirSync(artifacts, { recursive: true });
  const ends: (() => unknown)[] = [];
  const endAll = async () => {
    for (const end of ends.reverse()) await end();
  };
  try {
    const folder = copyCourse();
    ends.push(() => rmSync(folder, { recursive: true, force: true }));
    const browser = await launchBrowser();
    ends.push(() => browser.close());
    const { address, end } = await startLab(folder);
    ends.push(end);
    const site = await offerSite();
    ends.push(site.end);
    provide("site", site.address);
    provide("folder", folder);
    provide("address", address);
    provide("browser", browser.wsEndpoint());
  } catch (error) {
    await endAll();
    throw error;
  }
  return endAll;
}
