// What a reader does in JupyterLab beside looking: edits, stops a cell, goes on to the next notebook.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readNotebooks, tokensOf } from "../support/notebook";
import { writeNotebook } from "./support/course";
import * as lab from "./support/lab";
import { shown } from "./support/pictures";

let browser: Browser;
let page: Page;
let watch: lab.Watch;
beforeAll(async () => {
  browser = await lab.connect();
  ({ page, watch } = await lab.newPage(browser));
});
afterAll(async () => {
  await lab.endKernels(page);
  await browser.close();
});

test("an edited learning rate changes its chart", async () => {
  await lab.openNotebook(
    page,
    writeNotebook(inject("folder"), "edit.ipynb", [
      'import { gradientDescent } from "../src/descent";\nimport { contours, descentPath, plane } from "../src/notebook/marks";\nimport { show } from "../src/notebook/show";\nimport { bowl } from "../src/surfaces";',
      "let learningRate = 0.1;",
      "const { path } = gradientDescent(bowl.f, [-3, 4], { learningRate, steps: 20 });\nshow({ ...plane(bowl.window), marks: [contours(bowl.f, bowl.window), descentPath(path)], alt: `Rate ${learningRate}.`, caption: `At ${learningRate}.` });",
    ]),
  );
  await lab.runAll(page);
  const [before] = await shown(lab.outputs(page).locator("figure"));
  await lab.edit(page, 1, "let learningRate = 0.9;");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Shift+Enter");
  const image = lab.outputs(page).getByAltText("Rate 0.9.");
  await image.waitFor();
  const [after] = await shown(lab.outputs(page).locator("figure"));
  expect(after.src).not.toBe(before.src);
  expect(after.width).toBe(before.width);
});

test("an endless loop is interrupted, and the next cell runs with what was there before", async () => {
  await lab.openNotebook(
    page,
    writeNotebook(inject("folder"), "loop.ipynb", [
      "let rounds = 0;",
      "while (true) rounds += 1;",
      "rounds > 0",
    ]),
  );
  await lab.runCell(page, 0);
  await lab.printed(page, 0);
  await lab.runCell(page, 1);
  await lab.isRunning(page, 1);
  await lab.interrupt(page);
  await expect.poll(() => lab.faults(page).count()).toBe(1);
  await lab.runCell(page, 2);
  expect(await lab.printed(page, 2)).toBe("true");
});

test("an edit in src/ is picked up by running the import again", async () => {
  const source = join(inject("folder"), "src/difference.ts");
  await lab.openNotebook(
    page,
    writeNotebook(inject("folder"), "source.ipynb", [
      'import * as difference from "../src/difference";',
      '"edited" in difference',
    ]),
  );
  await lab.runAll(page);
  expect(await lab.printed(page, 1)).toBe("false");
  const text = readFileSync(source, "utf8");
  writeFileSync(source, `${text}\nexport const edited = true;\n`);
  await lab.runAll(page);
  writeFileSync(source, text);
  expect(await lab.printed(page, 1)).toBe("true");
});

describe("links between the notebooks", () => {
  const links = readNotebooks().flatMap(({ name, cells }) =>
    cells
      .filter(({ type }) => type === "markdown")
      .flatMap(({ source }) => tokensOf(source))
      .filter((token) => token.type === "link" && token.href.endsWith(".ipynb"))
      .map((token) => ({ name, href: token.type === "link" ? String(token.href) : "" })),
  );

  test.skipIf(links.length === 0)("each opens the notebook it names", async () => {
    let open = "";
    for (const { name, href } of links) {
      if (open !== name) await lab.openNotebook(page, `notebooks/${name}`);
      await lab.followLink(page, href);
      open = href.split("/").at(-1) as string;
      await expect.poll(() => lab.openFile(page)).toBe(open);
    }
  });
});

test("none of this asked anything of another machine, or left an error in the console", () => {
  expect(watch.outside).toEqual([]);
  expect(watch.errors).toEqual([]);
});
