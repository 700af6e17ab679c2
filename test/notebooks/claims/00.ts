// What the prose of notebook 00 states and no cell prints: recomputed here.
import { createRequire } from "node:module";
import { numberOf, readNotebooks } from "../../support/notebook";
import type { Claim } from "./claim";

/** The route's table has the title of every notebook, and the minutes that its opening states. */
const route = readNotebooks()
  .filter((notebook) => numberOf(notebook) > 0)
  .map(({ cells }): Claim => {
    const [, title] = cells[0].source.match(/^# (.+)$/m) ?? [];
    const [, minutes] = cells[0].source.match(/(\d+) minutes/) ?? [];
    return { text: `[${title}] | ${minutes} |`, source: "the opening of that notebook" };
  });

/** The version of the TypeScript that the kernel brings along: not the one of this project. */
function kernelTypeScript(): string {
  const kernel = createRequire(import.meta.url).resolve("tslab");
  return createRequire(kernel)("@tslab/typescript-for-tslab").version;
}

export const claims: Claim[] = [
  ...route,
  { text: "the kernel knows TypeScript 5.0", check: () => kernelTypeScript().startsWith("5.0.") },
  { text: "it knows JavaScript up to 2022", source: "`lib` in the kernel's converter" },
];
