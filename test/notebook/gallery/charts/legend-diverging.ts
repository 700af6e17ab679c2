import * as Plot from "@observablehq/plot";

Plot.legend({
  color: { type: "diverging-symlog", domain: [-1000, 1000], constant: 10 },
  label: "gain",
  tickFormat: "+",
});
