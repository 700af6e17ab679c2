// The browser that the other tests drive: what they say where there is none.
import { afterEach, expect, test, vi } from "vitest";
import { launchBrowser } from "./support/browser";

const advice = "install one (on Debian and Ubuntu, apt install chromium), or set CHROME_PATH to where it is.";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("a CHROME_PATH that is no program is named", async () => {
  vi.stubEnv("CHROME_PATH", "/nowhere/chromium");
  await expect(launchBrowser()).rejects.toMatchObject({
    stack: `The browser tests need Chromium or Chrome, and /nowhere/chromium is no program: ${advice}`,
  });
});

test("a program that is no browser is named, with what it said", async () => {
  vi.stubEnv("CHROME_PATH", process.execPath);
  await expect(launchBrowser()).rejects.toMatchObject({
    message: `The browser tests need Chromium or Chrome, and ${process.execPath} did not start: ${advice}`,
    cause: { message: expect.stringContaining("node: bad option") },
  });
});
