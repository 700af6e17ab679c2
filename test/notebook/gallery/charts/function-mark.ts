import * as Plot from "@observablehq/plot";

const few = [
  { x: 1, y: 4, kind: "a" },
  { x: 2, y: 2, kind: "b" },
  { x: 3, y: 5, kind: "a" },
  { x: 4, y: 1, kind: "c" },
];
Plot.plot({
  marks: [
    Plot.dot(few, { x: "x", y: "y" }),
    (_index, { x, y }, _values, _dimensions, { document }) => {
      const circle = document.createElementNS("http://www.w3.org/2000/svg", "circle");
      for (const [name, value] of Object.entries({
        cx: x(2.5),
        cy: y(3),
        r: 30,
        fill: "none",
        stroke: "tomato",
      }))
        circle.setAttribute(name, value);
      return circle;
    },
  ],
});
