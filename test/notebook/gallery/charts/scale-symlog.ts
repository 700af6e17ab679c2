import * as Plot from "@observablehq/plot";

Plot.plot({
  x: { type: "symlog", domain: [-100, 100], ticks: [-100, -20, 0, 20, 100] },
  y: { type: "sqrt" },
  marks: [
    Plot.dot([
      [-90, 1],
      [0, 4],
      [5, 9],
    ]),
  ],
});
