import * as Plot from "@observablehq/plot";
import { feature, mesh } from "topojson-client";

const squares = {
  type: "Topology",
  objects: {
    tiles: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", arcs: [[0, 1]] },
        { type: "Polygon", arcs: [[2, -1]] },
      ],
    },
  },
  arcs: [
    [
      [10, 0],
      [10, 10],
    ],
    [
      [10, 10],
      [0, 10],
      [0, 0],
      [10, 0],
    ],
    [
      [10, 0],
      [20, 0],
      [20, 10],
      [10, 10],
    ],
  ],
};
const tiles = squares.objects.tiles as never;
Plot.plot({
  projection: { type: "reflect-y", domain: feature(squares as never, tiles), inset: 10 },
  height: 200,
  marks: [
    Plot.geo(feature(squares as never, tiles), { fill: "#def" }),
    Plot.geo(
      mesh(squares as never, tiles, (a, b) => a !== b),
      { stroke: "tomato" },
    ),
  ],
});
