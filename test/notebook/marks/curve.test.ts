// The graph of a function, in pixels read back from the SVG.
import { describe, expect, test } from "vitest";
import { curve } from "../../../src/notebook/marks/curve";
import type { Window } from "../../../src/notebook/marks/types";
import { corners, distance, draw, marksOf, pixel, ROUNDED } from "../../support/chart";

describe("curve(f, interval)", () => {
  const window: Window = { x: [-1, 1], y: [-2, 2] };
  const parts = (f: (x: number) => number) => {
    const svg = draw({ x: { domain: window.x }, y: { domain: window.y }, marks: [curve(f, window.x)] });
    return { svg, parts: marksOf(svg, "line", "path").flatMap(corners) };
  };

  test("goes through the points of the graph, from end to end", () => {
    const {
      svg,
      parts: [points],
    } = parts((x) => 2 * x ** 3);
    expect(points).toHaveLength(301);
    for (const [k, x] of [
      [0, -1],
      [75, -0.5],
      [150, 0],
      [300, 1],
    ])
      expect(distance(points[k], pixel(svg, window, [x, 2 * x ** 3]))).toBeLessThanOrEqual(ROUNDED);
  });

  test("leaves a gap where f is not a number", () => {
    const { svg, parts: graph } = parts((x) => Math.sqrt(x ** 2 - 0.25));
    expect(graph).toHaveLength(2);
    expect(distance(graph[1][0], pixel(svg, window, [0.5, 0]))).toBeLessThan(4);
  });

  test.for([
    ["where it rises, to its left", 2, "end", -8],
    ["where it falls, to its right", -2, "start", 8],
  ] as const)("writes its name in its colour: %s", ([, slope, anchor, dx]) => {
    const marks = [curve((x) => slope * x, window.x, { name: "line", nameAt: 0.5, stroke: "#123456" })];
    const svg = draw({ x: { domain: window.x }, y: { domain: window.y }, marks });
    const [name] = marksOf(svg, "text", "text");
    const group = name.closest("[aria-label]") as Element;
    expect([name.textContent, group.getAttribute("fill")]).toEqual(["line", "#123456"]);
    expect(group.getAttribute("text-anchor")).toBe(anchor);
    const [x, y] = pixel(svg, window, [0.5, slope / 2]);
    expect(placeOf(name)).toEqual([expect.closeTo(x + dx, 0), expect.closeTo(y - 10, 0)]);
    expect(marksOf(svg, "line", "path")).toHaveLength(1);
  });

  test("has no name unless it is given one", () => {
    const svg = draw({ marks: [curve((x) => x, window.x)] });
    expect(marksOf(svg, "text", "text")).toHaveLength(0);
  });
});

/** Where an element is moved to by its own transform and those round it. */
function placeOf(element: Element): number[] {
  const own = /translate\(([^,]*),([^)]*)\)/.exec(element.getAttribute("transform") ?? "");
  const around = element.parentElement ? placeOf(element.parentElement) : [0, 0];
  return [Number(own?.[1] ?? 0) + around[0], Number(own?.[2] ?? 0) + around[1]];
}
