import * as Plot from "@observablehq/plot";

Plot.plot({
  color: { type: "cyclical", scheme: "rainbow", legend: true },
  marks: [
    Plot.cellX(
      Array.from({ length: 24 }, (_, hour) => hour),
      { fill: (hour) => hour },
    ),
  ],
});
