import * as Plot from "@observablehq/plot";
import { svg } from "htl";

Plot.plot({
  marks: [
    () =>
      svg`<defs><linearGradient id="sky" gradientTransform="rotate(90)"><stop offset="15%" stop-color="purple" /><stop offset="95%" stop-color="gold" /></linearGradient></defs>` as SVGElement,
    Plot.barY([1, 3, 2], { fill: "url(#sky)" }),
  ],
});
