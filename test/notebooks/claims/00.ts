// What the prose of notebook 00 states and no cell prints: recomputed here.
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

export const claims: Claim[] = route;
