// The packages that a cell in the browser can import: those that the notebooks use, and nothing of Node.

/** By name; d3 also by the names of its parts, such as d3-array. */
export const packageNames = [
  "@observablehq/plot",
  "d3",
  "fast-png",
  "htl",
  "linkedom",
  "topojson-client",
] as const;

export type PackageName = (typeof packageNames)[number];
