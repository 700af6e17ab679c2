import * as Plot from "@observablehq/plot";

const few = [
  { x: 1, y: 4, kind: "a" },
  { x: 2, y: 2, kind: "b" },
  { x: 3, y: 5, kind: "a" },
  { x: 4, y: 1, kind: "c" },
];
Plot.text(few, {
  x: "x",
  y: "y",
  text: "kind",
  href: (d) => `https://example.org/${d.kind}`,
  title: (d) => `go to "${d.kind}" & back`,
}).plot();
