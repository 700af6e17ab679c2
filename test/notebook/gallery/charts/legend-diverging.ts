import * as Plot from "@observablehq/plot";

Plot.legend({
  color: { type: "diverging", domain: [-10, 20], pivot: 0 },
  label: "gain",
  tickFormat: "+d",
});
