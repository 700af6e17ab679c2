// What a reader does in JupyterLab beside looking: edits, stops a cell, goes on to the next notebook.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { writeWhole } from "../../scripts/setup/stamp.mjs";
import { parseNotebook } from "../support/notebook";
import { course, writeNotebook } from "./support/copy";
import * as lab from "./support/lab";
import { shown } from "./support/pictures";
import { startLab } from "./support/start";

const notebooks = course();

let page: Page;
let watch: lab.Watch;
lab.onePage((opened) => {
  ({ page, watch } = opened);
});

test("a learning rate edited in notebook 04 changes its chart", async () => {
  const notebook = notebooks[4];
  const code = notebook.cells.filter(({ type }) => type === "code").map(({ source }) => source);
  const place = code.findIndex((source) => source.startsWith("const rate = 0.1; // try"));
  await lab.openNotebook(page, `notebooks/${notebook.name}`);
  await lab.runAbove(page, place);
  const figure = lab
    .codeCells(page)
    .nth(place + 1)
    .locator("figure");
  const [before] = await shown(figure);
  expect(before.caption).toContain("Rate 0.1:");
  await lab.edit(page, place, code[place].replace("0.1", "0.9"));
  await lab.runCell(page, place);
  await lab.runCell(page, place + 1);
  await figure.getByText("Rate 0.9:").waitFor();
  const [after] = await shown(figure);
  expect(after.src).not.toBe(before.src);
  expect(after.width).toBe(before.width);
});

test("an endless loop is interrupted, and the next cell runs with what was there before", async () => {
  await lab.openNotebook(
    page,
    writeNotebook("loop.ipynb", ["let rounds = 0;", "while (true) rounds += 1;", "rounds > 0"]),
  );
  await lab.runCell(page, 0);
  await lab.printed(page, 0);
  await lab.runCell(page, 1);
  await lab.isRunning(page, 1);
  await lab.interrupt(page);
  // The kernel drops what arrives right after an error, within 200 ms: a person is slower, a test asks again.
  await expect
    .poll(() => lab.runCell(page, 2).then(() => lab.prompt(page, 2)), { interval: 2000 })
    .toMatch(/\d/);
  expect(await lab.printed(page, 2)).toBe("true");
});

test("a notebook saved while a cell runs is on the disk as it is on the page", async () => {
  const path = writeNotebook("saved.ipynb", ['"before"', "while (true) {}", '"not yet edited"']);
  await lab.openNotebook(page, path);
  await lab.runCell(page, 0);
  await lab.printed(page, 0);
  await lab.edit(page, 2, '"edited"');
  await lab.runCell(page, 1);
  await lab.isRunning(page, 1);
  await lab.save(page);
  const onDisk = () => parseNotebook(path, readFileSync(join(inject("folder"), path), "utf8")).cells;
  await expect.poll(() => onDisk()[2].source).toBe('"edited"');
  expect(onDisk()[0].outputs).toEqual([{ kind: "stdout", text: "before\n" }]);
  await lab.interrupt(page);
});

test("a kernel that dies in the middle of a cell is replaced, and what was on the page stays", async () => {
  await lab.openNotebook(
    page,
    writeNotebook("dies.ipynb", ['"before"', 'process.kill(process.pid, "SIGKILL");', "6 * 7"]),
  );
  await lab.runCell(page, 0);
  await lab.printed(page, 0);
  await lab.edit(page, 2, "6 * 9");
  await Promise.all([lab.kernelAnswers(page), lab.runCell(page, 1)]);
  await lab.dismiss(page, "Kernel Restarting");
  await lab.runCell(page, 2);
  expect([await lab.printed(page, 0), await lab.printed(page, 2)]).toEqual(["before", "54"]);
});

test("an edit in src/ is picked up by running the import again", async () => {
  const source = join(inject("folder"), "src/difference.ts");
  await lab.openNotebook(
    page,
    writeNotebook("source.ipynb", [
      'import * as difference from "../src/difference";',
      '"edited" in difference',
    ]),
  );
  await lab.runAll(page);
  expect(await lab.printed(page, 1)).toBe("false");
  const text = readFileSync(source, "utf8");
  // In one step: another notebook may read the file meanwhile.
  writeWhole(source, `${text}\nexport const edited = true;\n`);
  await lab.runAll(page);
  writeWhole(source, text);
  expect(await lab.printed(page, 1)).toBe("true");
});

test("a second npm start finds the port taken and serves at another; ended, it leaves the first as it was", async () => {
  const first = inject("address");
  const { address: second, end } = await startLab(inject("folder"));
  expect(new URL(second).port).not.toBe(new URL(first).port);
  const answers = (address: string) => fetch(address).then(({ status }) => status);
  expect([await answers(first), await answers(second)]).toEqual([200, 200]);
  expect(await end()).toBe(0);
  await expect(answers(second)).rejects.toThrow("fetch failed");
  expect(await answers(first)).toBe(200);
});

test("a link to another notebook opens it, and the one back leads to what is open already", async () => {
  const [first, second] = notebooks;
  await lab.openNotebook(page, `notebooks/${first.name}`);
  await Promise.all([lab.kernelAnswers(page), lab.followLink(page, second.name)]);
  await expect.poll(() => lab.openFile(page)).toBe(second.name);
  await lab.followLink(page, first.name);
  await expect.poll(() => lab.openFile(page)).toBe(first.name);
  expect(await lab.openFiles(page)).toEqual([first.name, second.name]);
});

test("none of this asked anything of another machine, or left an error in the console", () => {
  expect(watch.outside).toEqual([]);
  expect(watch.errors).toEqual([]);
});
