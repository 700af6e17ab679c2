import * as Plot from "@observablehq/plot";

const few = [
  { x: 1, y: 4, kind: "a" },
  { x: 2, y: 2, kind: "b" },
  { x: 3, y: 5, kind: "a" },
  { x: 4, y: 1, kind: "c" },
];
const source =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPj/HwADAgH/p2GtKQAAAABJRU5ErkJggg==";
Plot.plot({
  marks: [Plot.image(few, { x: "x", y: "y", src: () => source, width: 20, preserveAspectRatio: "none" })],
});
