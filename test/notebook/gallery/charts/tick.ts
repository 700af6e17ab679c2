import * as Plot from "@observablehq/plot";

const few = [
  { x: 1, y: 4, kind: "a" },
  { x: 2, y: 2, kind: "b" },
  { x: 3, y: 5, kind: "a" },
  { x: 4, y: 1, kind: "c" },
];
Plot.tickX(few, { x: "x", y: "kind" }).plot();
