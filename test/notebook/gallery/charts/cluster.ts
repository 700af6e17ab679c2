import * as Plot from "@observablehq/plot";

Plot.plot({
  axis: null,
  margin: 20,
  marginRight: 120,
  marks: [Plot.cluster(["root/a/x", "root/a/y", "root/b"])],
});
