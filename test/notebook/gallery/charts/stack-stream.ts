import * as Plot from "@observablehq/plot";
import * as d3 from "d3";

const stream = d3
  .cross(d3.range(12), ["a", "b", "c"])
  .map(([x, z]) => ({ x, z, y: 2 + Math.sin(x + z.charCodeAt(0)) }));
Plot.areaY(stream, { x: "x", y: "y", fill: "z", offset: "wiggle" }).plot();
