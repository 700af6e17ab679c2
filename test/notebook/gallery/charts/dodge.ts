import * as Plot from "@observablehq/plot";

Plot.plot({
  height: 160,
  marks: [
    Plot.dotX([1, 1.02, 1.05, 1.4, 2, 2.01, 2.3], Plot.dodgeY({ x: (d) => d, r: 8, fill: "currentColor" })),
  ],
});
