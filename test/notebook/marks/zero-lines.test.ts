// The axes of a plain drawing.
import { describe, expect, test } from "vitest";
import { plane } from "../../../src/notebook/marks/plane";
import { zeroLines } from "../../../src/notebook/marks/zero-lines";
import { draw, numbers, pixel, tall } from "../../support/chart";

describe("zeroLines()", () => {
  test("cross at zero, dashed", () => {
    const svg = draw({ ...plane(tall), marks: [zeroLines()] });
    const [x, y] = pixel(svg, tall, [0, 0]);
    const [upright, level] = [...svg.querySelectorAll('[aria-label="rule"] line')];
    expect([numbers(upright, "x1", "x2"), numbers(level, "y1", "y2")]).toEqual([
      [x, x],
      [y, y],
    ]);
    for (const line of [upright, level]) expect(line.closest("[stroke-dasharray]")).not.toBeNull();
  });
});
