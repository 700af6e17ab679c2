// What a reader does off the path: a notebook and a chart of their own, loops that do not end, help while typing.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { parseNotebook } from "../support/notebook";
import { course, writeNotebook } from "./support/copy";
import * as lab from "./support/lab";
import { shown } from "./support/pictures";

let page: Page;
let watch: lab.Watch;
lab.onePage((opened) => {
  ({ page, watch } = opened);
});

test("a chart of one's own, with a legend and a title, is drawn in a new notebook by plain Plot", async () => {
  const path = writeNotebook("own.ipynb", [
    'import * as Plot from "@observablehq/plot";',
    "Plot.plot({ marks: [Plot.lineY([1, 4, 9])] })",
    'Plot.plot({ title: "Own", color: { legend: true }, marks: [Plot.dot([[1, 2], [3, 4]], { fill: ([x]) => `at ${x}` })] })',
  ]);
  await lab.openNotebook(page, path);
  await lab.runAll(page);
  const figures = lab.outputs(page).locator("figure");
  expect(await lab.faults(page).count()).toBe(0);
  const [plain, titled] = await shown(figures);
  expect(plain.alt).toContain("1 line");
  expect(titled.src).toMatch(/^data:image\/svg/);
  expect(await figures.nth(1).innerText()).toMatch(/^Own\s+at 1\s+at 3/);
});

describe("■ stops what does not end, and keeps what was there", () => {
  beforeAll(() => lab.openNotebook(page, writeNotebook("stop.ipynb", ["let rounds = 0;", "", "rounds > 0"])));
  test.each([
    ["a loop after an await", "await null; while (true) rounds += 1;"],
    ["a loop of awaits", "for (;;) { rounds += 1; await new Promise((go) => setTimeout(go, 1)); }"],
    ["a loop in a timer", "setTimeout(() => { for (;;) rounds += 1; }); await new Promise(() => {});"],
    ["a cell that waits", "rounds = 1; await new Promise(() => {});"],
  ])("%s", async (_title, loop) => {
    await lab.choose(page, "Edit", "Clear Outputs of All Cells");
    await lab.runCell(page, 0);
    await lab.printed(page, 0);
    await lab.edit(page, 1, loop);
    await lab.runCell(page, 1);
    await lab.isRunning(page, 1);
    await page.waitForTimeout(300);
    await lab.interrupt(page);
    expect(await lab.faults(page).innerText()).toContain("Interrupted: the cell was stopped before its end.");
    await lab.runCell(page, 2);
    expect(await lab.printed(page, 2)).toBe("true");
  });
});

test("a notebook is coloured as TypeScript, before its kernel answers and after it has run", async () => {
  await lab.openNotebook(
    page,
    writeNotebook("colours.ipynb", ["type Size = number;\nconst size: Size = 4;"]),
  );
  const language = () => lab.codeCells(page).first().locator(".cm-content").getAttribute("data-language");
  expect(await language()).toBe("typescript");
  await lab.runAll(page);
  await page.waitForTimeout(1000);
  expect(await language()).toBe("typescript");
});

test("two Ds on the button that stops a marble leave its cell where it is", async () => {
  const [, , , , notebook] = course();
  await lab.openNotebook(page, `notebooks/${notebook.name}`);
  const count = await lab.cells(page).count();
  const button = lab.outputs(page).getByRole("button", { name: "Stop" }).first();
  await button.click();
  await page.keyboard.press("d");
  await page.keyboard.press("d");
  expect(await lab.cells(page).count()).toBe(count);
});

test("an error is saved as an error, which every Jupyter tool knows", async () => {
  const path = writeNotebook("error.ipynb", ['const kept = 1;\nthrow new RangeError("far");']);
  await lab.openNotebook(page, path);
  await lab.runCell(page, 0);
  await lab.printed(page, 0);
  await lab.save(page);
  const outputs = () =>
    parseNotebook(path, readFileSync(join(inject("folder"), path), "utf8")).cells[0].outputs;
  await expect.poll(outputs).toEqual([{ kind: "error", text: expect.stringContaining("RangeError") }]);
});

describe("help while typing", () => {
  const typed = async (source: string) => {
    await lab.openNotebook(
      page,
      writeNotebook("help.ipynb", ['import { centralDifference } from "../src/difference";', ""]),
    );
    await lab.runCell(page, 0);
    await lab.printed(page, 0);
    await lab.edit(page, 1, source);
  };
  test("Tab in a path offers the files that are there", async () => {
    await typed('import { gradientDescent } from "../src/desc');
    await page.keyboard.press("Tab");
    await page.locator(".jp-Completer-item", { hasText: /^descent$/ }).waitFor();
    await page.keyboard.press("Enter");
    const source = lab.codeCells(page).nth(1).locator(".cm-content");
    await expect.poll(() => source.innerText()).toContain("../src/descent");
  });
  test("Shift-Tab inside a call shows its signature and its words", async () => {
    await typed("centralDifference(Math.sin, ");
    await page.keyboard.press("Shift+Tab");
    const words = await page.locator(".jp-Tooltip").innerText();
    expect(words).toContain("centralDifference(f: RealFunction, x: number, h?: number): number");
    expect(words).toContain("@returns The slope");
  });
});

test("none of this asked anything of another machine, or left an error in the console", () => {
  expect(watch.outside).toEqual([]);
  expect(watch.errors).toEqual([]);
});
