import * as Plot from "@observablehq/plot";

const few = [
  { x: 1, y: 4, kind: "a" },
  { x: 2, y: 2, kind: "b" },
  { x: 3, y: 5, kind: "a" },
  { x: 4, y: 1, kind: "c" },
];
async function chart() {
  const points = await Promise.resolve(few);
  return Plot.plot({ style: "background: #fff8e8", marks: [Plot.dot(points, { x: "x", y: "y" })] });
}
await chart();
