import * as Plot from "@observablehq/plot";

Plot.legend({
  color: { type: "quantize", domain: [0, 1], n: 5, scheme: "blues" },
  label: "share",
  width: 300,
});
