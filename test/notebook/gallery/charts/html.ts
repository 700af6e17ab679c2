import * as Plot from "@observablehq/plot";
import { html } from "htl";

const few = [
  { x: 1, y: 4, kind: "a" },
  { x: 2, y: 2, kind: "b" },
  { x: 3, y: 5, kind: "a" },
  { x: 4, y: 1, kind: "c" },
];
const small = { width: 250, height: 160 };
html`<div style="display: flex; gap: 1em">${Plot.dot(few, { x: "x", y: "y" }).plot(small)}<p>${few.length} &lt; 5</p>${Plot.lineY(few, { y: "y" }).plot(small)}</div>`;
