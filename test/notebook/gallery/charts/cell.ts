import * as Plot from "@observablehq/plot";

const grid = [0, 1, 2, 3].flatMap((row) =>
  [0, 1, 2].map((column) => ({ row, column, product: row * column })),
);
Plot.plot({
  marks: [
    Plot.cell(grid, { x: "column", y: "row", fill: "product", inset: 1 }),
    Plot.text(grid, { x: "column", y: "row", text: "product", fill: "white" }),
  ],
});
