import * as Plot from "@observablehq/plot";

const few = [
  { x: 1, y: 4, kind: "a" },
  { x: 2, y: 2, kind: "b" },
  { x: 3, y: 5, kind: "a" },
  { x: 4, y: 1, kind: "c" },
];
Plot.plot({
  inset: 10,
  marks: [
    Plot.dot(few, { x: "x", y: "y" }),
    Plot.tip(few.slice(0, 2), { x: "x", y: "y", channels: { kind: "kind" } }),
    Plot.tip(["a note that stands alone"], { x: 3, y: 5, anchor: "top" }),
  ],
});
