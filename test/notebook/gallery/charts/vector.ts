import * as Plot from "@observablehq/plot";
import * as d3 from "d3";

const field = d3.cross([0, 1, 2, 3], [0, 1, 2]).map(([x, y]) => ({ x, y, angle: 40 * x, speed: y + 1 }));
Plot.plot({
  inset: 20,
  marks: [Plot.vector(field, { x: "x", y: "y", rotate: "angle", length: "speed", stroke: "speed" })],
});
