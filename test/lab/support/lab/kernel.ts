// A notebook's kernel: when it is ready, when it is at work, and how it is stopped.
import type { Page } from "playwright-core";
import { expect, inject } from "vitest";
import { codeCells, faults, notebook } from "./cells";

/** The toolbar calls a kernel idle before there is one, and JupyterLab forgets a cell that is run by then. */
export async function kernelAnswers(page: Page): Promise<void> {
  const socket = await page.waitForEvent("websocket", {
    predicate: (one) => one.url().includes("/api/kernels/"),
    // Opening may take two attempts.
    timeout: 60_000,
  });
  await socket.waitForEvent("framereceived", ({ payload }) => payload.includes("kernel_info_reply"));
}

/** Waits until a code cell is at work. */
export async function isRunning(page: Page, index: number): Promise<void> {
  await codeCells(page).nth(index).locator(".jp-InputPrompt", { hasText: "[*]" }).waitFor();
  await notebook(page).locator('.jp-Notebook-ExecutionIndicator[data-status="busy"]').waitFor();
}

/**
 * Presses the toolbar's ■ until the cell at work ends with an error, as a reader would who sees that it did not:
 * a kernel that still compiles the cell has nothing to interrupt yet.
 */
export async function interrupt(page: Page): Promise<void> {
  const stop = notebook(page).getByRole("button", { name: /^Interrupt the kernel/ });
  await expect
    .poll(() => stop.click().then(() => faults(page).count()), { interval: 1000 })
    .toBeGreaterThan(0);
}

/** Ends the kernels that a page has spoken with; another test may be at work with those of another page. */
export async function endKernels(page: Page): Promise<void> {
  const { origin, searchParams } = new URL(inject("address"));
  const headers = { Authorization: `token ${searchParams.get("token")}` };
  const sessions = await (await page.request.get(`${origin}/api/sessions`, { headers })).json();
  for (const { id, kernel } of sessions)
    if (spokenWith.get(page)?.has(kernel.id))
      await page.request.delete(`${origin}/api/sessions/${id}`, { headers });
}

const spokenWith = new WeakMap<Page, Set<string>>();

/** Notes from now on with which kernels a page speaks. */
export function noteKernels(page: Page): void {
  const ids = new Set<string>();
  spokenWith.set(page, ids);
  page.on("websocket", (socket) => {
    const [, id] = /\/api\/kernels\/([^/]+)\//.exec(socket.url()) ?? [];
    if (id) ids.add(id);
  });
}
