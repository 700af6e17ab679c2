// Every notebook in JupyterLab, as it is opened and used.
import { beforeAll, describe, expect, test } from "vitest";
import { numberOf } from "../../support/notebook";
import { course } from "../support/copy";
import * as lab from "../support/lab";
import { testControls } from "./controls";
import { Here } from "./here";
import { testLinks } from "./links";
import { testMotion } from "./motion";
import { testReadable } from "./readable";
import { testRun, testSliders, testUnfolded } from "./run";

/**
 * Those that are run whole: the first one, one with a marble, one that trains a network. The site's tests have Jupyter
 * run each, and the browser edition's have JupyterLab do so.
 */
const run = [0, 4, 8];

/** Tests the notebooks of the course whose numbers are from `first` to `last`. */
export function testNotebooks(first: number, last = Number.POSITIVE_INFINITY): void {
  let opened: lab.Opened;
  lab.onePage((now) => {
    opened = now;
  });
  const part = course().filter((notebook) => numberOf(notebook) >= first && numberOf(notebook) <= last);
  describe.for(part.map((notebook) => [notebook.name, notebook] as const))("%s", ([, notebook]) => {
    const here = new Here(notebook, () => opened);

    beforeAll(async () => {
      lab.forget(here.watch);
      await lab.openNotebook(here.page, `notebooks/${notebook.name}`);
    });
    testSliders(here);
    if (run.includes(numberOf(notebook))) testRun(here);
    else testUnfolded(here);
    testControls(here);
    testMotion(here);
    testReadable(here);
    testLinks(here);
    test("asked nothing of the reader or of another machine, and the console shows no error", async () => {
      expect(await lab.notices(here.page)).toEqual([]);
      expect(here.watch.outside).toEqual([]);
      expect(here.watch.errors).toEqual([]);
    });
  });
}
