import * as Plot from "@observablehq/plot";

const few = [
  { x: 1, y: 4, kind: "a" },
  { x: 2, y: 2, kind: "b" },
  { x: 3, y: 5, kind: "a" },
  { x: 4, y: 1, kind: "c" },
];
const box = document.createElement("div");
box.style.border = "1px solid";
box.append(
  "Two charts: ",
  Plot.dot(few, { x: "x" }).plot({ width: 300 }),
  Plot.tickX(few, { x: "y" }).plot({ width: 300 }),
);
box;
