// Where the links in a notebook's prose lead, once JupyterLab has made them its own.
import { expect, test } from "vitest";
import * as lab from "../support/lab";
import { fileOf, localLinks } from "../support/links";
import type { Here } from "./here";

export function testLinks(here: Here): void {
  test("every link leads to a file that is there, and one to a source file opens it", async () => {
    const wanted = localLinks(here.notebook.cells);
    const addresses = await lab.linkAddresses(here.page);
    expect(new Set(addresses.map(fileOf))).toEqual(new Set(wanted.map(fileOf)));
    for (const address of addresses)
      expect({ address, ok: (await here.page.request.head(address)).ok() }).toEqual({ address, ok: true });
    for (const href of wanted.filter((one) => one.endsWith(".ts"))) {
      await lab.bringToFront(here.page, here.notebook.name);
      await lab.followLink(here.page, href);
      await expect.poll(() => lab.openFile(here.page)).toBe(fileOf(href));
    }
  });
}
