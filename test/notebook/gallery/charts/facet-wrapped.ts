import * as Plot from "@observablehq/plot";
import * as d3 from "d3";

const many = d3.range(9).map((k) => ({ k, x: k * 2, y: 9 - k }));
Plot.plot({
  axis: null,
  marks: [
    Plot.text(many, {
      fx: (d) => d.k % 3,
      fy: (d) => Math.floor(d.k / 3),
      text: "k",
      frameAnchor: "top-left",
    }),
    Plot.dot(many, { fx: (d) => d.k % 3, fy: (d) => Math.floor(d.k / 3), x: "x", y: "y" }),
    Plot.frame(),
  ],
});
