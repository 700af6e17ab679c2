// The graph of a computation: who is heard by whom, and what goes forward and comes back.
import { describe, expect, test } from "vitest";
import { type Passes, type Signal, signals } from "../../src/notebook/signals";
import { corners, distance, draw, marksOf, numbers, ROUNDED } from "../support/chart";

/** y = x², z = −y/2 at x = 3, a bend in the way. */
const nodes: Signal[] = [
  { name: "x", x: 0, y: 0, value: 3, slope: -3 },
  { name: "y", x: 1, y: 1, value: 9, slope: -0.5 },
  { name: "z", x: 2, y: 0, value: -4.5, slope: 1 },
];
const passes: Passes[] = [
  ["x", "y", 6],
  ["y", "z", -0.5],
];
const svg = () => draw({ axis: null, marks: [signals(nodes, passes)] });

/** Each text with the place where it stands: its own, moved as its group is moved. */
function texts(chart: Element) {
  const moved = (element: Element | null) => {
    const [, x, y] = /translate\(([^,]+),([^)]+)\)/.exec(element?.getAttribute("transform") ?? "") ?? [];
    return [Number(x ?? 0), Number(y ?? 0)];
  };
  return marksOf(chart, "text", "text").map((text) => {
    const [own, group] = [moved(text), moved(text.closest("g"))];
    return { text: text.textContent, at: [own[0] + group[0], own[1] + group[1]] };
  });
}

describe("signals(nodes, passes)", () => {
  test("draws a circle with a name for each signal, its value above and its slope below", () => {
    const chart = svg();
    const circles = marksOf(chart, "dot", "circle").map((circle) => numbers(circle, "cx", "cy"));
    expect(circles).toHaveLength(3);
    const all = texts(chart);
    nodes.forEach(({ name }, k) => {
      const near = all.filter(({ at }) => Math.abs(at[0] - circles[k][0]) < 1);
      const inOrder = near.sort((a, b) => a.at[1] - b.at[1]).map(({ text }) => text);
      expect(inOrder).toEqual(
        [
          ["3.00", "x", "−3.00"],
          ["9.00", "y", "−0.50"],
          ["−4.50", "z", "1.00"],
        ][k],
      );
      expect(near.some(({ text, at }) => text === name && distance(at, circles[k]) < 1)).toBe(true);
    });
  });

  test("draws an arrow for each dependence, from rim to rim, with its factor half-way", () => {
    const chart = svg();
    const circles = marksOf(chart, "dot", "circle").map((circle) => numbers(circle, "cx", "cy"));
    const shafts = marksOf(chart, "arrow", "path").map((path) => corners(path)[0]);
    shafts.forEach(([foot, head], k) => {
      // 22 pixels from either centre: the circle's 18, and a gap of 4
      expect(Math.abs(distance(foot, circles[k]) - 22)).toBeLessThanOrEqual(2 * ROUNDED);
      expect(Math.abs(distance(head, circles[k + 1]) - 22)).toBeLessThanOrEqual(2 * ROUNDED);
      const middle = [0, 1].map((i) => (circles[k][i] + circles[k + 1][i]) / 2);
      const factor = texts(chart).find(({ text }) => text === ["× 6", "× −0.5"][k]);
      expect(distance(factor?.at ?? [], middle)).toBeLessThan(20);
    });
    expect(shafts).toHaveLength(2);
  });

  test("refuses an arrow to a signal that is not there", () => {
    expect(() => signals(nodes, [["x", "w", 1]])).toThrow('signals: no signal has the name "w".');
  });
});
