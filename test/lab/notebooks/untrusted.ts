// What a notebook shows before anybody trusts it, where no script runs.
import { expect, test } from "vitest";
import { shown } from "../support/pictures";
import type { Here } from "./here";

/** What stands below a slider's first frame where scripts do not run. */
const aboutSlider = "This chart has a slider \\([^)]+\\): trust the notebook, or run the cell, to move it\\.";

export function testUntrusted(here: Here): void {
  test("shows every chart but those below a Predict, with its alternative text", async () => {
    const seen = await shown(here.figures());
    expect(seen.map(({ alt }) => alt)).toEqual(here.open.map(({ alt }) => alt));
    expect(seen.filter(({ width }) => width === 0)).toEqual([]);
  });

  test("has no words around a chart but its caption and, for a slider, how to get it", async () => {
    const seen = await shown(here.figures());
    const expected = here.open.map(({ caption, frames }) =>
      frames.length > 0 ? expect.stringMatching(new RegExp(`^${literal(caption)} ${aboutSlider}$`)) : caption,
    );
    expect(seen.map(({ words }) => words)).toEqual(expected);
    expect(await here.controls().count()).toBe(0);
  });
}

/** A text as a pattern that matches it alone. */
function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
