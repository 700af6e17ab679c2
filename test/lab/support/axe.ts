// axe-core in a page: what keeps somebody from using it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The serious faults of a page, or of what a selector finds there, each with the element that has it. */
export async function seriousFaults(page: Page, selector = "html"): Promise<string[]> {
  await page.evaluate(axe);
  const { violations, passes }: AxeResults = await page.evaluate(
    (include) =>
      (globalThis as unknown as { axe: { run(context: object): Promise<AxeResults> } }).axe.run({
        include: [[include]],
      }),
    selector,
  );
  expect(passes.length).toBeGreaterThan(0);
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return serious.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
}
