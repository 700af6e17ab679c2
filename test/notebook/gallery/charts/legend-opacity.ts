import * as Plot from "@observablehq/plot";

Plot.legend({ opacity: { domain: [0, 10], label: "certainty" }, color: "steelblue" });
