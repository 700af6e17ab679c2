import * as d3 from "d3";

const svg = d3
  .create("svg")
  .attr("width", 200)
  .attr("height", 60)
  .attr("aria-label", "Three circles in a row.");
svg
  .selectAll("circle")
  .data([10, 20, 15])
  .join("circle")
  .attr("cx", (_, k) => 40 + 60 * k)
  .attr("cy", 30)
  .attr("r", (r) => r)
  .attr("fill", "teal");
svg.append("g").call(d3.axisBottom(d3.scaleLinear([0, 1], [20, 180])).ticks(3));
svg.node();
