import * as Plot from "@observablehq/plot";

const values = [1, 2, 2, 3, 3, 3, 4, 4, 5, 12].map((value, k) => ({ value, group: k % 2 ? "odd" : "even" }));
Plot.boxX(values, { x: "value", y: "group" }).plot();
