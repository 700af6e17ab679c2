import * as Plot from "@observablehq/plot";

Plot.plot({
  color: { scheme: "viridis" },
  marks: [
    Plot.raster({
      x1: -2,
      x2: 2,
      y1: -1,
      y2: 1,
      pixelSize: 4,
      fill: (x, y) => Math.sin(3 * x) * Math.cos(3 * y),
    }),
  ],
});
