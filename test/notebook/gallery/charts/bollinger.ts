import * as Plot from "@observablehq/plot";
import * as d3 from "d3";

const days = d3
  .utcDays(new Date("2024-01-01"), new Date("2024-03-01"))
  .map((date, k) => ({ date, high: 10 + 3 * Math.sin(k / 5), low: 7 + 2 * Math.cos(k / 7) }));
Plot.bollingerY(days, { x: "date", y: "high", n: 10 }).plot();
