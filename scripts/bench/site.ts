// What the site costs a reader: bytes over the wire, and the time until there is something to read.
import { launchBrowser } from "../../test/lab/support/browser";
import { siteOfCourse } from "../../test/lab/support/site";
import type { Section } from "./report";
import { siteLab } from "./site-lab";
import { sitePages } from "./site-pages";

export async function site(): Promise<Section> {
  const built = await siteOfCourse();
  const browser = await launchBrowser();
  try {
    return {
      title: "the site: to read over 1.6 Mbit/s and 150 ms there and back, to run from this machine",
      rows: [
        ...(await siteLab(built, browser.wsEndpoint())),
        ...(await sitePages(built, browser.wsEndpoint())),
      ],
    };
  } finally {
    await browser.close();
    await built.end();
  }
}
