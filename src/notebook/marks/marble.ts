import * as Plot from "@observablehq/plot";
import { palette } from "../palette";
import { drawable } from "./drawable";
import type { Point } from "./types";

/** A marble that rolls from point to point, rests at the last one, and begins again. */
export function marble(
  path: readonly { x: Point }[],
  { fill = palette.path, seconds = 6 }: { fill?: string; seconds?: number } = {},
): Plot.Markish {
  const points = path.map(({ x }) => [drawable(x[0]), drawable(x[1])]);
  return Plot.dot(points, {
    ...{ r: 9, fill, stroke: palette.paper, strokeWidth: 1.5 },
    render(index, _scales, { x, y }, _dimensions, { document }) {
      const create = (name: string) => document.createElementNS("http://www.w3.org/2000/svg", name);
      const group = create("g") as SVGElement;
      const circle = create("circle");
      const rest = Array.from(index.slice(-1)).flatMap((k) => Array(Math.ceil(index.length / 3)).fill(k));
      for (const [name, places] of Object.entries({ cx: x, cy: y })) {
        const stations = [...index, ...rest].map((k) => Math.round((places as number[])[k] * 10) / 10);
        const motion = create("animate");
        const attributes = { attributeName: name, values: stations.join(";"), dur: `${seconds}s` };
        for (const [key, value] of Object.entries({ ...attributes, repeatCount: "indefinite" }))
          motion.setAttribute(key, value);
        circle.setAttribute(name, String(stations.at(-1)));
        circle.append(motion);
      }
      for (const [key, value] of Object.entries({
        r: "9",
        fill,
        stroke: palette.paper,
        "stroke-width": "1.5",
      }))
        circle.setAttribute(key, value);
      group.append(circle);
      return group;
    },
  });
}
