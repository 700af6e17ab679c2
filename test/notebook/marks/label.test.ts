// Words at a point.
import * as Plot from "@observablehq/plot";
import { describe, expect, test, vi } from "vitest";
import { arrow } from "../../../src/notebook/marks/arrow";
import { label, labelsLast } from "../../../src/notebook/marks/label";
import { plane } from "../../../src/notebook/marks/plane";
import { palette } from "../../../src/notebook/palette";
import { draw, marksOf, pixel, tall } from "../../support/chart";

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

  test("is painted after the marks that are listed after it, so that nothing runs through the words", () => {
    const svg = draw({
      ...plane(tall),
      marks: [label("first", [0, 0]), [arrow([-1, -1], [2, 2])], label("second", [1, 1])],
    });
    const painted = [...svg.querySelectorAll("[aria-label=arrow], [aria-label=text]")];
    expect(painted.map((group) => group.getAttribute("aria-label"))).toEqual(["arrow", "text", "text"]);
    expect(marksOf(svg, "text", "text").map((words) => words.textContent)).toEqual(["first", "second"]);
  });
});

describe("labelsLast(marks)", () => {
  test("knows the labels that another copy of the module made: the kernel has one for a notebook's project", async () => {
    vi.resetModules();
    const other = await import("../../../src/notebook/marks/label");
    expect(other.label).not.toBe(label);
    const [words, line] = [other.label("a", [0, 0]), Plot.line([])];
    expect(labelsLast([words, line])).toEqual([line, words]);
  });

  test("keeps every other mark in its order, lists within lists and gaps among them", () => {
    const [line, dots, words] = [Plot.line([]), Plot.dot([]), label("a", [0, 0])];
    expect(labelsLast([words, line, [null, [dots]], undefined])).toEqual([
      line,
      null,
      dots,
      undefined,
      words,
    ]);
  });
});
