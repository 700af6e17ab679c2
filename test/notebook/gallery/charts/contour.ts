import * as Plot from "@observablehq/plot";

Plot.plot({
  marks: [
    Plot.contour({
      x1: -2,
      x2: 2,
      y1: -2,
      y2: 2,
      fill: (x, y) => x * x + y * y,
      stroke: "black",
      thresholds: 6,
    }),
  ],
});
