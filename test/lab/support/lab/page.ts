// A page of the browser that all tests share, and what it must not do unseen.
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject, type RunnerTask } from "vitest";
import { artifacts } from "../course";
import { noteKernels } from "./kernel";
import { leave } from "./open";
import { size } from "./screen";

/** What a page did that nobody may have noticed. */
export interface Watch {
  /** Addresses outside this machine that the page asked for. */
  readonly outside: string[];
  /** What the console showed as an error, and errors that nobody caught. */
  readonly errors: string[];
}

/** The one browser; closing it only lets go of it. */
export function connect(): Promise<Browser> {
  return chromium.connect(inject("browser"));
}

/** An empty page in a profile of its own, watched. */
export async function newPage(browser: Browser): Promise<{ page: Page; watch: Watch }> {
  const context = await browser.newContext({ viewport: size, reducedMotion: "no-preference" });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  noteKernels(page);
  const watch: Watch = { outside: [], errors: [] };
  context.on("request", (request) => {
    if (isOutside(request.url())) watch.outside.push(request.url());
  });
  page.on("websocket", (socket) => {
    if (isOutside(socket.url())) watch.outside.push(socket.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") watch.errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => watch.errors.push(String(error.stack)));
  return { page, watch };
}

/** A page, watched, of a browser. */
export interface Opened {
  readonly browser: Browser;
  readonly page: Page;
  readonly watch: Watch;
}

/** Opens a page for the tests of a file before them, and closes it after them; where one fails, a picture is kept. */
export function onePage(take: (opened: Opened) => void): void {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await connect();
    const opened = await newPage(browser);
    page = opened.page;
    take({ browser, ...opened });
  });
  afterEach(({ task }) => keepFailure(page, task));
  afterAll(async () => {
    if (page) await leave(page);
    await browser?.close();
  });
}

/** After a test that failed: a picture of what it saw. */
export async function keepFailure(page: Page, { name, result }: RunnerTask): Promise<void> {
  if (result?.state !== "fail") return;
  await page.screenshot({ path: join(artifacts, `failed: ${name.replaceAll("/", " ")}.png`) });
}

/** Forgets what the page did until now. */
export function forget({ outside, errors }: Watch): void {
  outside.length = 0;
  errors.length = 0;
}

function isOutside(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return /^(https?|wss?):$/.test(protocol) && !["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}
