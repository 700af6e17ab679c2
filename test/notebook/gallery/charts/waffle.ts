import * as Plot from "@observablehq/plot";

Plot.waffleY(
  [
    { who: "seen", n: 23 },
    { who: "missed", n: 9 },
  ],
  { x: "who", y: "n", fill: "who", unit: 1 },
).plot();
