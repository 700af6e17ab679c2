// Finds the browser that is installed: nothing is downloaded.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type BrowserServer, chromium } from "playwright-core";

/** The first is the others' engine without their window, and takes a sixth less of the processor. */
const names = [
  "chromium-headless-shell",
  ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
];

/** Starts CHROME_PATH, the first Chromium or Chrome on PATH, or Chrome where its installer puts it. */
export async function launchBrowser(): Promise<BrowserServer> {
  const executablePath = process.env.CHROME_PATH ?? onPath();
  const quiet = ["--disable-quic", "--disable-background-networking", "--disable-component-update"];
  // No way off this machine. Requests that a test would have to let through one by one take a tenth of a page's time.
  const alone = [
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
  ];
  try {
    return await chromium.launchServer({
      ...(executablePath ? { executablePath } : { channel: "chrome" }),
      args: [...quiet, ...alone, "--disable-sync", "--disable-gpu", "--no-first-run"],
      chromiumSandbox: process.getuid?.() !== 0,
    });
  } catch (error) {
    const found = executablePath !== undefined && isProgram(executablePath);
    const what = found
      ? `${executablePath} did not start`
      : executablePath
        ? `${executablePath} is no program`
        : "none was found";
    const problem = new Error(
      `The browser tests need Chromium or Chrome, and ${what}: ` +
        "install one (on Debian and Ubuntu, apt install chromium), or set CHROME_PATH to where it is.",
      found ? { cause: error } : {},
    );
    // Where nothing was started, the sentence says it all.
    if (!found) problem.stack = problem.message;
    throw problem;
  }
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
