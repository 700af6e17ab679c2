// An arrow, from its foot to its head.
import { describe, expect, test } from "vitest";
import { arrow } from "../../../src/notebook/marks/arrow";
import { plane } from "../../../src/notebook/marks/plane";
import { corners, distance, draw, marksOf, pixel, ROUNDED, tall } from "../../support/chart";

describe("arrow(from, vector, text)", () => {
  test.for([
    [
      [1, -2],
      [1.5, 0.5],
    ],
    [
      [0, 0],
      [-2, -2],
    ],
    [
      [-1, 1],
      [0, 2],
    ],
  ])("goes from %j by %j, and ends there", ([from, vector]) => {
    const svg = draw({ ...plane(tall), marks: [arrow(from, vector, "−∇f")] });
    const [shaft, head] = marksOf(svg, "arrow", "path").flatMap(corners);
    const tip = pixel(svg, tall, [from[0] + vector[0], from[1] + vector[1]]);
    expect(distance(shaft[0], pixel(svg, tall, from))).toBeLessThanOrEqual(ROUNDED);
    expect(distance(shaft[1], tip)).toBeLessThanOrEqual(ROUNDED);
    expect(distance(head[1], tip)).toBeLessThanOrEqual(ROUNDED);
    const [words] = marksOf(svg, "text", "text");
    expect(words.textContent).toBe("−∇f");
    const [, x, y] = /translate\((.*),(.*)\)/.exec(words.getAttribute("transform") ?? "") ?? [];
    expect(distance([Number(x), Number(y)], tip)).toBeLessThan(20);
  });
});
