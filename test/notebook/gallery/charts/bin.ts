import * as Plot from "@observablehq/plot";
import * as d3 from "d3";

const random = d3.randomNormal.source(d3.randomLcg(7))(0, 1);
const cloud = Array.from({ length: 200 }, () => ({ x: random(), y: random() }));
Plot.rectX(cloud, Plot.binY({ x: "proportion" }, { y: "y", cumulative: true })).plot();
