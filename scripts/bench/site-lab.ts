// JupyterLab in the browser: what comes over the wire until the first cell is answered, and how soon. From a server on
// this machine, so the times are those of the programs alone.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { median } from "../../test/support/functions";
import { readNotebooks } from "../../test/support/notebook";
import type { Row } from "./report";
import { seconds } from "./turns";

/** `address` and `folder` are the site's, which has JupyterLab in `run/`. */
export async function siteLab(
  { address, folder }: { address: string; folder: string },
  endpoint: string,
): Promise<Row[]> {
  const browser = await chromium.connect(endpoint);
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  const around: Promise<number>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.includes("/extensions/") && response.ok())
      around.push(response.body().then((body) => (/woff2?$/.test(pathname) ? body : gzipSync(body)).length));
  });
  const [{ name }] = readNotebooks();
  const cell = page.locator(".jp-Notebook .jp-CodeCell").first();
  const opened = await seconds(async () => {
    await page.goto(`${address}run/lab/index.html?path=notebooks/${name}`);
    await cell.waitFor();
  });
  await page.locator("#jp-main-statusbar", { hasText: "TypeScript | Idle" }).waitFor();
  const heard = (await Promise.all(around)).reduce((sum, bytes) => sum + bytes, 0);
  let runs = 0;
  const answered = (source: string) => async () => {
    await cell.locator(".cm-content").click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(source);
    await page.keyboard.press("ControlOrMeta+Enter");
    await cell.locator(".jp-InputPrompt", { hasText: `[${++runs}]` }).waitFor();
  };
  const first = await seconds(answered('import * as Plot from "@observablehq/plot";\n6 * 7'));
  const later: number[] = [];
  for (let round = 0; round < 5; round++) later.push(await seconds(answered(`6 * ${round}`)));
  await page.close();
  const kernel = weigh(join(folder, "run/extensions"));
  return [
    { what: "to run, the kernel: MB", measured: kernel / 1e6, limit: 3 },
    { what: "to run, JupyterLab and a notebook: MB", measured: heard / 1e6 },
    { what: "to run: seconds until the notebook is there", measured: opened },
    { what: "to run: seconds from Run to the first answer, with Plot", measured: first },
    { what: "to run: seconds from Run to a later answer", measured: median(later) },
  ];
}

/** The bytes of a folder's files, compressed. */
function weigh(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return files.reduce(
    (sum, { parentPath, name }) => sum + gzipSync(readFileSync(join(parentPath, name))).length,
    0,
  );
}
