// Whether everybody can read a notebook's charts: contrast in both themes, size of type, what a screen reader is told.
import { beforeAll, describe, expect, test } from "vitest";
import { seriousFaults } from "../support/axe";
import * as lab from "../support/lab";
import { faintMarks, faintText, shown, smallestType } from "../support/pictures";
import type { Here } from "./here";

/** The light one last: JupyterLab keeps the theme for the next notebook. */
const themes = ["JupyterLab Dark", "JupyterLab Light"] as const;

export function testReadable(here: Here): void {
  test("words and lines in the charts stand out from what is behind them", async () => {
    const faint: string[] = [];
    for (const { alt, src } of await shown(here.figures()))
      for (const what of await faintMarks(here.page, src)) faint.push(`${alt}\n  ${what}`);
    expect(faint).toEqual([]);
  });

  test("beside the file browser, on a page of 800 pixels, no type in a chart is below 11", async () => {
    await lab.narrow(here.page, async () => {
      // A picture is a whole number of pixels wide.
      const small = (await smallestType(here.figures())).filter((size) => size < 10.98);
      expect(small).toEqual([]);
    });
  });

  describe.each(themes)("in %s", (theme) => {
    beforeAll(() => lab.useTheme(here.page, theme));

    test("every word of the outputs stands out from the page", async () => {
      expect(await faintText(lab.outputs(here.page).locator("*"))).toEqual([]);
      await lab.wholeNotebook(here.page, `${here.stem}-${theme === themes[0] ? "dark" : "light"}`);
    });

    test.skipIf(here.charts.length === 0)("axe-core finds no serious fault in the outputs", async () => {
      expect(await seriousFaults(here.page, lab.outputSelector)).toEqual([]);
    });
  });
}
