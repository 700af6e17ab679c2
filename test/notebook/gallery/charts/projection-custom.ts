import * as Plot from "@observablehq/plot";
import * as d3 from "d3";

const land = d3.geoCircle().center([20, 10]).radius(25)();
Plot.plot({
  projection: ({ width, height }) => d3.geoNaturalEarth1().fitSize([width, height], { type: "Sphere" }),
  marks: [Plot.sphere({ fill: "#eef" }), Plot.graticule({ clip: "sphere" }), Plot.geo(land)],
});
