import * as Plot from "@observablehq/plot";

Plot.plot({
  projection: "equal-earth",
  color: { legend: true },
  marks: [
    Plot.raster(
      Array.from({ length: 18 * 36 }, (_, k) => Math.cos(k / 5)),
      { x1: -180, x2: 180, y1: -90, y2: 90, width: 36, height: 18, clip: "sphere" },
    ),
    Plot.graticule(),
  ],
});
