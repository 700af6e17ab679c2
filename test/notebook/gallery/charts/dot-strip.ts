import * as Plot from "@observablehq/plot";

Plot.dotX([1, 3, 4, 4.2, 9]).plot();
