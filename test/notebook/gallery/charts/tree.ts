import * as Plot from "@observablehq/plot";

Plot.plot({
  axis: null,
  height: 200,
  marginLeft: 60,
  marginRight: 120,
  marks: [Plot.tree(["Chaos/Gaia/Mountains", "Chaos/Gaia/Pontus", "Chaos/Eros", "Chaos/Erebus"])],
});
