// The colours can be read, and told apart, also by colour-blind eyes.
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from "culori";
import { describe, expect, test } from "vitest";
import { palette } from "../../src/notebook/palette";

const { paper, ink, quiet, f, slope, path, other, heights, regions } = palette;
const things = { f, slope, path, other, quiet };
const pairsOf = <Item>(items: readonly Item[]) =>
  items.flatMap((item, index) => items.slice(index + 1).map((next): [Item, Item] => [item, next]));

type Seen = (colour: string) => Color;

/** How far apart colours must be (CIEDE2000: 1 is just noticeable side by side, 10 is seen at a glance). */
const eyes: [name: string, seen: Seen, apart: number][] = [
  ["ordinary", (colour) => parse(colour) as Color, 10],
  // Full deficiency, as simulated by Machado, Oliveira and Fernandes (2009).
  ["deuteranopic", filterDeficiencyDeuter(1) as Seen, 10],
  ["protanopic", filterDeficiencyProt(1) as Seen, 10],
  // One person in ten thousand: a little less must do, beside the labels.
  ["tritanopic", filterDeficiencyTrit(1) as Seen, 9],
];
const difference = differenceCiede2000();

describe("palette", () => {
  test.for(Object.entries({ ink, ...things }))(
    "%s reads as text on paper: contrast 4.5 or more",
    ([, colour]) => {
      expect(wcagContrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.for(Object.entries({ ink, ...things }))(
    "%s stands out on every shade of a map: contrast 3 or more",
    ([, colour]) => {
      // 3 to 1 is what WCAG asks of lines and large marks (1.4.11).
      for (const ground of [...heights, ...regions])
        expect(wcagContrast(colour, ground), ground).toBeGreaterThanOrEqual(3);
    },
  );

  test.for(eyes)("keeps the things of a chart apart for %s eyes", ([, seen, apart]) => {
    for (const [[a, one], [b, two]] of pairsOf(Object.entries(things)))
      expect(difference(seen(one), seen(two)), `${a} and ${b}`).toBeGreaterThan(apart);
  });

  test.for(eyes)("keeps neighbours on a map apart for %s eyes", ([, seen]) => {
    // Areas touch along a line, so that less than between two thin lines is enough.
    for (const [one, two] of pairsOf(regions))
      expect(difference(seen(one), seen(two)), `${one} and ${two}`).toBeGreaterThan(7);
  });
});
