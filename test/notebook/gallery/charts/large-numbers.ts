import * as Plot from "@observablehq/plot";

Plot.plot({ marginLeft: 90, marks: [Plot.lineY([1200000, 3400000, 2500000])] });
