// A marble that rolls.
import { describe, expect, test } from "vitest";
import { marble } from "../../../src/notebook/marks/marble";
import { plane } from "../../../src/notebook/marks/plane";
import { distance, draw, numbers, path, pixel, ROUNDED, tall } from "../../support/chart";

describe("marble(path)", () => {
  const svg = draw({ ...plane(tall), marks: [marble(path, { seconds: 4 })] });
  const motions = [...svg.querySelectorAll("animate")];

  test("visits every point in order, then rests at the last", () => {
    const [across, up] = motions.map((motion) => motion.getAttribute("values")?.split(";").map(Number) ?? []);
    const stations = across.map((x, k) => [x, up[k]]);
    const places = [...path, path[3], path[3]].map(({ x }) => pixel(svg, tall, x));
    expect(stations).toHaveLength(places.length);
    for (const [k, station] of stations.entries())
      expect(distance(station, places[k])).toBeLessThanOrEqual(ROUNDED);
  });

  test("takes the time asked for, again and again", () => {
    const told = motions.map((motion) =>
      ["attributeName", "dur", "repeatCount"].map((name) => motion.getAttribute(name)),
    );
    expect(told).toEqual([
      ["cx", "4s", "indefinite"],
      ["cy", "4s", "indefinite"],
    ]);
  });

  test("lies at the end of the path where nothing moves", () => {
    const [ball] = [...svg.querySelectorAll("circle")];
    expect(distance(numbers(ball, "cx", "cy"), pixel(svg, tall, [0.5, 0]))).toBeLessThanOrEqual(ROUNDED);
  });
});
