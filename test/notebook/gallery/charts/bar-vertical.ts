import * as Plot from "@observablehq/plot";

Plot.plot({
  marks: [
    Plot.barY([3, -2, 5], { x: ["a", "b", "c"], fill: (y) => (y > 0 ? "seagreen" : "tomato") }),
    Plot.ruleY([0]),
  ],
});
