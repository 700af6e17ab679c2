import * as Plot from "@observablehq/plot";
import * as d3 from "d3";

const land = d3.geoCircle().center([20, 10]).radius(25)();
Plot.plot({
  projection: "equal-earth",
  marks: [Plot.graticule(), Plot.geo(land, { fill: "#9bb" }), Plot.sphere()],
});
