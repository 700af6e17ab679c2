// The packages that a cell in the browser can import: those that the notebooks use, and nothing of Node.

export const packageNames = [
  "@observablehq/plot",
  "d3",
  "d3-color",
  "fast-png",
  "htl",
  "linkedom",
  "topojson-client",
] as const;

export type PackageName = (typeof packageNames)[number];
