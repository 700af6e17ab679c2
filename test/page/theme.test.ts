// In the dark, every pair of colours that can be told apart on paper still can: WCAG's contrast, and CIEDE2000.
import { converter, differenceCiede2000, formatHex, wcagContrast } from "culori";
import { describe, expect, test } from "vitest";
import { palette } from "../../src/notebook/palette";
import { darkStyle, inversion } from "../../src/page/theme";

const { paper, ink, quiet, f, slope, path, other, heights, regions } = palette;
const things = { f, slope, path, other, quiet };
const rgb = converter("rgb");

/** What `invert()` and then `hue-rotate(180deg)` make of a colour: the matrix is that of Filter Effects 1, 8.5. */
function dark(colour: string): string {
  const { r, g, b } = rgb(colour) as { r: number; g: number; b: number };
  const levels = [r, g, b].map((level) => inversion * (1 - level) + (1 - inversion) * level);
  const matrix = [
    [-0.574, 1.43, 0.144],
    [0.426, 0.43, 0.144],
    [0.426, 1.43, -0.856],
  ];
  const [red, green, blue] = matrix.map((row) => row.reduce((sum, share, k) => sum + share * levels[k], 0));
  return formatHex({ mode: "rgb", r: red, g: green, b: blue }) as string;
}

describe("a picture in a dark page", () => {
  test("is told how by nothing but its own style", () => {
    expect(darkStyle).toContain(
      `@media(prefers-color-scheme:dark){:root{filter:invert(${inversion}) hue-rotate(180deg)}`,
    );
  });

  test("has paper as dark as JupyterLab's page, and light ink", () => {
    expect(dark(paper)).toBe("#121212");
    expect(wcagContrast(dark(ink), dark(paper))).toBeGreaterThanOrEqual(7);
  });

  test.for(Object.entries({ ink, ...things }))("%s reads as text on its paper: 4.5 or more", ([, colour]) => {
    expect(wcagContrast(dark(colour), dark(paper))).toBeGreaterThanOrEqual(4.5);
  });

  test.for(Object.entries({ ink, ...things }))(
    "%s stands out on every shade of a map: 3 or more",
    ([, colour]) => {
      for (const ground of [...heights, ...regions])
        expect(wcagContrast(dark(colour), dark(ground)), ground).toBeGreaterThanOrEqual(3);
    },
  );

  test("keeps the things of a chart apart, and each near its own hue", () => {
    const hue = converter("oklch");
    for (const [name, colour] of Object.entries(things)) {
      for (const [neighbour, next] of Object.entries(things))
        if (name !== neighbour)
          expect(differenceCiede2000()(dark(colour), dark(next)), `${name}, ${neighbour}`).toBeGreaterThan(
            10,
          );
      const turned = Math.abs((hue(colour)?.h ?? 0) - (hue(dark(colour))?.h ?? 0));
      // Blue stays blue: 30 degrees is half the way from one of the six named hues to the next.
      expect(Math.min(turned, 360 - turned), name).toBeLessThan(30);
    }
  });
});
