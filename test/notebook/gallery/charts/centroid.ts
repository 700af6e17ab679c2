import * as Plot from "@observablehq/plot";
import * as d3 from "d3";

const land = d3.geoCircle().center([20, 10]).radius(25)();
Plot.plot({
  projection: "equal-earth",
  marks: [
    Plot.sphere(),
    Plot.geo(land),
    Plot.text([land], Plot.centroid({ text: () => "land" })),
    Plot.dot([land], Plot.geoCentroid()),
  ],
});
