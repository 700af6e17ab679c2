// A Firefox as its readers have it, driven by WebDriver BiDi: nothing is downloaded.
import { delimiter, join } from "node:path";
import { type Browser, firefox } from "playwright-core";
import { isProgram } from "./browser";

const names = ["firefox-esr", "firefox"];
const elsewhere = ["/Applications/Firefox.app/Contents/MacOS/firefox"];

/** FIREFOX_PATH, the first Firefox on PATH, or where its installer puts it; undefined if there is none. */
export function findFirefox(): string | undefined {
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].find(
    isProgram,
  );
}

/** What to say where there is none. */
export function noFirefox(): Error {
  return new Error(
    "No Firefox was found: install one (on Debian, apt install firefox-esr), or set FIREFOX_PATH to where it is.",
  );
}

/** Starts one. */
export function launchFirefox(executablePath: string): Promise<Browser> {
  // Without the channel, Playwright speaks to a Firefox of its own making.
  return firefox.launch({ channel: "moz-firefox", executablePath });
}
