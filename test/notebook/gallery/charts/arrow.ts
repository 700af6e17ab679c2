import * as Plot from "@observablehq/plot";
import * as d3 from "d3";

const few = [
  { x: 1, y: 4, kind: "a" },
  { x: 2, y: 2, kind: "b" },
  { x: 3, y: 5, kind: "a" },
  { x: 4, y: 1, kind: "c" },
];
Plot.plot({
  inset: 20,
  marks: [
    Plot.arrow(d3.pairs(few), {
      x1: ([a]) => a.x,
      y1: ([a]) => a.y,
      x2: ([, b]) => b.x,
      y2: ([, b]) => b.y,
      bend: true,
    }),
  ],
});
