import * as Plot from "@observablehq/plot";

const few = [
  { x: 1, y: 4, kind: "a" },
  { x: 2, y: 2, kind: "b" },
  { x: 3, y: 5, kind: "a" },
  { x: 4, y: 1, kind: "c" },
];
Plot.plot({
  marks: [
    Plot.axisX({ ticks: [1, 2, 3, 4], label: "place", anchor: "top" }),
    Plot.axisY({ anchor: "right", label: null, tickFormat: (y) => `${y} km` }),
    Plot.dot(few, { x: "x", y: "y" }),
  ],
});
