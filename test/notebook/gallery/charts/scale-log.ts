import * as Plot from "@observablehq/plot";

Plot.plot({
  x: { type: "log" },
  y: { type: "log", label: "cost" },
  grid: true,
  marks: [
    Plot.line(
      [
        [1, 1],
        [10, 100],
        [1000, 1000000],
      ],
      { marker: "dot" },
    ),
  ],
});
