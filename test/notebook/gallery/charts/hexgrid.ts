import * as Plot from "@observablehq/plot";
import * as d3 from "d3";

const random = d3.randomNormal.source(d3.randomLcg(7))(0, 1);
const cloud = Array.from({ length: 200 }, () => ({ x: random(), y: random() }));
Plot.plot({
  marks: [Plot.hexgrid(), Plot.dot(cloud, Plot.hexbin({ r: "count" }, { x: "x", y: "y", fill: "teal" }))],
});
