// The notebooks in the browser edition: JupyterLab with the kernel in a worker, served below a path of a host.
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readNotebooks } from "../support/notebook";
import { testAsCommitted } from "./support/as-committed";
import { artifacts } from "./support/course";
import * as lab from "./support/lab";
import { fileOf, localLinks } from "./support/links";
import { below, goOnTo, isOpen, openLite, placeOf, save, says, upload, waiting } from "./support/lite";
import { shown } from "./support/pictures";
import { sharedSite } from "./support/shared-site";

const notebooks = readNotebooks();
const [start] = notebooks;

/** What browsers ask a host for, and JupyterLab a server: where the path in an error leads. */
const asked = /\/favicon\.ico|\/api\/resolvePath\?/;

let lite: string;
let browser: Browser;
let page: Page;
let watch: lab.Watch;
beforeAll(async () => {
  browser = await lab.connect();
  lite = `${(await sharedSite()).address}run/`;
}, 400_000);
afterEach(({ task }) => lab.keepFailure(page, task));
afterAll(() => browser?.close());

/** A reader who was never here before does what `tests` say; nobody else may notice. */
function newReader(title: string, tests: () => void): void {
  describe(title, () => {
    beforeAll(async () => {
      ({ page, watch } = await lab.newPage(browser));
      page.setDefaultTimeout(100_000);
    });
    afterAll(() => page.context().close());
    tests();
    test("nothing was asked of another machine, and the console shows no error", () => {
      expect(watch.outside).toEqual([]);
      expect(watch.errors.filter((error) => !asked.test(error))).toEqual([]);
    });
  });
}

newReader("a reader", () => {
  testAsCommitted(notebooks, () => ({ page, address: lite }));

  test("answers an exercise wrong, then right, and without end, and is told so each time", async () => {
    const notebook = notebooks[1];
    await goOnTo(page, notebook);
    const place = placeOf(notebook, "practice.centralDifference.check(");
    const answer = async (body: string, told: RegExp) => {
      const head = 'import { practice } from "../src/notebook/practice";\n';
      const f = `(f: (x: number) => number, x: number, h: number) => ${body}`;
      await says(page, place, `${head}practice.centralDifference.check(${f});`, told);
    };
    await answer("(f(x + h) - f(x)) / h", /Almost|Not yet/);
    await answer("(f(x + h) - f(x - h)) / (2 * h)", /Right/);
    await answer("{ for (;;) {} }", /too long|end|loop/);
    await lab.wholePage(page, `${artifacts}/lite practice`);
  });

  test("is told at the cell what belongs to Node, and which packages there are", async () => {
    await says(page, 0, 'import { readFileSync } from "node:fs";', "node:fs belongs to Node");
  });

  test("sees an error with the line of the cell and of the course's file", async () => {
    const code =
      'import { derivative } from "../src/derivative";\nderivative(() => {\n  throw new Error("mine");\n}, 1);';
    expect(await says(page, 0, code, "Error: mine")).toMatch(
      /cell \[\d+\], line 3[\s\S]*\.\.\/src\/[a-z-]+\.ts:\d+:\d+/,
    );
  });

  test("completes with Tab", async () => {
    await lab.edit(page, 0, "Math.hypo");
    await page.keyboard.press("Tab");
    await page.locator(".jp-Completer-item", { hasText: "hypot" }).waitFor();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => lab.codeCells(page).first().locator(".cm-content").innerText())
      .toBe("Math.hypot");
  });
});

newReader("a reader who looks around, and whose cells go wrong", () => {
  test("follows links between notebooks and to source files, which open what they name", async () => {
    const linking = notebooks[1];
    await openLite(page, lite, linking);
    const hrefs = localLinks(linking.cells);
    expect(hrefs.length).toBeGreaterThan(1);
    for (const href of hrefs) {
      await lab.bringToFront(page, linking.name);
      await lab.followLink(page, href);
      await expect.poll(() => lab.openFile(page)).toBe(fileOf(href));
    }
    await shown(page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) figure"));
  });

  test("stops an endless loop: a sentence says what is lost, no cell waits, and the next one is answered", async () => {
    // The links led there too.
    await lab.bringToFront(page, start.name);
    await isOpen(page, start.cells.length);
    await lab.edit(page, 0, "let lost = 1;\nwhile (true) lost++;");
    await lab.choose(page, "Run", "Run All Cells");
    await lab.isRunning(page, 0);
    await lab.interrupt(page);
    await below(page, 0).filter({ hasText: "variables of all cells are lost" }).waitFor();
    await expect.poll(() => waiting(page)).toBe(0);
    await says(page, 1, "lost", "run the cells above first");
    await lab.edit(page, 1, "6 * 7");
    await lab.runCell(page, 1);
    expect(await lab.printed(page, 1)).toBe("42");
  });

  test("sees no cell wait after an error in Run All, and the next Run All run", async () => {
    await lab.edit(page, 0, 'throw new Error("mine");');
    await lab.choose(page, "Run", "Run All Cells");
    await below(page, 0).filter({ hasText: "Error: mine" }).waitFor();
    await expect.poll(() => waiting(page)).toBe(0);
    await lab.edit(page, 0, '"mended"');
    await lab.runCell(page, 0);
    expect(await lab.printed(page, 0)).toBe("mended");
  });
});

newReader("a reader with a mind of their own", () => {
  test("imports a file that is uploaded beside a notebook, and is told its line when it fails", async () => {
    await openLite(page, lite, start);
    await upload(
      page,
      "helper.ts",
      '// “π”\nexport const f = (x: number) => {\n  if (x < 0) throw new Error("below");\n  return 21 * x;\n};',
    );
    const call = (x: number) => `import { f } from "./helper";\nf(${x});`;
    expect((await says(page, 0, call(2), "42")).trim()).toBe("42");
    expect(await says(page, 0, call(-1), "Error: below")).toContain("helper.ts:3:");
    await says(
      page,
      0,
      'import { f } from "./helper";\nf("2");',
      "not assignable to parameter of type 'number'",
    );
  });

  test("imports a file of the course as it was edited", async () => {
    await lab.openFromPath(page, "src/relative-error.ts");
    await page.locator(".jp-FileEditor:not(.lm-mod-hidden) .cm-content").click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("Backspace");
    await page.keyboard.insertText("export const mine = () => 6 * 7;");
    await save(page);
    await lab.bringToFront(page, start.name);
    const code = 'import { mine } from "../src/relative-error";\nmine();';
    expect((await says(page, 0, code, "42")).trim()).toBe("42");
  });

  test("finds an edit after a reload; one step brings the original back with the edited one beside it", async () => {
    const source = start.cells.filter(({ type }) => type === "code")[0].source;
    const shownSource = () => lab.codeCells(page).first().locator(".cm-content").innerText();
    await lab.edit(page, 0, "const mine = 1;");
    await save(page);
    await page.goto("about:blank");
    await openLite(page, lite, start);
    expect(await shownSource()).toBe("const mine = 1;");
    await lab.choose(page, "File", "Bring the Original Back");
    await expect.poll(shownSource).toBe(source.split("\n").join("\n"));
    await page.goto("about:blank");
    await openLite(page, lite, start);
    expect(await shownSource()).toBe(source);
    const mine = start.name.replace(".ipynb", " (mine).ipynb");
    await page.goto("about:blank");
    await page.goto(`${lite}lab/index.html?path=notebooks/${encodeURIComponent(mine)}`);
    await isOpen(page, start.cells.length);
    expect(await shownSource()).toBe("const mine = 1;");
  });
});
