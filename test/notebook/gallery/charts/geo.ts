import * as Plot from "@observablehq/plot";
import * as d3 from "d3";

const land = d3.geoCircle().center([20, 10]).radius(25)();
Plot.plot({
  projection: "equirectangular",
  marks: [Plot.sphere(), Plot.graticule(), Plot.geo(land, { fill: "seagreen" })],
});
