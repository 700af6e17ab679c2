import * as Plot from "@observablehq/plot";

Plot.plot({
  axis: null,
  margin: 20,
  marginLeft: 50,
  marginRight: 120,
  marks: [Plot.cluster(["root/a/x", "root/a/y", "root/b"])],
});
