import * as Plot from "@observablehq/plot";

Plot.barX(
  [
    { fruit: "apple", sold: 5 },
    { fruit: "pear", sold: 3 },
    { fruit: "fig", sold: 8 },
  ],
  { x: "sold", y: "fruit", sort: { y: "-x" } },
).plot();
