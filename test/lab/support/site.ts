// The site as a reader gets it: built into temporary folders, and served below a path of a host.
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { buildPages } from "../../../scripts/site/pages.mjs";
import { serve } from "../../../scripts/site/serve.mjs";
import { root } from "../../support/places";

/** A site that is being served. */
export interface Site {
  /** The address of its first page, without `index.html`. */
  readonly address: string;
  /** Every page's path below that address. */
  readonly pages: readonly string[];
  /** Its folder. */
  readonly folder: string;
  end(): Promise<void>;
}

/** The site of the course, from a fresh run of its notebooks, as `npm run site` writes it. */
export async function siteOfCourse(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "downhill-site-"));
  await promisify(execFile)(process.execPath, ["scripts/site.mjs", folder], { cwd: root });
  return served(folder);
}

/** The site of notebooks of one's own, which are not run. */
export async function siteOf(notebooks: Readonly<Record<string, object>>): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "downhill-site-"));
  const sources = mkdtempSync(join(tmpdir(), "downhill-notebooks-"));
  for (const [name, json] of Object.entries(notebooks))
    writeFileSync(join(sources, name), JSON.stringify(json));
  buildPages(sources, folder);
  rmSync(sources, { recursive: true });
  return served(folder);
}

async function served(folder: string): Promise<Site> {
  const { address, close } = await serve(folder, { path: "/downhill/" });
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const end = async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
  // JupyterLab has pages of its own.
  const pages = files.filter((file) => file.endsWith(".html") && !file.startsWith("run")).sort();
  return { address, pages, folder, end };
}

/** The bytes that come over the wire until a page rests: texts compressed, as every host of pages does, fonts as they are. */
export async function weigh(page: Page, address: string): Promise<number> {
  const bodies: Promise<number>[] = [];
  const hear = (response: Awaited<ReturnType<Page["waitForResponse"]>>) => {
    if (response.url().startsWith("data:")) return;
    const bytes = response
      .body()
      .then((body) => (/\.woff2$/.test(response.url()) ? body : gzipSync(body)).length);
    bodies.push(bytes);
  };
  page.on("response", hear);
  await page.goto(address, { waitUntil: "networkidle" });
  page.off("response", hear);
  return (await Promise.all(bodies)).reduce((sum, bytes) => sum + bytes, 0);
}
