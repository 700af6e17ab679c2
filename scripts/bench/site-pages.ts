// The pages to read: how much comes over the wire, compressed as hosts of pages do, and how soon words are on the screen.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { type Site, weigh } from "../../test/lab/support/site";
import { median } from "../../test/support/functions";
import type { Row } from "./report";

/** What a phone has on a bad day: bytes a second each way, and milliseconds there and back. */
const line = { offline: false, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, latency: 150 };

export async function sitePages({ address, folder, pages }: Site, endpoint: string): Promise<Row[]> {
  compress(folder);
  const browser = await chromium.connect(endpoint);
  const weights = new Map<string, number>();
  for (const name of pages.filter((page) => page.startsWith("read"))) {
    const page = await browser.newPage();
    weights.set(name, await weigh(page, address + name));
    await page.close();
  }
  const [[heaviest, most]] = [...weights].sort(([, a], [, b]) => b - a);
  const page = await browser.newPage();
  const first = await weigh(page, address);
  await page.close();
  return [
    { what: "first page: kB", measured: first / 1000, limit: 100 },
    { what: "first page: seconds until it can be read", measured: await readable(browser, address) },
    { what: "heaviest page to read: kB", measured: most / 1000, limit: 300 },
    {
      what: "heaviest page to read: seconds until it can be read",
      measured: await readable(browser, address + heaviest),
    },
  ];
}

/** The median of five first visits: seconds from the request until the browser paints words. */
async function readable(browser: Browser, address: string): Promise<number> {
  const seen: number[] = [];
  for (let visit = 0; visit < 5; visit++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await (await context.newCDPSession(page)).send("Network.emulateNetworkConditions", line);
    await page.goto(address);
    seen.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              for (const { name, startTime } of list.getEntries())
                if (name === "first-contentful-paint") resolve(startTime / 1000);
            }).observe({ type: "paint", buffered: true });
          }),
      ),
    );
    await context.close();
  }
  return median(seen);
}

/** Beside each text its compressed self, which the server prefers. */
function compress(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (/\.(html|css|svg|js|json)$/.test(name))
      writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name))));
}
