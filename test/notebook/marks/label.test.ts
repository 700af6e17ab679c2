// Words at a point.
import { describe, expect, test } from "vitest";
import { label } from "../../../src/notebook/marks/label";
import { plane } from "../../../src/notebook/marks/plane";
import type { Window } from "../../../src/notebook/marks/types";
import { palette } from "../../../src/notebook/palette";
import { draw, marksOf, pixel } from "../../support/chart";

const tall: Window = { x: [-3.5, 3.5], y: [-4.5, 4.5] };

describe("label(text, at)", () => {
  test("writes the words at the point, on paper", () => {
    const svg = draw({ ...plane(tall), marks: [label("here", [1, 2])] });
    const [words] = marksOf(svg, "text", "text");
    const [x, y] = pixel(svg, tall, [1, 2]);
    expect(words.getAttribute("transform")).toBe(`translate(${x},${y})`);
    expect(words.closest("[aria-label]")?.getAttribute("stroke")).toBe(palette.paper);
    expect(words.closest("[aria-label]")?.getAttribute("paint-order")).toBe("stroke");
  });

  test("writes a number below 0 with the minus of the axes, and a hyphen as it is", () => {
    const svg = draw({ ...plane(tall), marks: [label("-6.00", [1, 2]), label("zig-zag", [1, 3])] });
    expect(marksOf(svg, "text", "text").map((words) => words.textContent)).toEqual(["−6.00", "zig-zag"]);
  });
});
