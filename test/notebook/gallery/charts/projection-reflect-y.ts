import * as Plot from "@observablehq/plot";

Plot.plot({
  height: 200,
  projection: { type: "reflect-y" },
  marks: [
    Plot.geo({
      type: "Polygon",
      coordinates: [
        [
          [20, 20],
          [300, 40],
          [200, 180],
          [20, 20],
        ],
      ],
    }),
    Plot.dot([[50, 50]]),
  ],
});
