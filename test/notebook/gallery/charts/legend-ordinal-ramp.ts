import * as Plot from "@observablehq/plot";

Plot.legend({ color: { type: "ordinal", domain: "ABCDEFGH" }, legend: "ramp", label: "letter" });
