// The site as a reader gets it: built into temporary folders, and served below a path of a host.
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
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

/** Offers the site of the course at an address: whoever asks there first has it written, and all get the same one. */
export async function offerSite(): Promise<{ address: string; end(): Promise<void> }> {
  let site: Promise<Site> | undefined;
  const server = createServer((_request, response) => {
    site ??= siteOfCourse();
    site.then(
      (written) => response.end(JSON.stringify(written)),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const end = async () => {
    server.close();
    await site?.then(
      (written) => written.end(),
      () => undefined,
    );
  };
  return { address: `http://127.0.0.1:${port}`, end };
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
